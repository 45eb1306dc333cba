import { defineView } from '@libs/feed';
import { foldedWords } from './folded-words.js';

/**
 * What is searched and shown of a case in clear: its subject and who asked. One of the two collections that hold personal
 * data in clear (DESIGN.md 5); it can be rebuilt and stays out of backups.
 */
export interface CaseSearchRow {
  institution: string;
  folio: string;
  department: string | null;
  filedOn: string;
  status: string;
  subject: string;
  applicant: string;
  words: string[];
}

export const caseSearch = defineView<CaseSearchRow>({
  name: 'case-search',
  revision: 1,
  kinds: ['case'],
  opens: true,
  indexes: [
    { name: 'by_word', key: { institution: 1, words: 1, filedOn: -1, _id: -1 } },
    { name: 'by_word_in_department', key: { institution: 1, department: 1, words: 1, filedOn: -1, _id: -1 } },
  ],
  evolve(row, { type, data, envelope }) {
    if (type === 'PetitionRegistered') {
      const subject = textOf(data['subject']);
      const applicant = nameOf(data['applicant']);
      return {
        institution: envelope.institution,
        folio: String(data['folio']),
        department: null,
        filedOn: String(data['filedOn']),
        status: 'registered',
        subject,
        applicant,
        words: foldedWords(`${applicant} ${subject}`),
      };
    }
    if (row === undefined) return undefined;
    switch (type) {
      case 'CaseRouted':
      case 'TransferRuled':
        return { ...row, department: String(data['department']), status: 'routed' };
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
        return data['rerouted'] === true ? { ...row, department: null, status: 'registered' } : row;
      case 'RegistrationCorrected':
        return corrected(row, data);
      case 'CaseReferred':
        return data['awaits'] === true ? row : { ...row, status: 'referred' };
      case 'CaseDismissed':
        return { ...row, status: 'dismissed' };
      case 'CaseLapsed':
        return { ...row, status: 'lapsed' };
      case 'PersonalDataErased':
        return forgetting(row, String(data['subject']));
      default:
        return row;
    }
  },
});

/** Not yet taken up by a department. */
const ON_THE_WAY = new Set(['registered', 'routed']);

type InClear = Pick<CaseSearchRow, 'subject' | 'applicant' | 'words'>;

/** The applicant's alias in every case (`APPLICANT_ALIAS` there); other parties are not searched for. */
const APPLICANT = 'p1';

/** A row without what was erased: of `case` the subject, of the applicant the name. A rebuild could not open the values anyway. */
export function forgetting<Row extends InClear>(row: Row, alias: string): Row {
  const kept = {
    ...row,
    ...(alias === 'case' && { subject: '' }),
    ...(alias === APPLICANT && { applicant: '' }),
  };
  return { ...kept, words: foldedWords(`${kept.applicant} ${kept.subject}`) };
}

/** Found from now on by what is right. */
function corrected<Row extends InClear>(row: Row, data: Record<string, unknown>): Row {
  const subject = data['subject'] === undefined ? row.subject : textOf(data['subject']);
  const applicant = data['applicant'] === undefined ? row.applicant : nameOf(data['applicant']);
  return { ...row, subject, applicant, words: foldedWords(`${applicant} ${subject}`) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function nameOf(applicant: unknown): string {
  return typeof applicant === 'object' && applicant !== null && 'name' in applicant ? textOf(applicant.name) : '';
}
