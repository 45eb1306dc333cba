import { built, type Overrides } from './case.built.js';
import type { CaseEvent } from './case.events.js';
import { accepted, delivered, registered, routed } from './case.histories.js';

/** Events for specs of what only those on a list may see. The control body is where the people of these specs work. */

export const reservedCase = (overrides: Overrides<'CaseReserved'> = {}): CaseEvent =>
  built('CaseReserved', { ground: 'sealed-procedure', unit: 'servicios-publicos' }, overrides);

export const accusedNamed = (overrides: Overrides<'AccusedNamed'> = {}): CaseEvent =>
  built('AccusedNamed', { namingId: 'naming-1', staff: 'officer-9', departments: 'obras-publicas' }, overrides);

export const accessGranted = (overrides: Overrides<'AccessGranted'> = {}): CaseEvent =>
  built('AccessGranted', { account: 'officer-1', department: 'servicios-publicos', basis: 'control-body' }, overrides);

export const accessWithdrawn = (overrides: Overrides<'AccessWithdrawn'> = {}): CaseEvent =>
  built('AccessWithdrawn', { account: 'supervisor-1', reason: 'Se excusó.' }, overrides);

export const reserveLifted = (overrides: Overrides<'ReserveLifted'> = {}): CaseEvent =>
  built('ReserveLifted', {}, overrides);

/** Of its own department, which went on with it. */
export const raised: readonly CaseEvent[] = [
  registered(),
  routed(),
  delivered(),
  accepted(),
  reservedCase({ ground: 'raised', reason: 'Hay una menor.', legalBasis: 'LGDNNA 76' }),
  accessGranted({ account: 'head-1', basis: 'raised' }),
  accessGranted({ account: 'officer-1', basis: 'raised' }),
  accessGranted({ account: 'adviser-1', department: undefined, basis: 'granted' }),
];

/** A complaint, before anybody knows whom it is about. */
const filed = [registered({ series: 'DEN' }), reservedCase(), accessGranted()];
const supervised = accessGranted({
  account: 'supervisor-1',
  department: undefined,
  basis: 'granted',
  reason: 'Vigila.',
});
const worked = [...filed, routed(), delivered(), accepted()];

export const reserved = {
  'reserved, and just filed': filed,
  'reserved, and worked': worked,
  'reserved, with somebody accused': [...worked, supervised, accusedNamed()],
  'reserved, and its department accused': [...worked, supervised, accusedNamed({ departments: 'servicios-publicos' })],
} as const satisfies Record<string, readonly CaseEvent[]>;
