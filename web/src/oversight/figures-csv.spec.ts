import { Words } from '../words/words.js';
import { figuresCsv } from './figures-csv.js';
import type { Figures } from './groups.js';

const figures: Figures = {
  group: 'obras-publicas',
  pendingBefore: 1,
  received: 4,
  reopened: 0,
  concluded: 2,
  withdrawn: 1,
  dismissed: 0,
  pending: 2,
  overdue: 1,
  onTime: 1,
  onTimePercent: 50,
  onTimePercentWithOverdue: null,
  legalDays: { median: 7, p90: 12, mean: 8 },
  calendarDays: { median: 9, p90: 16, mean: 10 },
};

describe('the table of figures for a spreadsheet', () => {
  const lines = figuresCsv(new Words('es-MX'), 'Periodo 2026-01 a 2026-03', 'Área', [
    { name: 'Obras, calles y "parques"', figures },
    { name: '=HYPERLINK("x")', figures },
  ]).split('\r\n');

  it('begins with the mark of UTF-8 and the filter', () => {
    expect(lines[0]).toBe('\uFEFFPeriodo 2026-01 a 2026-03');
    expect(lines[1]?.split(',').slice(0, 3)).toEqual(['Área', 'Pendientes al inicio', 'Recibidas']);
  });

  it('keeps a name with commas and quotes in one cell, and an absent number empty', () => {
    expect(lines[2]).toBe('"Obras, calles y ""parques""",1,4,0,2,1,0,2,1,1,50,,7,12');
  });

  it('hands a spreadsheet no formula', () => {
    expect(lines[3]?.startsWith(`"'=HYPERLINK(""x"")",1,`)).toBe(true);
  });
});
