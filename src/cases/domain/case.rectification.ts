import { listOf } from './case.code-lists.js';
import type { RectificationBasis } from './case.codes.js';
import type { RectifiedPerson } from './case.custody.events.js';
import { AlreadyErased } from './case.custody.refusals.js';
import { APPLICANT_ALIAS } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { isCosignerAlias, peopleOf } from './case.group.state.js';
import { type Acting, recorded, requireStep } from './case.guards.js';
import { DataBlocked, NotHeldOfThem, NothingRectified } from './case.rectification.refusals.js';
import { CaseAlreadyEnded, SubjectUnknown } from './case.refusals.js';
import type { CaseState, RegisteredCase } from './case.state.js';

export interface Rectification {
  /** Alias of a person in the case. */
  readonly subject: string;
  readonly basis: RectificationBasis;
  /** The case in which the person asked for it. */
  readonly request: string;
  readonly requestFolio: string;
  readonly rectifiedOn: string;
  /** Only what is to be another. */
  readonly person: RectifiedPerson;
  readonly reason: string;
}

type PersonField = keyof RectifiedPerson;

const IDENTIFIED: readonly PersonField[] = ['identifier', 'identifierKind'];
const REACHED: readonly PersonField[] = ['phone', 'email', 'address'];
const FIELDS: readonly PersonField[] = ['name', ...IDENTIFIED, ...REACHED];

/**
 * What the case has of a person as it should be, while the case is open and once it has ended: who may ask for it may do so as long as
 * the data are kept. By two persons (case.proposal.ts). Letters that were issued stay as they are.
 * @throws CaseAlreadyEnded of an annulled one | SubjectUnknown | AlreadyErased | DataBlocked | NothingRectified | NotHeldOfThem
 */
export function rectifyPerson(state: CaseState, { by, source: _, ...asked }: Rectification & Acting): CaseEvent[] {
  const registered = requireStep('rectify', state, by);
  const { subject, person } = asked;
  if (registered.status === 'voided') throw new CaseAlreadyEnded(registered.folio, registered.status);
  requireKept(registered, subject);
  const given = FIELDS.filter((field) => person[field] !== undefined);
  const held = heldOf(registered, subject);
  const others = given.filter((field) => !held.includes(field));
  if (others.length > 0) throw new NotHeldOfThem(subject, others);
  // The kind says what the identifier is, and is no datum beside it.
  const fields = listOf([...new Set(given.map((field) => (field === 'identifierKind' ? 'identifier' : field)))]);
  if (fields === undefined) throw new NothingRectified();
  return recorded('PersonalDataRectified', { ...asked, fields });
}

/** The person with what was put right. Another identifier is of the kind that was told with it. */
export function rectified<Known extends RectifiedPerson>(
  known: Known,
  { identifier, ...right }: RectifiedPerson,
): Known {
  if (identifier === undefined) return { ...known, ...right };
  const { identifierKind: _, ...others } = known;
  return { ...others, identifier, ...right } as Known;
}

function requireKept(registered: RegisteredCase, subject: string): void {
  if (!peopleOf(registered).includes(subject)) throw new SubjectUnknown(subject);
  if (registered.erased.includes(subject)) throw new AlreadyErased(subject);
  if (registered.blocked?.includes(subject)) throw new DataBlocked(subject);
}

/** What the events that bring somebody have of them. */
function heldOf(registered: RegisteredCase, subject: string): readonly PersonField[] {
  if (subject === APPLICANT_ALIAS) return FIELDS;
  return isCosignerAlias(registered, subject) ? ['name', ...IDENTIFIED] : ['name', ...REACHED];
}
