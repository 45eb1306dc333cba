import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addBusinessDays, calendarOf, civilDateOf, dueDate, type Suspension } from './index.js';

/** The worked examples that lie beside this project while it is built; elsewhere the rows frozen in terms.spec.ts stand for them. */
const file = join(process.cwd(), '../shared/domain/vectors.json');

interface Vectors {
  readonly deadlines: readonly { no: string; calendar: string; start: string; due: string }[];
  readonly holidays: Readonly<Record<string, Readonly<Record<'GT' | 'MX_LFT74' | 'MX_LFPA28', readonly string[]>>>>;
  readonly timezones: readonly { utc: string; zone: string; local: string }[];
}

/** Length of each row's term, as its rule words it. Rows M12 and M13 are terms in months, which are counted elsewhere. */
const terms: Readonly<Record<string, { days: number; suspensions?: Suspension[]; restart?: string }>> = {
  G1: { days: 10 },
  G2: { days: 10 },
  G4: { days: 5 },
  G5: { days: 10 },
  G7: { days: 10 },
  G8: { days: 30 },
  G10: { days: 10 },
  M1: { days: 20 },
  M3: { days: 30 },
  M4: { days: 10 },
  M6: { days: 15 },
  M7: { days: 15 },
  M9: { days: 15, suspensions: [{ from: '2026-09-11', to: '2026-09-22' }] },
  M10: { days: 20, restart: '2026-09-22' },
  M15: { days: 20 },
  M16: { days: 30 },
  M18: { days: 10 },
  M19: { days: 10 },
};

const extra: Readonly<Record<string, readonly string[]>> = {
  'GT-PUB': ['2026-07-26', '2027-07-26'],
  'GT-PUB-HALF': ['2026-07-26', '2026-04-01', '2026-12-24', '2026-12-31'],
  'GT-PUB+2025': ['2025-11-03', '2025-12-24', '2025-12-26', '2025-12-31'],
  'MX-LFT74+RECESS': ['21', '22', '23', '24', '28', '29', '30', '31']
    .map((day) => `2026-12-${day}`)
    .concat(['2027-01-04', '2027-01-05']),
};

if (existsSync(file)) {
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
  const calendar = (name: string) => {
    const list = name.startsWith('GT') ? 'GT' : name === 'MX-LFPA28' ? 'MX_LFPA28' : 'MX_LFT74';
    const years = Object.values(vectors.holidays).flatMap((year) => year[list]);
    const holidays = [...years, ...(extra[name] ?? [])].map((date) => ({ date, name: 'inhábil', basis: name }));
    return calendarOf({ version: name, weekend: [6, 7], validFrom: '2025-01-01', validTo: '2030-12-31', holidays });
  };

  describe('the worked examples', () => {
    const rows = vectors.deadlines.filter(({ no }) => no in terms);

    it('hold every row that is counted in business days', () => {
      expect(rows).toHaveLength(Object.keys(terms).length);
    });

    it.each(rows)('$no: $calendar from $start is due on $due', ({ no, calendar: name, start, due }) => {
      const { days, suspensions, restart } = terms[no]!;
      const term = { filedOn: restart ?? start, termDays: days, ...(suspensions && { suspensions }) };
      expect(dueDate(term, calendar(name))).toEqual({ state: 'running', dueOn: due });
    });

    it('M9: the terms to answer the warning', () => {
      expect(addBusinessDays('2026-09-11', 10, calendar('MX-LFT74'))).toBe('2026-09-28');
      expect(addBusinessDays('2026-09-11', 5, calendar('MX-LFT74'))).toBe('2026-09-21');
    });

    it.each(vectors.timezones)('$utc in $zone is $local', ({ utc, zone, local }) => {
      expect(civilDateOf(new Date(utc), zone)).toBe(local.slice(0, 10));
    });
  });
} else {
  it('the worked examples do not lie beside this project; terms.spec.ts holds some of them frozen', () => {
    expect(existsSync(file)).toBe(false);
  });
}
