import fc from 'fast-check';
import { zoneAt } from './zone-at.js';
import { POINTS_A_DEGREE, type Polygon, type Position, type ZoneMap } from './zone-map.js';

type Grid = readonly [x: number, y: number];

/** Somewhere in the valley: shapes are told in steps of the grid from here. */
const ORIGIN: Grid = [-98_950_000, 19_420_000];
const position = ([x, y]: Grid): Position => [(ORIGIN[0] + x) / POINTS_A_DEGREE, (ORIGIN[1] + y) / POINTS_A_DEGREE];
const point = (at: Grid) => {
  const [longitude, latitude] = position(at);
  return { longitude, latitude };
};
const closed = (corners: readonly Grid[]): Position[] => [...corners, corners[0] ?? [0, 0]].map(position);
const mapOf = (...polygons: Polygon[]): ZoneMap => ({ zones: [{ id: 'a', name: 'A', polygons }] });
const isIn = (corners: readonly Grid[], at: Grid) => zoneAt(mapOf([closed(corners)]), point(at)) !== undefined;

/** How often a ring goes around a point (Sunday), in numbers that never round: nothing of it is shared with what it judges. */
function windsAround(corners: readonly Grid[], [px, py]: Grid): boolean {
  let winding = 0;
  corners.forEach(([x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [0, 0];
    const left = BigInt(nextX - x) * BigInt(py - y) - BigInt(px - x) * BigInt(nextY - y);
    if (y <= py && nextY > py && left > 0n) winding += 1;
    if (y > py && nextY <= py && left < 0n) winding -= 1;
  });
  return winding !== 0;
}

function isOnEdge(corners: readonly Grid[], [px, py]: Grid): boolean {
  return corners.some(([x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [0, 0];
    const across = BigInt(nextX - x) * BigInt(py - y) - BigInt(px - x) * BigInt(nextY - y);
    const along = BigInt(px - x) * BigInt(px - nextX) + BigInt(py - y) * BigInt(py - nextY);
    return across === 0n && along <= 0n;
  });
}

/** A shape without crossings: corners at growing angles around a middle. */
const star: fc.Arbitrary<Grid[]> = fc
  .tuple(
    fc.array(fc.record({ angle: fc.integer({ min: 0, max: 359 }), far: fc.integer({ min: 20, max: 900 }) }), {
      minLength: 6,
      maxLength: 24,
    }),
    fc.boolean(),
  )
  .map(([spokes, isReversed]) => {
    const byAngle = new Map(spokes.map(({ angle, far }) => [angle, far]));
    // Enough of them that no gap is wider than half a turn.
    for (const angle of [0, 100, 200, 300]) if (!byAngle.has(angle)) byAngle.set(angle, 500);
    const corners = [...byAngle]
      .toSorted(([one], [other]) => one - other)
      .map(([angle, far]): Grid => {
        const turn = (angle * Math.PI) / 180;
        return [Math.round(far * Math.cos(turn)), Math.round(far * Math.sin(turn))];
      });
    return isReversed ? corners.toReversed() : corners;
  });
const anywhere = fc.tuple(fc.integer({ min: -1_000, max: 1_000 }), fc.integer({ min: -1_000, max: 1_000 }));

describe('the zone of a point', () => {
  it('is where the ring goes around it, or passes through it', () => {
    fc.assert(
      fc.property(star, anywhere, (corners, at) => {
        expect(isIn(corners, at)).toBe(windsAround(corners, at) || isOnEdge(corners, at));
      }),
      { numRuns: 2_000 },
    );
  });

  it('has its corners, and the middles of its edges, whichever way round it is told', () => {
    fc.assert(
      fc.property(star, (corners) => {
        const twice = corners.map(([x, y]): Grid => [2 * x, 2 * y]);
        corners.forEach(([x, y], at) => {
          const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [0, 0];
          expect(isIn(corners, [x, y])).toBe(true);
          expect(isIn(twice, [x + nextX, y + nextY])).toBe(true);
          expect(isIn(twice.toReversed(), [x + nextX, y + nextY])).toBe(true);
        });
      }),
    );
  });

  it('is none in a hole, and is the zone on the edge of the hole', () => {
    const outer: Grid[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ];
    const hole: Grid[] = [
      [3, 3],
      [3, 7],
      [7, 7],
      [7, 3],
    ];
    const at = (place: Grid) => zoneAt(mapOf([closed(outer), closed(hole)]), point(place))?.id;
    expect([at([5, 5]), at([1, 1]), at([3, 5]), at([7, 7]), at([11, 5])]).toEqual([
      undefined,
      'a',
      'a',
      'a',
      undefined,
    ]);
  });

  it('is any of several parts, and of two zones that share an edge the one whose id comes first', () => {
    const square = (x: number): Polygon => [
      closed([
        [x, 0],
        [x + 10, 0],
        [x + 10, 10],
        [x, 10],
      ]),
    ];
    const map: ZoneMap = {
      zones: [
        { id: 'a', name: 'A', polygons: [square(0), square(40)] },
        { id: 'b', name: 'B', polygons: [square(10)] },
      ],
    };
    const at = (x: number) => zoneAt(map, point([x, 5]))?.id;
    expect([at(5), at(10), at(11), at(20), at(30), at(45)]).toEqual(['a', 'a', 'b', 'b', undefined, 'a']);
  });
});
