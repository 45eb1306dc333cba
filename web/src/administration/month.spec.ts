import type { Schemas } from '../api/client.js';
import { monthAfter, weeksOf } from './month.js';

const declared = { acuerdo: 'Acuerdo 7', declaredAt: '2026-10-01T12:00:00Z', declaredBy: 'x' };
const calendar: Schemas['CalendarPageDto'] = {
  version: 'v',
  calendar: 'h',
  validFrom: '2026-01-01',
  validTo: '2026-11-28',
  weekend: [6, 7],
  holidays: [{ date: '2026-11-02', name: 'Día de Muertos', basis: 'Calendario oficial' }],
  declarations: [
    { ...declared, declarationId: '1', kind: 'suspension', from: '2026-11-10', to: '2026-11-11', name: 'Inundación' },
    {
      ...declared,
      declarationId: '2',
      kind: 'suspension',
      from: '2026-11-12',
      to: '2026-11-12',
      name: 'Sin efectos',
      revoked: { at: '2026-10-02T12:00:00Z', by: 'x', reason: 'Error' },
    },
  ],
  recomputation: { state: 'finished', affected: 0, done: 0, left: 0, moved: 0, beyond: 0 },
};

describe('the days of a month', () => {
  const weeks = weeksOf('2026-11', calendar);
  const day = (date: string) => weeks.flat().find((one) => one?.date === date);

  it('stand in weeks from Monday to Sunday, all of them once', () => {
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks.flat().filter((one) => one !== undefined)).toHaveLength(30);
    expect(weeks[0]?.map((one) => one?.date)).toEqual([...Array.from({ length: 6 }), '2026-11-01']);
  });

  it('tell why they do not count, and by which law or act', () => {
    expect(day('2026-11-03')?.causes).toEqual([]);
    expect(day('2026-11-07')?.causes).toEqual([{ kind: 'rest' }]);
    expect(day('2026-11-02')?.causes).toEqual([
      { kind: 'holiday', name: 'Día de Muertos', source: 'Calendario oficial' },
    ]);
    expect(day('2026-11-11')?.causes).toEqual([{ kind: 'suspension', name: 'Inundación', source: 'Acuerdo 7' }]);
    expect(day('2026-11-12')?.causes).toEqual([]);
  });

  it('say which of them the calendar does not know', () => {
    expect([day('2026-11-28')?.isUnknown, day('2026-11-29')?.isUnknown]).toEqual([false, true]);
  });

  it('are followed by those of the next month, and of the next year', () => {
    expect([monthAfter('2026-11', 1), monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual([
      '2026-12',
      '2027-01',
      '2025-12',
    ]);
  });
});
