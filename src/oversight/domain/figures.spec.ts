import fc from 'fast-check';
import { addFigures, addHistograms, durationFigures, histogramOf, noFigures, percentage } from './figures.js';
import { cellFigures } from './cell.js';

const days = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 });

describe('durations', () => {
  it('are exact: the nearest rank of the histogram is that of the sorted values', () => {
    fc.assert(
      fc.property(days, (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const at = (percent: number) => sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null;
        expect(durationFigures(histogramOf(values))).toMatchObject({ median: at(50), p90: at(90) });
      }),
    );
  });

  it('add up: two cells together give what their cases together give', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(addHistograms(histogramOf(a), histogramOf(b))).toEqual(histogramOf([...a, ...b]));
      }),
    );
  });

  it('have no value where nothing was concluded', () => {
    expect(durationFigures([])).toEqual({ median: null, p90: null, mean: null });
    expect(percentage(0, 0)).toBeNull();
    expect(percentage(1, 3)).toBe(33.3);
    expect(percentage(1, 8)).toBe(12.5);
  });
});

describe('a cell', () => {
  const plainDays = {
    businessDays: (from: string, to: string) => Number(to.slice(8)) - Number(from.slice(8)),
    calendarDays: () => 9,
  };

  it('counts the movements of its month only', () => {
    const facts = {
      filedOn: '2026-03-02',
      suspensions: [],
      movements: [
        { kind: 'received' as const, month: '2026-03' },
        { kind: 'concluded' as const, month: '2026-03', notifiedOn: '2026-03-10', dueOn: '2026-03-10' },
        { kind: 'reopened' as const, month: '2026-04' },
        { kind: 'concluded' as const, month: '2026-04', notifiedOn: '2026-04-20', dueOn: '2026-04-19' },
      ],
    };
    const march = cellFigures([facts], '2026-03', plainDays);
    const april = cellFigures([facts], '2026-04', plainDays);
    expect(march).toMatchObject({ received: 1, concluded: 1, onTime: 1, reopened: 0, legalDays: [[8, 1]] });
    expect(april).toMatchObject({ received: 0, concluded: 1, onTime: 0, reopened: 1, calendarDays: [[9, 1]] });
    const both = addFigures(addFigures(noFigures, march), april);
    expect(both.received + both.reopened - both.concluded - both.withdrawn).toBe(0);
  });
});
