import { codesOf } from './case.code-lists.js';
import type { CaseEvent } from './case.events.js';
import type { AccusedNamed, ReserveEvent } from './case.reserve.events.js';
import { isAccused, type Reader, type Reserve } from './case.reserve.record.js';
import { isUnanswered, type RegisteredCase } from './case.state.js';

const OF_RESERVE: ReadonlySet<CaseEvent['type']> = new Set<ReserveEvent['type']>([
  'CaseReserved',
  'ReserveLifted',
  'AccusedNamed',
  'AccessGranted',
  'AccessWithdrawn',
]);

export function isOfReserve(event: CaseEvent): event is ReserveEvent {
  return OF_RESERVE.has(event.type);
}

export function evolveReserve(state: RegisteredCase, event: ReserveEvent): RegisteredCase {
  if (event.type === 'CaseReserved') {
    const { ground, unit } = event.data;
    return { ...state, reserve: { ground, unit, readers: [], accused: { staff: [], departments: [] } } };
  }
  const { reserve } = state;
  if (reserve === undefined) return state; // no decision records the others before
  if (event.type === 'ReserveLifted') return { ...state, reserve: undefined };
  switch (event.type) {
    case 'AccusedNamed':
      return withAccused(state, reserve, event.data);
    case 'AccessGranted': {
      const { account, department } = event.data;
      const reader = { account, ...(department !== undefined && { department }) };
      return { ...state, reserve: { ...reserve, readers: [...without(reserve, account), reader] } };
    }
    case 'AccessWithdrawn':
      return { ...state, reserve: { ...reserve, readers: without(reserve, event.data.account) } };
  }
}

/** Where it would go, or stands, it may not be: a supervisor of the list says where it goes. */
const HOMELESS = {
  status: 'registered',
  department: undefined,
  officer: undefined,
  delivered: false,
  needsRuling: true,
} as const;

/** The accused leave the list, and so does everybody of their departments; a control body that is among them does not get the case. */
function withAccused(state: RegisteredCase, reserve: Reserve, data: AccusedNamed['data']): RegisteredCase {
  const accused = {
    staff: [...new Set([...reserve.accused.staff, ...codesOf(data.staff)])],
    departments: [...new Set([...reserve.accused.departments, ...codesOf(data.departments)])],
  };
  const named = { ...reserve, accused, lastNamingId: data.namingId };
  const readers = reserve.readers.filter((reader) => !isAccused(named, { id: reader.account, ...reader }));
  const stays = readers.some(({ account }) => account === state.officer);
  return {
    ...state,
    ...(state.officer !== undefined && !stays && { officer: undefined }),
    ...(isUnanswered(state) && accused.departments.includes(state.department ?? reserve.unit) && HOMELESS),
    reserve: { ...named, readers },
  };
}

function without({ readers }: Reserve, account: string): readonly Reader[] {
  return readers.filter((reader) => reader.account !== account);
}
