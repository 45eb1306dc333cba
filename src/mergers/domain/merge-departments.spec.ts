import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { specOf } from '@libs/testing';
import { mergeDepartments } from './merge-departments.js';
import { mergerDecider } from './merger.decider.js';
import { mergerEventSchemas } from './merger.event-schemas.js';
import type { MergerEvent } from './merger.events.js';
import {
  AlreadyMerged,
  MergedDepartmentUnknown,
  MergedOutOfTime,
  MergedWithItself,
  MergerActMissing,
  MergingNotForThisRole,
} from './merger.refusals.js';

const given = specOf(mergerDecider, mergerEventSchemas);
const sample = JSON.parse(readFileSync(join(__dirname, 'golden', 'DepartmentsMerged.v1.json'), 'utf8')) as MergerEvent;
const { data: merger } = sample;
const recorded: MergerEvent = { type: 'DepartmentsMerged', data: merger };
const facts = {
  ...merger,
  by: { kind: 'staff', id: 'admin-1', role: 'administrator' } as const,
  today: '2026-01-12',
  departments: ['alumbrado', 'servicios-publicos', 'parques', 'obras-publicas'],
};
const other = { ...facts, mergerId: '1c9f3c52-5d1a-5c3e-9b57-2f8d6a4e1c71' };

describe('merging departments', () => {
  it('is recorded with its act and its day', () => {
    given()
      .when((state) => mergeDepartments(state, facts))
      .thenRecords(recorded);
  });

  it('does nothing on a second press', () => {
    given(sample)
      .when((state) => mergeDepartments(state, facts))
      .thenNothing();
  });

  it('is for an administrator, by a published act', () => {
    given()
      .when((state) => mergeDepartments(state, { ...facts, by: { kind: 'staff', id: 's', role: 'supervisor' } }))
      .thenRefuses(MergingNotForThisRole, { role: 'supervisor' });
    given()
      .when((state) => mergeDepartments(state, { ...facts, acuerdo: '  ' }))
      .thenRefuses(MergerActMissing);
  });

  it('is of two departments that there are', () => {
    given()
      .when((state) => mergeDepartments(state, { ...facts, into: 'nadie' }))
      .thenRefuses(MergedDepartmentUnknown, { field: 'into', department: 'nadie' });
    given()
      .when((state) => mergeDepartments(state, { ...facts, into: 'alumbrado' }))
      .thenRefuses(MergedWithItself);
  });

  it('is never backwards, and a year ahead at most', () => {
    given()
      .when((state) => mergeDepartments(state, { ...facts, from: '2026-01-11' }))
      .thenRefuses(MergedOutOfTime, { earliest: '2026-01-12', latest: '2027-01-13' });
    given()
      .when((state) => mergeDepartments(state, { ...facts, from: '2027-01-14' }))
      .thenRefuses(MergedOutOfTime);
  });

  it('is once for each, and into none that is merged itself, so that none goes in a circle', () => {
    given(sample)
      .when((state) => mergeDepartments(state, { ...other, into: 'parques' }))
      .thenRefuses(AlreadyMerged, { field: 'department', into: 'servicios-publicos' });
    given(sample)
      .when((state) => mergeDepartments(state, { ...other, department: 'servicios-publicos', into: 'alumbrado' }))
      .thenRefuses(AlreadyMerged, { field: 'into' });
    given(sample)
      .when((state) => mergeDepartments(state, { ...other, department: 'servicios-publicos', into: 'obras-publicas' }))
      .thenRecords({
        type: 'DepartmentsMerged',
        data: { ...merger, mergerId: other.mergerId, department: 'servicios-publicos', into: 'obras-publicas' },
      });
  });
});
