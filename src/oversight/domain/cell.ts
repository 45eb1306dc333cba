import { type CellFigures, histogramOfCases } from './figures.js';

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
  /** How many cases this stands for; one where it does not say. */
  readonly cases?: number;
}

export interface DayCounts {
  /** Business days after `from` up to and including `to`, without the suspended ones. */
  businessDays(from: string, to: string, suspensions: CellCase['suspensions']): number;
  calendarDays(from: string, to: string): number;
}

/** Figures of the movements that fall into one month. */
export function cellFigures(cases: readonly CellCase[], month: string, days: DayCounts): CellFigures {
  const moves = cases.flatMap((facts) =>
    facts.movements
      .filter(({ month: when }) => when === month)
      .map(({ kind, notifiedOn = '', dueOn = '' }) => ({ kind, notifiedOn, dueOn, facts, cases: facts.cases ?? 1 })),
  );
  const count = (kind: string) => sumOf(moves.filter((move) => move.kind === kind));
  const conclusions = moves.filter(({ kind }) => kind === 'concluded');
  const [dismissed, voided] = [count('dismissed'), count('voided')];
  const [transferredIn, transferredOut] = [count('transferred-in'), count('transferred-out')];
  return {
    received: count('received'),
    reopened: count('reopened'),
    concluded: sumOf(conclusions),
    withdrawn: count('withdrawn'),
    ...(dismissed > 0 && { dismissed }),
    ...(voided > 0 && { voided }),
    ...(transferredIn > 0 && { transferredIn }),
    ...(transferredOut > 0 && { transferredOut }),
    onTime: sumOf(conclusions.filter(({ notifiedOn, dueOn }) => notifiedOn <= dueOn)),
    legalDays: histogramOfCases(
      conclusions.map(({ facts, notifiedOn, cases: many }) => [
        days.businessDays(facts.filedOn, notifiedOn, facts.suspensions),
        many,
      ]),
    ),
    calendarDays: histogramOfCases(
      conclusions.map(({ facts, notifiedOn, cases: many }) => [days.calendarDays(facts.filedOn, notifiedOn), many]),
    ),
  };
}

function sumOf(moves: readonly { readonly cases: number }[]): number {
  return moves.reduce((sum, { cases }) => sum + cases, 0);
}
