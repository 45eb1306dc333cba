import { civilDate, dayNumber } from '@libs/business-calendar';
import { DEFAULT_LADDER, type DayCounts, latestDueOn, type Rung } from '../../deadlines/index.js';
import type { ReachedPoint } from '../../departments/index.js';
import type { ProcedureLadder } from '../../institutions/index.js';
import { ESCALATION_TARGETS, type EscalationTarget } from '../domain/case.codes.js';
import { levelOf } from '../domain/case.deadline.js';

type Ladder = readonly Rung<EscalationTarget>[];

/**
 * Where in the index of due dates the cases stand of which something is due on a day: those past their due date that nobody noted, and
 * those whose next rung is reached. Cases of a procedure with ladders of its own are looked for by the earliest of these where it is
 * earlier than the one of the product; found too early, they owe nothing: the decision on the case goes by its own ladder.
 * @param own every ladder that some case may have been filed under
 */
export function duePoints(own: readonly ProcedureLadder[], today: string, days: DayCounts): ReachedPoint[] {
  const levels = [0, ...ESCALATION_TARGETS.map((target) => levelOf(target))];
  const yesterday = civilDate(dayNumber(today) - 1);
  return levels.flatMap((level): ReachedPoint[] => {
    const dueOnUpTo = latestAbove(level, DEFAULT_LADDER, today, days);
    const earlier = earlierThan(dueOnUpTo, level, own, today, days);
    const reached = [...(dueOnUpTo === undefined ? [] : [{ dueOnUpTo }]), ...earlier];
    return [
      { clock: 'running', level, dueOnUpTo: yesterday },
      ...reached.flatMap((point) => (['running', 'passed'] as const).map((clock) => ({ clock, level, ...point }))),
    ];
  });
}

/** Procedures of which more is due than of the others, together where it is up to the same day. */
function earlierThan(
  common: string | undefined,
  level: number,
  own: readonly ProcedureLadder[],
  today: string,
  days: DayCounts,
): Pick<ReachedPoint, 'dueOnUpTo' | 'procedures'>[] {
  const latest = new Map<string, string>();
  for (const { procedure, ladder } of own) {
    const dueOn = latestAbove(level, ladder, today, days);
    if (dueOn !== undefined && dueOn > (latest.get(procedure) ?? common ?? '')) latest.set(procedure, dueOn);
  }
  const together = new Map<string, string[]>();
  for (const [procedure, dueOn] of latest) together.set(dueOn, [...(together.get(dueOn) ?? []), procedure]);
  return [...together].map(([dueOnUpTo, procedures]) => ({ dueOnUpTo, procedures }));
}

/** The latest due date of which somebody higher than the level is to be told on a day. */
function latestAbove(level: number, ladder: Ladder, today: string, days: DayCounts): string | undefined {
  return ladder
    .filter(({ to }) => levelOf(to) > level)
    .flatMap((rung) => latestDueOn(rung, today, days) ?? [])
    .toSorted()
    .at(-1);
}
