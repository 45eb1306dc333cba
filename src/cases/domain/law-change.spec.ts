import { lawChangeBetween } from './law-change.js';

const term = { from: '2026-09-07', to: '2026-09-29' };
const seeded = { holidays: [{ date: '2026-09-16' }] };
const late = { holidays: [...seeded.holidays, { date: '2026-09-18', declaration: 'd1' }] };
const flooded = { ...late, suspensions: [{ from: '2026-09-21', to: '2026-09-22', declaration: 'd2' }] };

describe('why a due date moved', () => {
  it.each([
    ['a holiday was declared', seeded, late, { cause: 'holiday-declared', declarationId: 'd1' }],
    ['labours were suspended', late, flooded, { cause: 'suspension-declared', declarationId: 'd2' }],
    ['a declaration was revoked', late, seeded, { cause: 'declaration-revoked', declarationId: 'd1' }],
    [
      'one was declared and another one revoked',
      late,
      { ...seeded, suspensions: flooded.suspensions },
      { cause: 'suspension-declared', declarationId: 'd2' },
    ],
    ['of several the last is named', seeded, flooded, { cause: 'suspension-declared', declarationId: 'd2' }],
    ['another calendar was loaded', seeded, { holidays: [] }, { cause: 'calendar-loaded' }],
    ['nobody knows what it was counted by', undefined, seeded, { cause: 'calendar-loaded' }],
  ])('%s', (_, before, after, expected) => {
    expect(lawChangeBetween(before, after, term)).toEqual(expected);
  });

  it('names no act whose days lie outside the term', () => {
    const elsewhere = {
      holidays: [
        { date: '2026-11-03', declaration: 'd9' },
        { date: '2026-09-18', declaration: 'd1' },
      ],
    };
    expect(lawChangeBetween(seeded, elsewhere, term)).toEqual({ cause: 'holiday-declared', declarationId: 'd1' });
  });
});
