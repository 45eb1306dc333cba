import { pointer } from './shape.js';

export type Severity = 'error' | 'warning';

/** Something in a definition that would go wrong in a case, and what to do about it. */
export interface Finding {
  readonly severity: Severity;
  readonly file: string;
  /** JSON pointer into the file. */
  readonly path: string;
  readonly code: string;
  /** In Spanish: the people who write procedures read it. */
  readonly message: string;
  readonly wayOut: string;
}

export type Found = Omit<Finding, 'file'>;

/** The codes an institution has, and the day for which the question is asked. */
export interface KnownCodes {
  readonly departments: readonly string[];
  readonly regimes: readonly string[];
  readonly places: readonly string[];
  readonly matters: readonly string[];
  /** Civil date. */
  readonly onDate: string;
}

export function error(code: string, path: readonly (string | number)[], message: string, wayOut: string): Found {
  return { severity: 'error', code, path: pointer('', ...path), message, wayOut };
}

export function warning(code: string, path: readonly (string | number)[], message: string, wayOut: string): Found {
  return { ...error(code, path, message, wayOut), severity: 'warning' };
}
