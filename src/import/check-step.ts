import type { FindingCode, ReportFinding } from './finding.js';
import type { ImportedStep } from './imported-case.js';
import type { ImportMapping } from './import-mapping.js';
import { codeOf } from './label.js';
import type { LogRow } from './log-row.js';
import { readTime } from './original-time.js';

export interface CaseSpan {
  readonly originalId: string;
  readonly startedAt: Date;
  readonly endedAt: Date | undefined;
}

/** Thrown and caught in this file only: the row is not taken. */
class StepNotTaken extends Error {
  constructor(
    readonly code: FindingCode,
    reason: string,
  ) {
    super(reason);
  }
}

/** The step a row tells of, or a rejection of that row. `seen` counts the step ids of the case met so far and is added to. */
export function checkStep(
  row: LogRow,
  span: CaseSpan,
  mapping: ImportMapping,
  seen: Map<string, number>,
  report: ReportFinding,
): ImportedStep | undefined {
  const tell = (kind: 'rejected' | 'notice', code: FindingCode, reason: string): void =>
    report({ kind, code, line: row.line, case: span.originalId, rows: 1, reason });
  try {
    const { step, finer } = takeStep(row, mapping, seen);
    if (finer) tell('notice', 'time-finer-than-ms', `time "${row.fields.time ?? ''}" is kept to the millisecond`);
    if (step.at < span.startedAt)
      tell('notice', 'step-before-start', `step "${step.name}" is done before the case starts`);
    if (span.endedAt !== undefined && step.at > span.endedAt)
      tell('notice', 'step-after-end', `step "${step.name}" is done after the case ends`);
    return step;
  } catch (error) {
    if (!(error instanceof StepNotTaken)) throw error;
    tell('rejected', error.code, error.message);
    return undefined;
  }
}

function takeStep(
  { line, fields }: LogRow,
  mapping: ImportMapping,
  seen: Map<string, number>,
): { step: ImportedStep; finer: boolean } {
  const { transition = '', person, unit } = fields;
  if (mapping.columns.transition !== undefined && !mapping.values.done.includes(transition))
    throw new StepNotTaken('transition-not-done', `transition "${transition}" does not say a step was done`);
  const name = fields.step ?? missing('step');
  const code = codeOf(name);
  if (code === '') throw new StepNotTaken('step-without-code', `step "${name.slice(0, 40)}" has no letter or digit`);
  const time = readTime(fields.time ?? missing('time'), mapping.zone);
  if (!time.ok) throw new StepNotTaken('time-unreadable', `time: ${time.reason}`);
  const { at, finer } = time;
  const id =
    mapping.columns.stepId === undefined
      ? numbered(`${code}.${at.getTime()}`, seen)
      : firstSeen(fields.stepId ?? missing('step id'), seen);
  return {
    step: { id, line, name, at, ...(person !== undefined && { person }), ...(unit !== undefined && { unit }) },
    finer,
  };
}

function missing(what: string): never {
  throw new StepNotTaken('value-missing', `has no ${what}`);
}

function firstSeen(id: string, seen: Map<string, number>): string {
  if (seen.has(id)) throw new StepNotTaken('step-id-twice', `step id "${id.slice(0, 40)}" was met before in the case`);
  seen.set(id, 1);
  return id;
}

/** The same step at the same time twice is two steps where the log gives no ids to tell otherwise. */
function numbered(key: string, seen: Map<string, number>): string {
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key}.${count}`;
}
