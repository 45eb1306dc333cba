import { defineView, type FeedEvent, type ViewDefinition } from '@libs/feed';
import { institutionOf, isReserved, reservedShelf } from '../institutions/index.js';
import { folioEnds } from './asked-number.js';
import type { BlindIndex } from './blind-index.js';
import { foldedWords } from './folded-words.js';

/**
 * What is searched and shown of a case in clear: its subject and who asked. One of the two collections that hold personal
 * data in clear (DESIGN.md 5); it can be rebuilt and stays out of backups.
 */
export interface CaseSearchRow {
  institution: string;
  folio: string;
  /** The last digits of its running number, three to six of them, as somebody reads them out. */
  folioEnds: string[];
  department: string | null;
  filedOn: string;
  status: string;
  subject: string;
  applicant: string;
  words: string[];
  /** Words of the applicant's name alone, by which the desk finds who was there before. */
  names: string[];
  /** Codes, by which the same thing at the same place is found. */
  procedure: string;
  matter: string;
  place: string;
  /** Blind indexes of the applicant: keyed HMACs, in place of what they were made from. */
  identifierKey?: string;
  phoneKey?: string;
}

export const caseSearch = defineView<CaseSearchRow>({
  name: 'case-search',
  revision: 3,
  kinds: ['case'],
  opens: {
    PetitionRegistered: ['subject', 'applicant'],
    RegistrationCorrected: ['subject', 'applicant'],
    ReserveLifted: ['subject', 'applicant'],
    PersonalDataRectified: ['person'],
  },
  indexes: [
    { name: 'by_word', key: { institution: 1, words: 1, filedOn: -1, _id: -1 } },
    { name: 'by_word_in_department', key: { institution: 1, department: 1, words: 1, filedOn: -1, _id: -1 } },
    { name: 'by_folio_end', key: { institution: 1, folioEnds: 1, filedOn: -1, _id: -1 } },
    { name: 'by_folio_end_in_department', key: { institution: 1, department: 1, folioEnds: 1, filedOn: -1, _id: -1 } },
    { name: 'by_name', key: { institution: 1, names: 1, filedOn: -1 } },
    { name: 'by_matter', key: { institution: 1, place: 1, matter: 1, filedOn: -1 } },
    // Of rows that have the field; whoever gave neither costs these nothing.
    {
      name: 'by_identifier',
      key: { institution: 1, identifierKey: 1, filedOn: -1 },
      partialFilterExpression: { identifierKey: { $exists: true } },
    },
    {
      name: 'by_phone',
      key: { institution: 1, phoneKey: 1, filedOn: -1, _id: -1 },
      partialFilterExpression: { phoneKey: { $exists: true } },
    },
  ],
  evolve(row, { type, data, envelope }) {
    if (type === 'PetitionRegistered') return registered(envelope.institution, data);
    if (row === undefined) return undefined;
    switch (type) {
      // Nobody finds it, and nothing of it lies here in clear.
      case 'CaseReserved':
        return {
          ...withoutKeys(row),
          institution: reservedShelf(row.institution),
          subject: '',
          applicant: '',
          words: [],
          names: [],
        };
      // It is found again, by what the event brings.
      case 'ReserveLifted':
        return corrected({ ...row, institution: institutionOf(row.institution) }, data);
      case 'CaseRouted':
      case 'TransferRuled':
        return { ...row, department: String(data['department']), status: 'routed' };
      case 'CaseHandedOver':
        return row.department === data['from'] ? { ...row, department: String(data['department']) } : row;
      case 'CaseReturned':
        return { ...row, department: null, status: 'registered' };
      case 'CaseAccepted':
        return { ...row, status: 'in-progress' };
      case 'CaseReopened':
        // One whose silence was undone by an appeal goes on where it is.
        return ON_THE_WAY.has(row.status) ? row : { ...row, status: 'in-progress' };
      case 'CaseAnswered':
        return { ...row, status: 'resolved' };
      case 'CaseClosed':
        return { ...row, status: 'concluded' };
      case 'CaseWithdrawn':
        return { ...row, status: 'withdrawn' };
      case 'CaseClassified':
        return classified(row, data);
      case 'RegistrationCorrected':
        return row.institution === envelope.institution ? corrected(row, data) : row;
      case 'PersonalDataRectified':
        return row.institution === envelope.institution ? putRight(row, data) : row;
      case 'CaseReferred':
        return data['awaits'] === true ? row : { ...row, status: 'referred' };
      case 'CaseDismissed':
        return { ...row, status: 'dismissed' };
      case 'CaseLapsed':
        return { ...row, status: 'lapsed' };
      case 'CaseVoided':
        return { ...row, status: 'voided' };
      case 'PersonalDataErased':
      case 'PersonalDataBlocked':
        return forgetting(row, String(data['subject']));
      default:
        return row;
    }
  },
});

function registered(institution: string, data: FeedEvent['data']): CaseSearchRow {
  const folio = String(data['folio']);
  const subject = textOf(data['subject']);
  const applicant = nameOf(data['applicant']);
  return {
    institution,
    folio,
    folioEnds: folioEnds(folio),
    department: null,
    filedOn: String(data['filedOn']),
    status: 'registered',
    subject,
    applicant,
    words: foldedWords(`${applicant} ${subject}`),
    names: foldedWords(applicant),
    procedure: String(data['procedure']),
    matter: String(data['matter']),
    place: String(data['place']),
  };
}

/** The same with blind indexes of the applicant, which need the installation's key. */
export function caseSearchView(blind: BlindIndex): ViewDefinition<CaseSearchRow> {
  return {
    ...caseSearch,
    evolve(row, event) {
      const after = caseSearch.evolve(row, event);
      if (!after || isReserved(after.institution)) return after;
      const right = event.type === 'PersonalDataRectified' ? rightOf(event.data) : undefined;
      if (right !== undefined) return { ...withoutKeys(after, right), ...keysOf(blind, event, right) };
      const applicant = APPLICANT_TOLD.has(event.type) ? event.data['applicant'] : undefined;
      if (typeof applicant !== 'object' || applicant === null) return after;
      return { ...withoutKeys(after), ...keysOf(blind, event, applicant) };
    },
  };
}

const APPLICANT_TOLD = new Set(['PetitionRegistered', 'RegistrationCorrected', 'ReserveLifted']);

interface Told {
  readonly name?: unknown;
  readonly identifier?: unknown;
  readonly phone?: unknown;
}

function keysOf(blind: BlindIndex, { envelope }: FeedEvent, { identifier, phone }: Told) {
  const identifierKey = blind('identifier', envelope.institution, textOf(identifier));
  const phoneKey = blind('phone', envelope.institution, textOf(phone));
  return { ...(identifierKey !== undefined && { identifierKey }), ...(phoneKey !== undefined && { phoneKey }) };
}

/** Not yet taken up by a department. */
const ON_THE_WAY = new Set(['registered', 'routed']);

type InClear = Pick<CaseSearchRow, 'subject' | 'applicant' | 'words'> &
  Partial<Pick<CaseSearchRow, 'names' | 'identifierKey' | 'phoneKey'>>;

/** The applicant's alias in every case (`APPLICANT_ALIAS` there); other parties are not searched for. */
const APPLICANT = 'p1';

/** A row without what was erased: of `case` the subject, of the applicant the name and what else they are found by. A rebuild could not open the values anyway. */
export function forgetting<Row extends InClear>(row: Row, alias: string): Row {
  const nobody = alias === APPLICANT;
  const kept = {
    ...(nobody ? withoutKeys(row) : row),
    ...(alias === 'case' && { subject: '' }),
    ...(nobody && { applicant: '', names: [] }),
  };
  return { ...kept, words: foldedWords(`${kept.applicant} ${kept.subject}`) };
}

/** Of a person of whom only something is told anew, without the keys of that. */
function withoutKeys<Row extends InClear>(
  row: Row,
  { identifier, phone }: Told = { identifier: true, phone: true },
): Row {
  const { identifierKey, phoneKey, ...rest } = row;
  return {
    ...rest,
    ...(identifier === undefined && identifierKey !== undefined && { identifierKey }),
    ...(phone === undefined && phoneKey !== undefined && { phoneKey }),
  } as Row;
}

/** Of the applicant, what a rectification tells anew: only what is another. */
function rightOf({ subject, person }: Record<string, unknown>): Told | undefined {
  return subject === APPLICANT && typeof person === 'object' && person !== null ? person : undefined;
}

function putRight<Row extends InClear>(row: Row, data: Record<string, unknown>): Row {
  const applicant = rightOf(data);
  return applicant?.name === undefined ? row : corrected(row, { applicant });
}

/** What it is about is known, or another thing than was thought. */
function classified(row: CaseSearchRow, data: Record<string, unknown>): CaseSearchRow {
  const { matter, place, procedure = row.procedure } = data;
  const known = { ...row, matter: String(matter), place: String(place), procedure: String(procedure) };
  return data['rerouted'] === true ? { ...known, department: null, status: 'registered' } : known;
}

/** Found from now on by what is right. */
function corrected<Row extends InClear>(row: Row, data: Record<string, unknown>): Row {
  const subject = data['subject'] === undefined ? row.subject : textOf(data['subject']);
  const applicant = data['applicant'] === undefined ? row.applicant : nameOf(data['applicant']);
  const names = foldedWords(applicant);
  return { ...row, subject, applicant, names, words: foldedWords(`${applicant} ${subject}`) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function nameOf(applicant: unknown): string {
  return typeof applicant === 'object' && applicant !== null && 'name' in applicant ? textOf(applicant.name) : '';
}
