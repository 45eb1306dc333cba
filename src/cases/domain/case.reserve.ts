import { listOf } from './case.code-lists.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import type { ReserveGround } from './case.codes.js';
import { type Acting, recorded, requireStep } from './case.guards.js';
import { CaseNotRouted } from './case.refusals.js';
import {
  AccusedExcluded,
  AccusedStand,
  CaseNotReserved,
  LastReader,
  NobodyToRead,
  NotOnTheList,
  SealedByProcedure,
} from './case.reserve.refusals.js';
import { isAccused, isReader, type Reader, type Reserve } from './case.reserve.record.js';
import type { CaseState, RegisteredCase } from './case.state.js';

/** Whom a complaint is about, as far as that is known: accounts, and the departments that were named or in which they work. */
export interface Accused {
  readonly namingId: string;
  readonly staff: readonly string[];
  readonly departments: readonly string[];
  readonly reason?: string;
}

/** How a case is kept from the beginning: by which unit, from whom, and who may see it. */
export interface ReserveAtFiling {
  readonly ground: ReserveGround;
  readonly unit: string;
  readonly accused?: Accused;
  readonly readers: readonly Reader[];
}

/** What follows the registration, in the same commit: at no moment is the case open to those who see others. */
export function reserveAtFiling(reserve: ReserveAtFiling | undefined): CaseEvent[] {
  if (reserve === undefined) return [];
  const { ground, unit, accused, readers } = reserve;
  return [
    ...recorded('CaseReserved', { ground, unit }),
    ...(accused ? naming(accused) : []),
    ...readers.flatMap((reader) => recorded('AccessGranted', { ...reader, basis: 'control-body' })),
  ];
}

/** Why a case is raised, by whom it is kept from then on, and whom it may be about. */
export type Raising = Omit<ReserveAtFiling, 'ground'> & { readonly reason: string; readonly legalBasis: string };

/**
 * One person, at once: from now on only those see it who have it in their hands, head its department or raised it in there. Also of a case
 * that has ended, whose papers are kept all the same.
 * @throws NobodyToRead where nobody would be left who could put anybody on its list
 */
export function raiseCase(state: CaseState, { by, source: _, ...raising }: Raising & Acting): CaseEvent[] {
  const registered = requireStep('raise', state, by);
  if (registered.reserve !== undefined) return [];
  if (registered.department === undefined) throw new CaseNotRouted(registered.folio);
  const { unit, accused, readers, reason, legalBasis } = raising;
  if (readers.length === 0) throw new NobodyToRead(registered.folio);
  return [
    ...recorded('CaseReserved', { ground: 'raised', unit, reason, legalBasis }),
    ...(accused ? naming(accused) : []),
    ...readers.flatMap((reader) => recorded('AccessGranted', { ...reader, basis: 'raised' })),
  ];
}

/**
 * What was raised is a case like others again; only proposed by one and confirmed by another (case.proposal.ts). What its procedure seals
 * stays sealed, and so does what somebody is accused in, who would see it.
 * @throws SealedByProcedure | AccusedStand | CaseNotReserved
 */
export function lowerCase(
  state: CaseState,
  { by, source: _, ...shown }: CaseEventData<'ReserveLifted'> & Acting,
): CaseEvent[] {
  const { reserve, folio } = requireReserved(requireStep('lower', state, by));
  if (reserve.ground === 'sealed-procedure') throw new SealedByProcedure(folio);
  const { staff, departments } = reserve.accused;
  if (staff.length > 0 || departments.length > 0) throw new AccusedStand(folio);
  return recorded('ReserveLifted', shown);
}

/** The complaint turned out to be about somebody: they, and whoever works with them, see no more of it. */
export function nameAccused(state: CaseState, { by, source: _, ...accused }: Accused & Acting): CaseEvent[] {
  const { reserve } = requireReserved(requireStep('name-accused', state, by));
  if (reserve.lastNamingId === accused.namingId) return [];
  const { staff, departments } = accused;
  const known =
    staff.every((id) => reserve.accused.staff.includes(id)) &&
    departments.every((code) => reserve.accused.departments.includes(code));
  if (known) return [];
  // Whoever names them stays on the list, or nobody may be left who works the case.
  const self = { id: by.id, ...(by.department !== undefined && { department: by.department }) };
  if (isAccused({ accused: { staff, departments } }, self)) throw new AccusedExcluded('departments', by.id);
  return naming(accused);
}

/** Somebody is put on the list, for a reason. */
export function grantAccess(
  state: CaseState,
  { by, source: _, reader, reason }: { readonly reader: Reader; readonly reason: string } & Acting,
): CaseEvent[] {
  const { reserve } = requireReserved(requireStep('grant-access', state, by));
  if (isAccused(reserve, { id: reader.account, ...reader })) throw new AccusedExcluded('account', reader.account);
  if (isReader(reserve, reader.account)) return [];
  return recorded('AccessGranted', { ...reader, basis: 'granted', reason });
}

export function withdrawAccess(
  state: CaseState,
  { by, account, reason }: { readonly account: string; readonly reason: string } & Acting,
): CaseEvent[] {
  const { reserve, officer } = requireReserved(requireStep('withdraw-access', state, by));
  if (!isReader(reserve, account)) return [];
  if (reserve.readers.length === 1) throw new LastReader();
  if (officer === account) throw new NotOnTheList('account', account);
  return recorded('AccessWithdrawn', { account, reason });
}

/** A department that the case is sent to, or that is asked: never one of the accused. @throws AccusedExcluded */
export function requireUnaccused({ reserve }: RegisteredCase, department: string, field = 'department'): void {
  if (reserve?.accused.departments.includes(department) === true) throw new AccusedExcluded(field, department);
}

/** Whoever gets the case in their hands. @throws AccusedExcluded | NotOnTheList */
export function requireMayHave({ reserve }: RegisteredCase, officer: string, department?: string): void {
  if (reserve === undefined) return;
  if (isAccused(reserve, { id: officer, ...(department !== undefined && { department }) }))
    throw new AccusedExcluded('officer', officer);
  if (!isReader(reserve, officer)) throw new NotOnTheList('officer', officer);
}

/** @throws CaseNotReserved */
function requireReserved(registered: RegisteredCase): RegisteredCase & { readonly reserve: Reserve } {
  const { reserve } = registered;
  if (reserve === undefined) throw new CaseNotReserved(registered.folio);
  return { ...registered, reserve };
}

function naming({ namingId, staff, departments, reason }: Accused): CaseEvent[] {
  return recorded('AccusedNamed', { namingId, staff: listOf(staff), departments: listOf(departments), reason });
}
