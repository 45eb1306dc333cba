import type { FieldProblem } from '../api/problem.js';
import type { MapPoint } from '../map/zone-at.js';

/** Coordinates as somebody types them, before they are a point. */
export type TypedPoint = Readonly<Record<'latitude' | 'longitude', string>>;

const DEGREES = { latitude: 90, longitude: 180 } as const;
export const COORDINATES = ['latitude', 'longitude'] as const;

export function typedFrom(point: MapPoint | null): TypedPoint {
  return { latitude: String(point?.latitude ?? ''), longitude: String(point?.longitude ?? '') };
}

/** Why what is typed is no point; nothing where it is one, and where nothing is typed. */
export function faultsOf(typed: TypedPoint): FieldProblem[] {
  if (isEmpty(typed)) return [];
  return COORDINATES.filter((name) => degreesIn(typed, name) === undefined).map((name) => ({
    field: `location.${name}`,
    code: typed[name].trim() === '' ? 'required' : `not-a-${name}`,
  }));
}

/** The point that is typed; null where none is. */
export function pointIn(typed: TypedPoint): MapPoint | null {
  const [latitude, longitude] = [degreesIn(typed, 'latitude'), degreesIn(typed, 'longitude')];
  return latitude === undefined || longitude === undefined ? null : { latitude, longitude };
}

function isEmpty({ latitude, longitude }: TypedPoint): boolean {
  return latitude.trim() === '' && longitude.trim() === '';
}

/** In degrees with a point or a comma; to six decimals, about ten centimetres. */
function degreesIn(typed: TypedPoint, name: 'latitude' | 'longitude'): number | undefined {
  const text = typed[name].trim().replace(',', '.');
  const degrees = text === '' ? NaN : Number(text);
  return Math.abs(degrees) <= DEGREES[name] ? Math.round(degrees * 1e6) / 1e6 : undefined;
}
