import { percentage } from './figures.js';

/** What citizens said of how they were attended, of one group. */
export interface RatingFigures {
  group: string;
  /** Cases that were rated. */
  rated: number;
  /** To two decimals; null where nobody said anything. */
  mean: number | null;
  /** Per cent of those who said 4 or 5. */
  satisfiedPercent: number | null;
  /** How many gave 1, 2, 3, 4 and 5, in this order. */
  distribution: number[];
}

export interface RatedCount {
  readonly group: string;
  readonly rating: number;
  readonly cases: number;
}

/** Under so many, what everybody may read would tell what one person said. */
export const SMALLEST_PUBLIC_GROUP = 10;

const BEST = 5;
const SATISFIED = 4;

export function ratingsByGroup(counts: readonly RatedCount[]): { total: RatingFigures; groups: RatingFigures[] } {
  const all = nobody();
  const groups = new Map<string, number[]>();
  for (const { group, rating, cases } of counts) {
    const own = groups.get(group) ?? nobody();
    groups.set(group, own);
    for (const distribution of [own, all]) distribution[rating - 1] = (distribution[rating - 1] ?? 0) + cases;
  }
  const sorted = [...groups].toSorted(([one], [other]) => one.localeCompare(other));
  return { total: figuresOf('total', all), groups: sorted.map(([group, given]) => figuresOf(group, given)) };
}

/**
 * What may be told to everybody: groups of at least `smallest`; the others together where they are as many and more than one. The total is that
 * of what is told, so that nothing is left over which subtracting would tell.
 */
export function withoutSmallGroups(
  groups: readonly RatingFigures[],
  others: string,
  smallest = SMALLEST_PUBLIC_GROUP,
): { total: RatingFigures; groups: RatingFigures[] } {
  const told = groups.filter(({ rated }) => rated >= smallest);
  const small = groups.filter(({ rated }) => rated > 0 && rated < smallest);
  const together = figuresOf(others, added(small));
  const shown = small.length > 1 && together.rated >= smallest ? [...told, together] : told;
  return { total: figuresOf('total', added(shown)), groups: shown };
}

function nobody(): number[] {
  return Array.from({ length: BEST }, () => 0);
}

function added(groups: readonly RatingFigures[]): number[] {
  return nobody().map((_, at) => groups.reduce((sum, { distribution }) => sum + (distribution[at] ?? 0), 0));
}

function figuresOf(group: string, distribution: number[]): RatingFigures {
  const rated = distribution.reduce((sum, cases) => sum + cases, 0);
  const points = distribution.reduce((sum, cases, at) => sum + cases * (at + 1), 0);
  const satisfied = distribution.slice(SATISFIED - 1).reduce((sum, cases) => sum + cases, 0);
  return {
    group,
    rated,
    mean: rated === 0 ? null : Math.floor((points * 100) / rated + 0.5) / 100,
    satisfiedPercent: percentage(satisfied, rated),
    distribution,
  };
}
