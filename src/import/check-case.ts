import { checkStep } from './check-step.js';
import type { Finding, FindingCode, ReportFinding } from './finding.js';
import type { ImportedCase, ImportedStep } from './imported-case.js';
import { CASE_COLUMNS, type ImportColumn, type ImportMapping } from './import-mapping.js';
import { isFolio } from './label.js';
import type { LogRow } from './log-row.js';
import { readTime } from './original-time.js';

/** Thrown and caught in this file only: the case as a whole is not taken. */
class CaseNotTaken extends Error {
  constructor(
    readonly kind: Finding['kind'],
    readonly code: FindingCode,
    readonly line: number,
    reason: string,
  ) {
    super(reason);
  }
}

/**
 * Makes a case of its rows, or reports why it cannot be taken. A fact of the case that cannot be read rejects the whole case; a
 * step that cannot be read rejects that step. A case that ends before it starts is left out whole. A step before the start or
 * after the end is real work in a real log: it is kept with its own time, with a notice.
 */
export function checkCase(
  originalId: string,
  rows: readonly LogRow[],
  mapping: ImportMapping,
  report: ReportFinding,
): ImportedCase | undefined {
  const notices: Finding[] = [];
  try {
    const taken = takeCase(originalId, rows, mapping, (finding) => notices.push(finding));
    mergeFiner(notices).forEach(report);
    return taken;
  } catch (error) {
    if (!(error instanceof CaseNotTaken)) throw error;
    const { kind, code, line, message } = error;
    report({ kind, code, line, case: originalId, rows: rows.length, reason: message });
    return undefined;
  }
}

/** A log written to the microsecond says so on every line: one notice a case is enough. */
function mergeFiner(notices: readonly Finding[]): Finding[] {
  const finer = notices.filter(({ code }) => code === 'time-finer-than-ms');
  const [first] = finer;
  if (first === undefined || finer.length === 1) return [...notices];
  const reason = `${first.reason}, as are ${finer.length - 1} more times of the case`;
  const merged = { ...first, rows: finer.reduce((sum, { rows }) => sum + rows, 0), reason };
  return [merged, ...notices.filter(({ code }) => code !== 'time-finer-than-ms')];
}

function takeCase(
  originalId: string,
  rows: readonly LogRow[],
  mapping: ImportMapping,
  report: ReportFinding,
): ImportedCase {
  const [first] = rows;
  if (first === undefined) throw new TypeError('a case without rows');
  if (!isFolio(originalId))
    throw new CaseNotTaken('rejected', 'case-id-unfit', first.line, `case id ${shown(originalId)} cannot be a folio`);
  requireOneAccount(rows, first);
  const facts = new CaseFacts(originalId, first, mapping, report);
  const startedAt = facts.requireTime('start');
  const endedAt = facts.findTime('end');
  const plannedEndAt = facts.findTime('plannedEnd', 'allowed');
  const deadline = facts.requireTime('deadline', 'allowed');
  const channel = facts.requireKnown('channel', mapping.values.channel, 'channel-unknown');
  const department = facts.requireKnown('department', mapping.values.department, 'department-unknown');
  const { group, responsible } = first.fields;
  if (endedAt !== undefined && endedAt < startedAt)
    throw new CaseNotTaken(
      'left-out',
      'ends-before-start',
      first.line,
      `ends (${endedAt.toISOString()}) before it starts (${startedAt.toISOString()})`,
    );
  if (deadline < startedAt)
    facts.notice('deadline-before-start', `is due (${deadline.toISOString()}) before it starts`);

  const seen = new Map<string, number>();
  const steps: ImportedStep[] = [];
  for (const row of rows) {
    const step = checkStep(row, { originalId, startedAt, endedAt }, mapping, seen, report);
    if (step !== undefined) steps.push(step);
  }
  return {
    originalId,
    line: first.line,
    rows: rows.length,
    channel,
    department,
    ...(group !== undefined && { group }),
    ...(responsible !== undefined && { responsible }),
    startedAt,
    ...(endedAt !== undefined && { endedAt }),
    ...(plannedEndAt !== undefined && { plannedEndAt }),
    deadline,
    steps,
  };
}

function requireOneAccount(rows: readonly LogRow[], first: LogRow): void {
  for (const row of rows)
    for (const column of CASE_COLUMNS)
      if (row.fields[column] !== first.fields[column])
        throw new CaseNotTaken(
          'rejected',
          'case-attribute-differs',
          row.line,
          `has another ${column} here (${shown(row.fields[column])}) than on line ${first.line} (${shown(first.fields[column])})`,
        );
}

function shown(value: string | undefined): string {
  return value === undefined ? 'none' : `"${value.slice(0, 40)}"`;
}

/** The facts of one case, read from its first row (they are the same on all). */
class CaseFacts {
  constructor(
    private readonly originalId: string,
    private readonly row: LogRow,
    private readonly mapping: ImportMapping,
    private readonly report: ReportFinding,
  ) {}

  requireTime(column: ImportColumn, dates?: 'allowed'): Date {
    return this.findTime(column, dates) ?? this.missing(column);
  }

  findTime(column: ImportColumn, dates?: 'allowed'): Date | undefined {
    const text = this.row.fields[column];
    if (text === undefined) return undefined;
    const time = readTime(text, this.mapping.zone, dates);
    if (!time.ok) throw new CaseNotTaken('rejected', 'time-unreadable', this.row.line, `${column}: ${time.reason}`);
    if (time.finer) this.notice('time-finer-than-ms', `${column} "${text}" is kept to the millisecond`);
    return time.at;
  }

  requireKnown(column: ImportColumn, known: Readonly<Record<string, string>>, code: FindingCode): string {
    const value = this.row.fields[column] ?? this.missing(column);
    const found = known[value];
    if (found === undefined)
      throw new CaseNotTaken('rejected', code, this.row.line, `${column} ${shown(value)} is not in the mapping`);
    return found;
  }

  notice(code: FindingCode, reason: string): void {
    this.report({ kind: 'notice', code, line: this.row.line, case: this.originalId, rows: 1, reason });
  }

  private missing(column: ImportColumn): never {
    throw new CaseNotTaken('rejected', 'value-missing', this.row.line, `has no ${column}`);
  }
}
