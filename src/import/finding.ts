/**
 * What an import did not take as it stands, for the report. `rejected`: a row or case that cannot be read or mapped.
 * `left-out`: a case that contradicts itself. `notice`: taken as it is, but odd enough that a person should know.
 */
export interface Finding {
  readonly kind: 'rejected' | 'left-out' | 'notice';
  /** Line of the file, from 1. */
  readonly line: number;
  /** Original id of the case, where it could be read. */
  readonly case?: string;
  /** Events of the file concerned: 1 for a row, all of a case's for a case. */
  readonly rows: number;
  readonly code: FindingCode;
  readonly reason: string;
}

export type FindingCode =
  | 'row-unreadable'
  | 'case-missing'
  | 'case-id-unfit'
  | 'case-attribute-differs'
  | 'value-missing'
  | 'time-unreadable'
  | 'channel-unknown'
  | 'department-unknown'
  | 'step-without-code'
  | 'step-id-twice'
  | 'transition-not-done'
  | 'ends-before-start'
  | 'step-before-start'
  | 'step-after-end'
  | 'deadline-before-start'
  | 'time-finer-than-ms';

export type ReportFinding = (finding: Finding) => void;
