import { askerOf, type Caller, may, type OperationName } from '@libs/identity';
import { invalidInput, opaqueNotFound } from '@libs/problem-details';
import type { PeriodQueryDto } from './period.dto.js';

/** What figures are asked about. */
export interface Period {
  institution: string;
  /** First and last month, YYYY-MM. */
  from: string;
  to: string;
  /** Only this department's cases. */
  department?: string;
}

/** The months that were meant, and whose cases: who may not see every department's sees their own only. */
export function periodOf(operation: OperationName, caller: Caller, asked: PeriodQueryDto, today: string): Period {
  const asker = askerOf(caller);
  const { institution, department: own } = asker;
  const thisMonth = today.slice(0, 7);
  const { from = asked.to ?? thisMonth, to = thisMonth } = asked;
  if (from > to) throw invalidInput([{ field: 'from', code: 'after-to', message: '`from` must not be after `to`' }]);
  // Of no department in particular: only who may see all of them may.
  const department = may(operation, asker, {}) ? asked.department : own;
  if (!may(operation, asker, department === undefined ? {} : { department })) throw opaqueNotFound();
  return { institution, from, to, ...(department !== undefined && { department }) };
}
