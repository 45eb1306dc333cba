import { envelopeAt } from '@libs/testing';
import fc from 'fast-check';
import { type CaseFacts, caseFacts } from './case-facts.view.js';
import { cellFigures } from './domain/cell.js';
import { addFigures, netOf, noFigures } from './domain/figures.js';
import { cellsOf } from './response-time-cells.store.js';

/** Three units, of which one is merged into the next, and that one into the last, in months of their own. */
const UNITS = ['a', 'b', 'c'] as const;
const MERGED = [
  { from: 'a', department: 'b', month: 4 },
  { from: 'b', department: 'c', month: 7 },
] as const;
const LAST = 9;
const DAYS = { businessDays: () => 1, calendarDays: () => 1 };

type Move = 'close' | 'reopen' | 'withdraw' | 'void' | 'wait';
interface Story {
  readonly unit: (typeof UNITS)[number];
  readonly filed: number;
  /** What happens in each month after the filing. */
  readonly moves: readonly Move[];
}

const story: fc.Arbitrary<Story> = fc.record({
  unit: fc.constantFrom(...UNITS),
  filed: fc.integer({ min: 1, max: LAST }),
  moves: fc.array(fc.constantFrom<Move>('close', 'reopen', 'withdraw', 'void', 'wait', 'wait'), {
    minLength: LAST,
    maxLength: LAST,
  }),
});

const dayOf = (month: number, day = 10) => `2026-0${month}-${String(day).padStart(2, '0')}`;

/** A case told month by month: where it stands at the end of each, and what happened for it to stand there. */
function told({ unit, filed, moves }: Story) {
  const events: { type: string; data: Record<string, unknown> }[] = [];
  const standing = new Map<number, string>();
  let department: string | undefined;
  let state: 'open' | 'closed' | 'withdrawn' | 'voided' = 'open';
  const record = (type: string, data: Record<string, unknown>) => events.push({ type, data });
  const succeed = (month: number) => {
    // At once or, where the case comes back later, then: as the look of every other second does.
    for (const { from, department: into, month: since } of MERGED) {
      if (state !== 'open' || department !== from || month < since) continue;
      record('CaseHandedOver', { from, department: into, mergerId: 'm', handedOn: dayOf(month, 20) });
      department = into;
    }
  };
  for (let month = filed; month <= LAST; month += 1) {
    if (month === filed) {
      record('PetitionRegistered', { filedOn: dayOf(month), dueOn: dayOf(9, 28), procedure: 'p', channel: 'desk' });
      record('CaseRouted', { department: unit });
      department = unit;
    } else {
      const move = moves[month - 1];
      if (move === 'close' && state === 'open') {
        record('CaseClosed', { closedOn: dayOf(month) });
        state = 'closed';
      } else if (move === 'reopen' && state === 'closed') {
        record('CaseReopened', { reopenedOn: dayOf(month), dueOn: dayOf(9, 28) });
        state = 'open';
      } else if (move === 'withdraw' && state === 'open') {
        record('CaseWithdrawn', { withdrawnOn: dayOf(month) });
        state = 'withdrawn';
      } else if (move === 'void' && state === 'open') {
        record('CaseVoided', { reasonCode: 'registered-in-error', voidedOn: dayOf(month) });
        state = 'voided';
      }
    }
    succeed(month);
    if (state === 'open' && department !== undefined) standing.set(month, department);
  }
  return { events, standing };
}

function rowOf(events: ReturnType<typeof told>['events']): CaseFacts {
  const row = events.reduce<CaseFacts | undefined>(
    (before, { type, data }, at) =>
      caseFacts.evolve(before, { type, data, envelope: envelopeAt(at), position: at + 1 }),
    undefined,
  );
  if (row === undefined) throw new Error('no row');
  return row;
}

/** As the cells are computed: from the row where it is, and from where it was. */
function figuresOf(rows: readonly CaseFacts[], department: string, month: number) {
  const cases = rows.flatMap((row) =>
    [row, ...(row.former ?? [])]
      .filter((place) => place.department === department)
      .map(({ movements }) => ({ filedOn: row.filedOn, suspensions: row.suspensions, movements })),
  );
  return cellFigures(cases, dayOf(month).slice(0, 7), DAYS);
}

describe('K.25: the stock of every unit and every month', () => {
  it('is the stock before with what came and went, through mergers too', () => {
    fc.assert(
      fc.property(fc.array(story, { maxLength: 12 }), (stories) => {
        const cases = stories.map(told);
        const rows = cases.map(({ events }) => rowOf(events));
        for (const unit of UNITS) {
          let stock = 0;
          for (let month = 1; month <= LAST; month += 1) {
            stock += netOf(figuresOf(rows, unit, month));
            expect(stock).toBe(cases.filter(({ standing }) => standing.get(month) === unit).length);
          }
        }
      }),
    );
  });

  it('gives nothing to a unit that another one did not lose, and changes no total', () => {
    fc.assert(
      fc.property(fc.array(story, { maxLength: 12 }), (stories) => {
        const rows = stories.map((one) => rowOf(told(one).events));
        for (let month = 1; month <= LAST; month += 1) {
          const { transferredIn = 0, transferredOut = 0 } = UNITS.map((unit) => figuresOf(rows, unit, month)).reduce(
            addFigures,
            noFigures,
          );
          expect(transferredIn).toBe(transferredOut);
        }
      }),
    );
  });

  it('takes an annulled registration from the stock in its own month, and from no month before', () => {
    const row = rowOf(told({ unit: 'c', filed: 1, moves: ['wait', 'void'] }).events);
    expect(figuresOf([row], 'c', 1)).toMatchObject({ received: 1 });
    expect(figuresOf([row], 'c', 1).voided).toBeUndefined();
    expect(figuresOf([row], 'c', 2)).toMatchObject({ received: 0, concluded: 0, voided: 1 });
    expect(row).toMatchObject({ open: false, waiting: false });
  });

  it('leaves to a unit that is no more what it received and concluded', () => {
    const closed = rowOf(told({ unit: 'a', filed: 1, moves: ['wait', 'close'] }).events);
    const open = rowOf(told({ unit: 'a', filed: 1, moves: [] }).events);
    expect(figuresOf([closed, open], 'a', 1)).toMatchObject({ received: 2 });
    expect(figuresOf([closed, open], 'a', 2)).toMatchObject({ concluded: 1 });
    expect(figuresOf([closed, open], 'a', 4)).toMatchObject({ transferredOut: 1 });
    expect(figuresOf([closed, open], 'b', 4)).toMatchObject({ received: 0, transferredIn: 1 });
    const months = (department: string) =>
      cellsOf(open)
        .filter((cell) => cell.department === department)
        .map(({ month }) => month);
    expect([months('a'), months('b'), months('c')]).toEqual([
      ['2026-01', '2026-04'],
      ['2026-04', '2026-07'],
      ['2026-07'],
    ]);
  });
});
