import type { Principal } from '@libs/identity';
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
export function periodOf(
  { institution, role, department: own }: Principal,
  asked: PeriodQueryDto,
  today: string,
): Period {
  const thisMonth = today.slice(0, 7);
  const { from = asked.to ?? thisMonth, to = thisMonth } = asked;
  if (from > to) throw invalidInput([{ field: 'from', code: 'after-to', message: '`from` must not be after `to`' }]);
  const department = role === 'head' ? own : asked.department;
  return { institution, from, to, ...(department !== undefined && { department }) };
}
