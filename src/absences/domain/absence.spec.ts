import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@libs/decider';
import { specOf } from '@libs/testing';
import { endAbsence, recordAbsence, type AbsenceGiven } from './absence.js';
import { absenceDecider } from './absence.decider.js';
import { absenceEventSchemas } from './absence.event-schemas.js';
import type { AbsenceEvent } from './absence.events.js';
import {
  AbsenceAlreadyEnded,
  AbsenceBackwards,
  AbsenceOverlaps,
  AbsenceUnknown,
  NotYourStaff,
  SubstituteAway,
  SubstituteUnfit,
} from './absence.refusals.js';
import { awayOn, isAwayFrom } from './absence.state.js';

const given = specOf(absenceDecider, absenceEventSchemas);
const head: Actor = { kind: 'staff', id: 'head-1', role: 'head', department: 'obras' };
const supervisor: Actor = { kind: 'staff', id: 'supervisor-1', role: 'supervisor' };
const works: Record<string, string> = { 'officer-1': 'obras', 'officer-2': 'obras', 'officer-9': 'agua' };
const facts = { by: head, departmentOf: (staff: string) => works[staff] };

const week: AbsenceGiven = {
  absenceId: 'absence-1',
  staff: 'officer-1',
  from: '2026-03-09',
  to: '2026-03-13',
  substitute: 'officer-2',
};
const recorded = (overrides: Partial<AbsenceGiven> = {}): AbsenceEvent => ({
  type: 'AbsenceRecorded',
  data: { ...week, ...overrides },
});
const ended = (returnsOn: string): AbsenceEvent => ({
  type: 'AbsenceEnded',
  data: { absenceId: 'absence-1', returnsOn },
});

describe('recording an absence', () => {
  it('is done by the head of the department, the supervisor or the administrator, once', () => {
    for (const by of [head, supervisor])
      given()
        .when((state) => recordAbsence(state, { ...week, ...facts, by }))
        .thenRecords(recorded());
    given(recorded())
      .when((state) => recordAbsence(state, { ...week, ...facts }))
      .thenNothing();
    given()
      .when((state) => recordAbsence(state, { ...week, staff: 'officer-9', ...facts }))
      .thenRefuses(NotYourStaff);
    given()
      .when((state) => recordAbsence(state, { ...week, staff: 'nobody', ...facts, by: supervisor }))
      .thenRefuses(NotYourStaff);
  });

  it('has its days in order, and none twice', () => {
    given()
      .when((state) => recordAbsence(state, { ...week, to: '2026-03-08', ...facts }))
      .thenRefuses(AbsenceBackwards);
    given(recorded())
      .when((state) =>
        recordAbsence(state, { ...week, absenceId: 'absence-2', from: '2026-03-13', to: '2026-03-20', ...facts }),
      )
      .thenRefuses(AbsenceOverlaps, { to: '2026-03-13' });
    const next = { ...week, absenceId: 'absence-2', from: '2026-03-14', to: '2026-03-20' };
    given(recorded())
      .when((state) => recordAbsence(state, { ...next, ...facts }))
      .thenRecords(recorded(next));
    given(recorded(), ended('2026-03-12'))
      .when((state) => recordAbsence(state, { ...next, from: '2026-03-12', ...facts }))
      .thenRecords(recorded({ ...next, from: '2026-03-12' }));
  });

  it('names a substitute of the same department who is there', () => {
    for (const substitute of ['officer-1', 'officer-9'])
      given()
        .when((state) => recordAbsence(state, { ...week, substitute, ...facts }))
        .thenRefuses(SubstituteUnfit);
    given(
      recorded({
        absenceId: 'absence-2',
        staff: 'officer-2',
        substitute: undefined,
        from: '2026-03-13',
        to: '2026-03-13',
      }),
    )
      .when((state) => recordAbsence(state, { ...week, ...facts }))
      .thenRefuses(SubstituteAway);
  });
});

describe('the end of an absence', () => {
  it('may come earlier than planned', () => {
    given(recorded())
      .when((state) => endAbsence(state, { absenceId: 'absence-1', returnsOn: '2026-03-12', ...facts }))
      .thenRecords(ended('2026-03-12'));
    given(recorded(), ended('2026-03-12'))
      .when((state) => endAbsence(state, { absenceId: 'absence-1', returnsOn: '2026-03-12', ...facts }))
      .thenNothing();
    given(recorded(), ended('2026-03-12'))
      .when((state) => endAbsence(state, { absenceId: 'absence-1', returnsOn: '2026-03-11', ...facts }))
      .thenRefuses(AbsenceAlreadyEnded);
    given(recorded())
      .when((state) => endAbsence(state, { absenceId: 'absence-1', returnsOn: '2026-03-14', ...facts }))
      .thenRefuses(AbsenceBackwards);
    given()
      .when((state) => endAbsence(state, { absenceId: 'absence-1', returnsOn: '2026-03-12', ...facts }))
      .thenRefuses(AbsenceUnknown);
  });

  it('is what tells who is away on a day', () => {
    const { state } = given(recorded());
    expect(
      ['2026-03-08', '2026-03-09', '2026-03-13', '2026-03-14'].map((on) => awayOn(state, 'officer-1', on)?.staff),
    ).toEqual([undefined, 'officer-1', 'officer-1', undefined]);
    const early = given(recorded(), ended('2026-03-12')).state;
    expect(awayOn(early, 'officer-1', '2026-03-11')).toBeDefined();
    expect(awayOn(early, 'officer-1', '2026-03-12')).toBeUndefined();
    expect(awayOn(given(recorded(), ended('2026-03-09')).state, 'officer-1', '2026-03-09')).toBeUndefined();
  });
});

describe('being away on a day or later', () => {
  const { from, to } = week;
  const days = ['2026-03-01', '2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14'];

  it.each<[string | undefined, boolean[]]>([
    [undefined, [true, true, true, true, false]],
    ['2026-03-12', [true, true, false, false, false]],
    ['2026-03-09', [false, false, false, false, false]],
  ])('ends with the last day away, back on %s', (returnsOn, expected) => {
    const absence = { from, to, ...(returnsOn !== undefined && { returnsOn }) };
    expect(days.map((day) => isAwayFrom(absence, day))).toEqual(expected);
  });
});

describe('the golden samples of absences', () => {
  const folder = join(__dirname, 'golden');
  const samples = readdirSync(folder).map((file) => ({
    file,
    sample: JSON.parse(readFileSync(join(folder, file), 'utf8')) as AbsenceEvent & { v: number },
  }));

  it('are one for each type and version, with every clear field', () => {
    const versions = Object.entries(absenceEventSchemas).flatMap(([type, schemas]) =>
      schemas.map((schema, at) => ({ file: `${type}.v${at + 1}.json`, clear: Object.keys(schema.clear) })),
    );
    expect(samples.map(({ file }) => file).toSorted()).toEqual(versions.map(({ file }) => file).toSorted());
    for (const { file, clear } of versions) {
      const sample = samples.find((one) => one.file === file)?.sample;
      expect(Object.keys(sample?.data ?? {})).toEqual(expect.arrayContaining(clear));
    }
  });

  it('fold to the absence they tell of', () => {
    const inOrder = samples.map(({ sample }) => sample).toSorted((one) => (one.type === 'AbsenceRecorded' ? -1 : 1));
    expect(given(...inOrder).state).toEqual({ absences: [{ ...week, returnsOn: '2026-03-12' }] });
  });
});
