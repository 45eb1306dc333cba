import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { specOf } from '@libs/testing';
import { calendarDecider } from './calendar.decider.js';
import { calendarEventSchemas } from './calendar.event-schemas.js';
import type { CalendarEvent } from './calendar.events.js';

/** One frozen sample of every event type and version. A file here never changes: a new shape is a new version and a new file. */
const folder = join(__dirname, 'golden');
const samples = new Map(
  readdirSync(folder).map((file) => [
    file,
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as { v: number } & CalendarEvent,
  ]),
);
const versions = Object.entries(calendarEventSchemas).flatMap(([type, schemas]) =>
  schemas.map((schema, at) => ({ file: `${type}.v${at + 1}.json`, type, v: at + 1, clear: Object.keys(schema.clear) })),
);

describe('the golden samples of a calendar', () => {
  it('are one for each event type and version, and none besides', () => {
    expect([...samples.keys()].toSorted()).toEqual(versions.map(({ file }) => file).toSorted());
  });

  it.each(versions)('$file has every clear field', ({ file, type, v, clear }) => {
    expect(samples.get(file)).toMatchObject({ type, v });
    expect(Object.keys(samples.get(file)?.data ?? {})).toEqual(expect.arrayContaining(clear));
  });

  it('fold to the calendar they tell of, without a word of what is sealed', () => {
    const events = ['HolidayDeclared.v1.json', 'SuspensionDeclared.v1.json', 'DeclarationRevoked.v1.json'].map(
      (file) => samples.get(file) as CalendarEvent,
    );
    const { state } = specOf(calendarDecider, calendarEventSchemas)(...events);
    const [day, from, to] = ['2026-01-26', '2026-02-09', '2026-02-13'];
    expect(state.declarations).toEqual([
      { declarationId: '6f9a2c1e-3b4d-5e6f-8a9b-0c1d2e3f4a5b', kind: 'holiday', from: day, to: day, revoked: true },
      { declarationId: '7f9a2c1e-3b4d-5e6f-8a9b-0c1d2e3f4a5b', kind: 'suspension', from, to, revoked: false },
    ]);
  });
});
