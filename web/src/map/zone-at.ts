/** The server's own rule (libs/zone-map), so that the page says what the server will: test/architecture/zone-at-agrees.spec.ts holds both together. */

export interface MapPoint {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Shape {
  readonly id: string;
  readonly name: string;
  readonly polygons: readonly (readonly (readonly (readonly number[])[])[])[];
}

type GridPoint = readonly [x: number, y: number];

const POINTS_A_DEGREE = 1_000_000;

/** The zone in which a point lies; of several the first one. Edges and corners belong to the shape. */
export function zoneAt<Zone extends Shape>(
  zones: readonly Zone[],
  { latitude, longitude }: MapPoint,
): Zone | undefined {
  const point = onGrid([longitude, latitude]);
  return zones.find(({ polygons }) =>
    polygons.some((polygon) =>
      holds(
        polygon.map((ring) => ring.map(onGrid)),
        point,
      ),
    ),
  );
}

function holds(rings: readonly (readonly GridPoint[])[], [x, y]: GridPoint): boolean {
  const outer = rings[0] ?? [];
  const between = (at: 0 | 1, value: number) =>
    outer.some((corner) => corner[at] <= value) && outer.some((corner) => corner[at] >= value);
  if (!between(0, x) || !between(1, y)) return false;
  let inside = 0;
  for (const ring of rings) {
    const place = placeIn(ring, x, y);
    if (place === 'edge') return true;
    if (place === 'inside') inside += 1;
  }
  return inside % 2 === 1;
}

function placeIn(ring: readonly GridPoint[], x: number, y: number): 'inside' | 'edge' | 'outside' {
  let isInside = false;
  for (let at = 1; at < ring.length; at += 1) {
    const [from, to] = [ring[at - 1], ring[at]] as [GridPoint, GridPoint];
    const side = (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
    if (side === 0 && isBetween(from[0], x, to[0]) && isBetween(from[1], y, to[1])) return 'edge';
    if (from[1] <= y === to[1] <= y) continue;
    if (side > 0 === to[1] > from[1]) isInside = !isInside;
  }
  return isInside ? 'inside' : 'outside';
}

function isBetween(one: number, value: number, other: number): boolean {
  return Math.min(one, other) <= value && value <= Math.max(one, other);
}

function onGrid([longitude = 0, latitude = 0]: readonly number[]): GridPoint {
  return [Math.round(longitude * POINTS_A_DEGREE), Math.round(latitude * POINTS_A_DEGREE)];
}
