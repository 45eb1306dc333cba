import { civilDate, dayNumber } from '@libs/business-calendar';
import fc from 'fast-check';
import { BusinessDayClock, datedLadder, type DayCounts, DEFAULT_LADDER, type Rung } from '../../deadlines/index.js';
import type { ReachedPoint } from '../../departments/index.js';
import type { ProcedureLadder } from '../../institutions/index.js';
import { ESCALATION_TARGETS, type EscalationTarget } from '../domain/case.codes.js';
import { levelOf } from '../domain/case.deadline.js';
import { duePoints } from './due-points.js';

const calendar = {
  version: '2026',
  weekend: [6, 7],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  holidays: [
    { date: '2026-02-02', name: 'Constitución', basis: 'LFT 74' },
    { date: '2026-03-16', name: 'Natalicio de Benito Juárez', basis: 'LFT 74' },
  ],
};
const town = { zone: 'America/Mexico_City', calendar, revisions: { calendar: 'c1' } };
const legalClock = new BusinessDayClock({
  get: () => Promise.resolve(town),
  consulted: () => Promise.reject(new Error('no regime is asked for')),
});
let days: DayCounts;
beforeAll(async () => {
  days = await legalClock.dayCounts('town');
});

type Ladder = readonly Rung<EscalationTarget>[];
interface Row {
  clock: 'running' | 'passed';
  level: number;
  dueOn: string;
  procedure: string;
}

/** As the index finds rows. */
const finds = (points: readonly ReachedPoint[], row: Row) =>
  points.some(
    ({ clock, level, dueOnUpTo, procedures }) =>
      clock === row.clock &&
      level === row.level &&
      row.dueOn <= dueOnUpTo &&
      procedures?.includes(row.procedure) !== false,
  );
const owes = (ladder: Ladder, { level, dueOn }: Row, today: string) =>
  datedLadder(ladder, dueOn, days).some(({ to, from }) => from <= today && levelOf(to) > level);

const ladders: fc.Arbitrary<Ladder> = fc
  .tuple(
    fc.subarray(['officer', 'head', 'supervisor'] as const),
    fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([some, counts]) => {
    const sorted = counts.toSorted((a, b) => a - b);
    return [...some, 'control-body' as const].map((to, at) => ({ to, businessDays: sorted[at] ?? 0 }));
  });
const inYear = (least: string, most: string) =>
  fc.integer({ min: dayNumber(least), max: dayNumber(most) }).map(civilDate);
const rows: fc.Arbitrary<Row> = fc.record({
  clock: fc.constantFrom('running', 'passed'),
  level: fc.integer({ min: 0, max: ESCALATION_TARGETS.length }),
  dueOn: inYear('2026-02-15', '2026-11-30'),
  procedure: fc.constantFrom('permiso', 'constancia', 'otro'),
});
const near = fc.integer({ min: -25, max: 25 });
const own: fc.Arbitrary<ProcedureLadder[]> = fc.array(
  fc.record({ procedure: fc.constantFrom('permiso', 'constancia'), ladder: ladders }),
  { maxLength: 4 },
);

describe('the points of the index of due dates', () => {
  it('have every case that a ladder of its procedure reaches, and no other', () => {
    fc.assert(
      fc.property(own, rows, near, (published, row, distance) => {
        const today = civilDate(dayNumber(row.dueOn) + distance);
        const mayGoBy = published.filter(({ procedure }) => procedure === row.procedure).map(({ ladder }) => ladder);
        const due = [DEFAULT_LADDER, ...mayGoBy].some((ladder) => owes(ladder, row, today));
        const passed = row.clock === 'running' && row.dueOn < today;
        expect(finds(duePoints(published, today, days), row)).toBe(due || passed);
      }),
      { numRuns: 300 },
    );
  });

  it('are those of the product alone where no procedure has a ladder of its own', () => {
    const points = duePoints([], '2026-06-10', days);
    expect(points.every(({ procedures }) => procedures === undefined)).toBe(true);
    const late = { procedure: 'permiso', ladder: [{ to: 'control-body' as const, businessDays: 12 }] };
    expect(duePoints([late], '2026-06-10', days)).toEqual(points);
  });
});
