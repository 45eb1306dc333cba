import type { Caller } from '@libs/identity';
import { invalidInput } from '@libs/problem-details';
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

/** The months that were meant, and whose cases: a head sees their own department's only. */
export function periodOf(caller: Caller, asked: PeriodQueryDto, today: string): Period {
  const { institution } = caller;
  const thisMonth = today.slice(0, 7);
  const { from = asked.to ?? thisMonth, to = thisMonth } = asked;
  if (from > to) throw invalidInput([{ field: 'from', code: 'after-to', message: '`from` must not be after `to`' }]);
  const isHead = caller.kind === 'staff' && caller.role === 'head';
  const department = isHead ? caller.department : asked.department;
  return { institution, from, to, ...(department !== undefined && { department }) };
}
