import { MOST, POINTS_A_DEGREE, type Polygon, type Position, type Ring, type Zone, type ZoneMap } from './zone-map.js';

export type FaultCode =
  | 'not-a-feature-collection'
  | 'other-reference-system'
  | 'no-zones'
  | 'too-many-zones'
  | 'too-many-vertices'
  | 'too-wide'
  | 'not-a-feature'
  | 'id-missing'
  | 'id-malformed'
  | 'id-twice'
  | 'name-missing'
  | 'name-twice'
  | 'not-a-polygon'
  | 'no-rings'
  | 'ring-too-short'
  | 'ring-open'
  | 'ring-flat'
  | 'position-malformed'
  | 'longitude-out-of-range'
  | 'latitude-out-of-range';

/** What keeps a file from being a map. */
export interface ZoneFault {
  readonly code: FaultCode;
  /** Where in the file: `features[2].geometry.coordinates[0][5]`. */
  readonly path: string;
  /** Id of the feature, or its name, as far as it has one. */
  readonly feature?: string;
}

export type ZoneMapRead =
  | { readonly map: ZoneMap; readonly vertices: number }
  /** The first ones, in the order of the file. */
  | { readonly faults: readonly ZoneFault[] };

const MOST_FAULTS = 20;
/** A code as every catalogue has it. */
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const LONGEST_NAME = 120;

/**
 * A FeatureCollection (RFC 7946) of polygons and multipolygons, each with an id and a name among its properties. The right-hand rule is not asked for: many
 * programs do not keep it. The whole of it is a map, or nothing is.
 */
export function readZoneMap(value: unknown): ZoneMapRead {
  const reading = new Reading();
  const zones = reading.collection(value);
  reading.requireOnce('id-twice', zones, ({ id }) => id);
  reading.requireOnce('name-twice', zones, ({ name }) => name);
  if (reading.faults.length === 0) reading.requireBounds(zones);
  if (reading.faults.length > 0) return { faults: reading.faults.slice(0, MOST_FAULTS) };
  const inOrder = zones.map(({ at: _, ...zone }) => zone).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return { map: { zones: inOrder }, vertices: reading.vertices };
}

type ReadZone = Zone & { readonly at: number };

/** One look at a file; gathers what is wrong with it. */
class Reading {
  readonly faults: ZoneFault[] = [];
  vertices = 0;
  private feature: string | undefined;

  collection(value: unknown): ReadZone[] {
    const { type, features, crs } = fieldsOf(value);
    if (type !== 'FeatureCollection' || !Array.isArray(features)) {
      this.fault('not-a-feature-collection', '');
      return [];
    }
    if (crs !== undefined && !/CRS84|EPSG:+4326/.test(JSON.stringify(crs))) this.fault('other-reference-system', 'crs');
    if (features.length === 0) this.fault('no-zones', 'features');
    if (features.length > MOST.zones) this.fault('too-many-zones', 'features');
    return features.slice(0, MOST.zones).flatMap((feature: unknown, at) => this.zone(feature, at) ?? []);
  }

  private zone(value: unknown, at: number): ReadZone | undefined {
    const path = `features[${at}]`;
    const { type, geometry, properties, id: own } = fieldsOf(value);
    const { id: given, name: called } = fieldsOf(properties);
    const id = textOf(own ?? given);
    const name = textOf(called);
    this.feature = id ?? name;
    if (type !== 'Feature') this.fault('not-a-feature', path);
    if (id === undefined) this.fault('id-missing', `${path}.id`);
    else if (!ID.test(id)) this.fault('id-malformed', `${path}.id`);
    if (name === undefined || name.length > LONGEST_NAME || /[\p{Cc}\p{Cf}]/u.test(name))
      this.fault('name-missing', `${path}.properties.name`);
    const polygons = this.polygons(geometry, `${path}.geometry`);
    this.feature = undefined;
    return id === undefined || name === undefined ? undefined : { id, name, polygons, at };
  }

  private polygons(geometry: unknown, path: string): Polygon[] {
    const { type, coordinates } = fieldsOf(geometry);
    const many = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
    if (!Array.isArray(many) || many.length === 0) {
      this.fault('not-a-polygon', path);
      return [];
    }
    return many.map((polygon: unknown, at) =>
      this.polygon(polygon, `${path}.coordinates${type === 'Polygon' ? '' : `[${at}]`}`),
    );
  }

  private polygon(value: unknown, path: string): Polygon {
    if (Array.isArray(value) && value.length > 0)
      return value.map((ring: unknown, at) => this.ring(ring, `${path}[${at}]`));
    this.fault('no-rings', path);
    return [];
  }

  private ring(value: unknown, path: string): Ring {
    const before = this.faults.length;
    if (!Array.isArray(value) || value.length < 4) {
      this.fault('ring-too-short', path);
      return [];
    }
    this.vertices += value.length;
    // Of a file that is far too large no more is looked at.
    if (this.vertices > MOST.vertices) {
      if (!this.faults.some(({ code }) => code === 'too-many-vertices')) this.fault('too-many-vertices', path);
      return [];
    }
    const ring = value.map((position: unknown, at) => this.position(position, `${path}[${at}]`));
    if (this.faults.length > before) return ring;
    const [first, last] = [ring[0], ring.at(-1)];
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) this.fault('ring-open', path);
    else if (isFlat(ring)) this.fault('ring-flat', path);
    return ring;
  }

  private position(value: unknown, path: string): Position {
    const [longitude, latitude] = Array.isArray(value) ? (value as unknown[]) : [];
    if (!isNumber(longitude) || !isNumber(latitude)) {
      this.fault('position-malformed', path);
      return [0, 0];
    }
    if (Math.abs(longitude) > 180) this.fault('longitude-out-of-range', path);
    else if (Math.abs(latitude) > 90) this.fault('latitude-out-of-range', path);
    return [rounded(longitude), rounded(latitude)];
  }

  requireOnce(code: 'id-twice' | 'name-twice', zones: readonly ReadZone[], keyOf: (zone: Zone) => string): void {
    const seen = new Set<string>();
    for (const zone of zones) {
      const key = keyOf(zone);
      const field = code === 'id-twice' ? 'id' : 'properties.name';
      if (seen.has(key)) this.fault(code, `features[${zone.at}].${field}`, zone.id);
      seen.add(key);
    }
  }

  /** Of a map that is too wide the zone is named that lies farthest from the middle of the first one. */
  requireBounds(zones: readonly ReadZone[]): void {
    const corners = zones.flatMap(({ polygons, id, at }) =>
      polygons.flat().flatMap((ring) => ring.map((position) => ({ position, id, at }))),
    );
    const start = corners[0]?.position ?? [0, 0];
    const awayFrom = ([longitude, latitude]: Position) =>
      Math.max(Math.abs(longitude - start[0]), Math.abs(latitude - start[1]));
    const isWide = ([0, 1] as const).some((axis) => {
      const values = corners.map(({ position }) => position[axis]);
      return values.reduce(higher, -Infinity) - values.reduce(lower, Infinity) > MOST.degrees;
    });
    if (!isWide) return;
    const farthest = corners.reduce((one, other) => (awayFrom(other.position) > awayFrom(one.position) ? other : one));
    this.fault('too-wide', `features[${farthest.at}].geometry`, farthest.id);
  }

  private fault(code: FaultCode, path: string, feature = this.feature): void {
    this.faults.push({ code, path, ...(feature !== undefined && { feature }) });
  }
}

/** Twice the area of the ring on the grid is nothing: all its corners lie on one line, or it goes back the way it came. */
function isFlat(ring: Ring): boolean {
  const [origin = [0, 0]] = ring;
  const grid = ring.map(([x, y]) => [(x - origin[0]) * POINTS_A_DEGREE, (y - origin[1]) * POINTS_A_DEGREE] as const);
  const area = grid.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = grid[(at + 1) % grid.length] ?? [0, 0];
    return sum + Math.round(x) * Math.round(nextY) - Math.round(nextX) * Math.round(y);
  }, 0);
  return area === 0;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Programs write ids as numbers too. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().normalize('NFC') : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function rounded(degrees: number): number {
  return Math.round(degrees * POINTS_A_DEGREE) / POINTS_A_DEGREE;
}

function higher(one: number, other: number): number {
  return Math.max(one, other);
}

function lower(one: number, other: number): number {
  return Math.min(one, other);
}
