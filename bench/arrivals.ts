import type { Random } from './random.js';
import { cumulate } from './random.js';
import { STORM_FACTOR } from './town.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAYS = 365;
const STORM_DAYS = 5;
const WEEKEND_WEIGHT = 0.6;
/** Mexico City, where the town lies: six hours behind UTC all year. */
const OFFSET = 6 * HOUR;

/** Share of each hour of the day: nothing before 6, humps at 10 and 17, nothing after 23. */
const HOUR_SHARES = cumulate(
  Array.from({ length: 24 }, (_, hour) =>
    hour < 6 || hour === 23 ? 0 : 0.4 + hump(hour, 10, 2.2) + 0.8 * hump(hour, 17, 2),
  ),
);

/** The filing times of the year that ends at `end`, in order, and which of them fell on a storm day. */
export function* arrivals(random: Random, cases: number, end: number): Generator<{ at: number; storm: boolean }> {
  const lastMidnight = Math.floor((end - OFFSET) / DAY) * DAY + OFFSET;
  const storms = new Set<number>();
  while (storms.size < STORM_DAYS) storms.add(random.below(DAYS));
  const weights = Array.from({ length: DAYS }, (_, day) => {
    const weekday = new Date(lastMidnight - (DAYS - day) * DAY).getUTCDay();
    return (weekday === 0 || weekday === 6 ? WEEKEND_WEIGHT : 1) * (storms.has(day) ? STORM_FACTOR : 1);
  });
  const cumulated = cumulate(weights);
  const total = cumulated.at(-1) ?? 1;
  let filed = 0;
  for (let day = 0; day < DAYS; day += 1) {
    // Rounded on the running total, so that the year has exactly `cases`.
    const until = day === DAYS - 1 ? cases : Math.round((cases * (cumulated[day] ?? total)) / total);
    const midnight = lastMidnight - (DAYS - day) * DAY;
    const times = Array.from(
      { length: until - filed },
      () => midnight + random.weighted(HOUR_SHARES) * HOUR + random.below(HOUR),
    );
    for (const at of times.toSorted((a, b) => a - b)) yield { at, storm: storms.has(day) };
    filed = until;
  }
}

function hump(hour: number, centre: number, width: number): number {
  return Math.exp(-((hour - centre) ** 2) / (2 * width ** 2));
}
