import { type CellFigures, histogramOf } from './figures.js';

/** What a cell is computed from: the movements of its cases and when their clocks stood still. */
export interface CellCase {
  readonly filedOn: string;
  readonly movements: readonly {
    readonly kind:
      | 'received'
      | 'concluded'
      | 'reopened'
      | 'withdrawn'
      | 'dismissed'
      | 'voided'
      | 'transferred-in'
      | 'transferred-out';
    readonly month: string;
    readonly notifiedOn?: string;
    readonly dueOn?: string;
  }[];
  readonly suspensions: readonly { readonly from: string; readonly to?: string }[];
}

export interface DayCounts {
  /** Business days after `from` up to and including `to`, without the suspended ones. */
  businessDays(from: string, to: string, suspensions: CellCase['suspensions']): number;
  calendarDays(from: string, to: string): number;
}

/** Figures of the movements that fall into one month. */
export function cellFigures(cases: readonly CellCase[], month: string, days: DayCounts): CellFigures {
  const count = (kind: string) =>
    cases.reduce(
      (sum, { movements }) =>
        sum + movements.filter((movement) => movement.kind === kind && movement.month === month).length,
      0,
    );
  const conclusions = cases.flatMap((facts) =>
    facts.movements
      .filter(({ kind, month: when }) => kind === 'concluded' && when === month)
      .map(({ notifiedOn = '', dueOn = '' }) => ({ facts, notifiedOn, dueOn })),
  );
  const [dismissed, voided] = [count('dismissed'), count('voided')];
  const [transferredIn, transferredOut] = [count('transferred-in'), count('transferred-out')];
  return {
    received: count('received'),
    reopened: count('reopened'),
    concluded: conclusions.length,
    withdrawn: count('withdrawn'),
    ...(dismissed > 0 && { dismissed }),
    ...(voided > 0 && { voided }),
    ...(transferredIn > 0 && { transferredIn }),
    ...(transferredOut > 0 && { transferredOut }),
    onTime: conclusions.filter(({ notifiedOn, dueOn }) => notifiedOn <= dueOn).length,
    legalDays: histogramOf(
      conclusions.map(({ facts, notifiedOn }) => days.businessDays(facts.filedOn, notifiedOn, facts.suspensions)),
    ),
    calendarDays: histogramOf(conclusions.map(({ facts, notifiedOn }) => days.calendarDays(facts.filedOn, notifiedOn))),
  };
}
