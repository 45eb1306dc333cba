import { type Point, POINTS_A_DEGREE, type Polygon, type Position, type Zone, type ZoneMap } from './zone-map.js';

/** On the grid. */
type GridPoint = readonly [x: number, y: number];

/** The zone in which a point lies; of several the one whose id comes first. Edges and corners belong to the shape. */
export function zoneAt({ zones }: ZoneMap, { latitude, longitude }: Point): Zone | undefined {
  const point = onGrid([longitude, latitude]);
  return zones.find(({ polygons }) => polygons.some((polygon) => holds(polygon, point)));
}

function holds(polygon: Polygon, point: GridPoint): boolean {
  const rings = polygon.map((ring) => ring.map(onGrid));
  if (!isNear(rings[0] ?? [], point)) return false;
  const places = rings.map((ring) => placeIn(ring, point));
  if (places.includes('edge')) return true;
  // Even-odd over all rings together: inside the outer one and in no hole.
  return places.filter((place) => place === 'inside').length % 2 === 1;
}

/** Products of differences of points that are near each other stay whole numbers; what is farther away lies outside. */
function isNear(outer: readonly GridPoint[], [x, y]: GridPoint): boolean {
  const between = (at: 0 | 1, value: number) =>
    outer.some((corner) => corner[at] <= value) && outer.some((corner) => corner[at] >= value);
  return between(0, x) && between(1, y);
}

/** By the edges that a ray to the east crosses. */
function placeIn(ring: readonly GridPoint[], point: GridPoint): 'inside' | 'edge' | 'outside' {
  const [x, y] = point;
  let isInside = false;
  for (let at = 1; at < ring.length; at += 1) {
    const [from, to] = [ring[at - 1], ring[at]] as [GridPoint, GridPoint];
    const side = (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
    if (side === 0 && isBetween(from[0], x, to[0]) && isBetween(from[1], y, to[1])) return 'edge';
    // A corner counts with the edge above it only, so that it is crossed once.
    if (from[1] <= y === to[1] <= y) continue;
    if (side > 0 === to[1] > from[1]) isInside = !isInside;
  }
  return isInside ? 'inside' : 'outside';
}

function isBetween(one: number, value: number, other: number): boolean {
  return Math.min(one, other) <= value && value <= Math.max(one, other);
}

function onGrid([longitude, latitude]: Position): GridPoint {
  return [Math.round(longitude * POINTS_A_DEGREE), Math.round(latitude * POINTS_A_DEGREE)];
}
