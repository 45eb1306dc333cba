import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarData } from '@libs/business-calendar';
import { calculateTerm, choices, readArguments, ShippedLaw, shownAs, UsageFault } from './index.js';

const seeds = join(__dirname, '../../seeds');
const law = ShippedLaw.read(seeds);

function answer(line: string): string {
  const order = readArguments(line.match(/"[^"]*"|\S+/g)!.map((word) => word.replaceAll('"', '')));
  if (typeof order === 'string') throw new Error(order);
  return shownAs(order.format, calculateTerm(law, order));
}

const mexicali = '--institution mexicali --regime MX-LGTAIP';

describe('npm run term', () => {
  it('prints due date and ledger of a request for information in Mexicali (LGTAIP 134)', () => {
    const table = answer(`${mexicali} --from 2026-11-05`);
    expect(table).toContain('Vence:      viernes 04/12/2026\n');
    expect(table).toContain('Día de la Revolución (20 de noviembre)');
    expect(answer(`${mexicali} --from 2026-11-05 --format html`)).toMatch(/^<!doctype html>/);
    expect(JSON.parse(answer(`${mexicali} --from 2026-11-05 --format json`))).toMatchObject({ dueOn: '2026-12-04' });
  });

  it("reads the civil date in the institution's zone, and the after-hours policy", () => {
    const filed = '--filed-at 2026-11-05T06:30:00Z --format json';
    expect(JSON.parse(answer(`${mexicali} ${filed}`))).toMatchObject({
      filedOn: '2026-11-04',
      startedOn: '2026-11-04',
    });
    expect(JSON.parse(answer(`${mexicali} ${filed} --after-hours 18:00`))).toMatchObject({ startedOn: '2026-11-05' });
  });

  it('takes preventions, suspensions of labours and an extension', () => {
    const found = JSON.parse(
      answer(
        `${mexicali} --from 2026-09-07 --prevention notified=2026-09-11,answered=2026-09-22 ` +
          `--suspend "from=2026-10-01,to=2026-10-02,basis=Acuerdo 3, fracción II" ` +
          `--extension notified=2026-10-20,days=10 --format json`,
      ),
    ) as { ledger: { causes: { basis: string }[] }[] };
    expect(found).toMatchObject({ firstDueOn: '2026-10-22', dueOn: '2026-11-05' });
    expect(found.ledger.flatMap(({ causes }) => causes).map(({ basis }) => basis)).toContain('Acuerdo 3, fracción II');
  });

  it('counts for Chimaltenango from file ready, with the feast of its seat and its half days', () => {
    const line = '--institution chimaltenango --regime GT-PET --from 2026-06-01 --ready 2026-07-01 --format json';
    const found = JSON.parse(answer(line)) as { dueOn: string; internal: object[]; calendar: string };
    expect(found.dueOn).toBe('2026-08-12');
    expect(found.internal.length).toBeGreaterThan(20);
    expect(found.calendar).toContain('0401+half-days-count');
    const laip = '--institution chimaltenango --regime GT-LAIP --from 2026-03-23 --format json';
    expect(JSON.parse(answer(laip))).toMatchObject({ dueOn: '2026-04-08' });
    expect(JSON.parse(answer(`${laip} --half-days closed`))).toMatchObject({ dueOn: '2026-04-09' });
    const appeal = '--institution chimaltenango --regime GT-PET/appeal --from 2026-10-01 --notified 2026-10-16';
    expect(JSON.parse(answer(`${appeal} --format json`))).toMatchObject({ dueOn: '2026-10-26' });
  });

  it("takes the institution's own length where the law fixes none", () => {
    const line = '--institution mexicali --regime MX-BC --from 2026-11-05';
    expect(() => answer(line)).toThrow('length: the law of MX-BC fixes none. Give the length');
    expect(answer(`${line} --length 15`)).toContain('Vence:      viernes 27/11/2026');
    expect(answer(`${line} --length 2 --unit months`)).toContain('Vence:      martes 05/01/2027\n');
    const guatemala = '--institution chimaltenango --regime INT-OFICIO --from 2026-11-30 --length 3 --unit months';
    expect(answer(guatemala)).toContain('Vence:      domingo 28/02/2027\n');
  });

  it('lists what there is, and says what is wrong with the command line', () => {
    expect(readArguments(['--help'])).toBe('help');
    expect(readArguments(['--list'])).toBe('list');
    expect(choices(law)).toContain('chimaltenango: Gobernación Departamental de Chimaltenango; offices 0101 Guatemala');
    for (const [line, message] of [
      ['--institution mexicali', '--regime is missing'],
      [mexicali, 'give either --from <day> or --filed-at <instant>'],
      [`${mexicali} --from 2026-11-05 --fast`, "Unknown option '--fast'"],
      ['--institution tijuana --regime MX-BC --from 2026-11-05', 'there is no institution "tijuana"; there are chimal'],
      [
        '--institution mexicali --regime MX-X --from 2026-11-05',
        'there is no regime "MX-X"; there are INT-OFICIO, MX-',
      ],
      ['--institution mexicali --regime GT-PET --from 2026-11-05', 'GT-PET is law of GT, the institution is in MX'],
      [`${mexicali} --from 2026-11-05 --format pdf`, '--format is one of table, json, html, not "pdf"'],
      [`${mexicali} --from 2026-11-05 --prevention 2026-11-09`, '--prevention takes notified=…,issued=…'],
      [`${mexicali} --from 2026-11-05 --unit hours`, '--unit needs --length'],
      [`${mexicali} --from 2026-11-05 --after-hours 18:00`, '--after-hours needs --filed-at'],
    ] as const) {
      expect(() => answer(line)).toThrow(UsageFault);
      expect(() => answer(line)).toThrow(message);
    }
    expect(() => answer(`${mexicali} --from 2026-11-05 --office 0401`)).toThrow('mexicali: has no office "0401"');
  });
});

describe('the law that comes with the product', () => {
  it('is read without a fault, and every regime has its calendar to be counted on', () => {
    expect(law.institutions).toEqual(['chimalhuacan', 'chimaltenango', 'mexicali', 'oaxaca']);
    expect(law.regimeIds).toEqual(
      expect.arrayContaining(['GT-PET', 'GT-POL', 'GT-REC', 'GT-LAIP', 'MX-LFPA', 'MX-EDOMEX-135', 'MX-OAX-13']),
    );
    expect(law.regimeIds).toEqual(
      expect.arrayContaining(['MX-BC', 'MX-LGTAIP', 'MX-ARCO', 'MX-LNETB', 'INT-OFICIO', 'GT-REC-SILENCIO']),
    );
    for (const id of law.calendarIds)
      expect(law.resolve(law.findCalendar(id)!, { fromYear: 2020, toYear: 2040 }).data.holidays.length).toBeGreaterThan(
        100,
      );
  });

  it('gives Chimalhuacán the days of its demonstration calendar', () => {
    const stored = JSON.parse(readFileSync(join(seeds, 'chimalhuacan/calendar.json'), 'utf8')) as CalendarData;
    const { data } = law.resolve(law.findCalendar('chimalhuacan')!, { fromYear: 2024, toYear: 2028 });
    expect(data.holidays.map(({ date }) => date)).toEqual(stored.holidays.map(({ date }) => date));
    expect(data.weekend).toEqual(stored.weekend);
  });

  it('is signed off by nobody yet, and what is not read in the text says what to ask', () => {
    for (const regime of law.regimeIds.map((id) => law.findRegime(id)!)) {
      expect(regime.signedOffBy).toBeNull();
      expect(regime.confidence === 'text' || regime.uncertain.length > 0).toBe(true);
    }
  });
});
