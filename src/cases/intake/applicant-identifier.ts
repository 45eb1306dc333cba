import { checkCui, checkCurp, type Checked, checkNit, checkRfc } from '@libs/identifiers';
import type { Applicant } from '../domain/case.events.js';

/** What an identifier is said to be; a passport and anything else is taken as it is written. */
export const IDENTIFIER_KINDS = ['curp', 'rfc', 'cui', 'nit', 'passport', 'other'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

const CHECKS = { curp: checkCurp, rfc: checkRfc, cui: checkCui, nit: checkNit } as const;
type CheckedKind = keyof typeof CHECKS;

/** Something that a clerk should look at twice. */
export interface PetitionWarning {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/**
 * What is known of the applicant's identifier; undefined where there is none or nothing checks it.
 * @param expected one of the country is expected: what is not told to be another thing is held to its form
 */
export function checkIdentifier(
  applicant: Partial<Applicant> | undefined,
  country: string,
  expected: boolean,
): { kind: CheckedKind; checked: Checked } | undefined {
  const { identifier, identifierKind } = applicant ?? {};
  if (identifier === undefined) return undefined;
  const kind = identifierKind ?? kindByForm(identifier, country) ?? (expected ? ofPerson(country) : undefined);
  if (kind === undefined || !isChecked(kind)) return undefined;
  return { kind, checked: CHECKS[kind](identifier) };
}

/** A well-formed identifier as it is kept and compared: without separators, in capitals. */
export function withKeptIdentifier<Person extends Partial<Applicant>>(person: Person, country: string): Person {
  const found = checkIdentifier(person, country, false);
  if (found === undefined || found.checked.kind === 'malformed') return person;
  return { ...person, identifier: found.checked.value };
}

/** Real identifiers in use break these rules too: a warning, never a refusal. */
export function identifierWarnings(
  applicant: Applicant | undefined,
  country: string,
  field = 'applicant.identifier',
): PetitionWarning[] {
  const found = checkIdentifier(applicant, country, false);
  if (found === undefined || found.checked.kind === 'valid') return [];
  const { kind, checked } = found;
  const code =
    checked.kind === 'doubtful' ? `identifier-${checked.code.toLowerCase().replace('_', '-')}` : 'identifier-malformed';
  const message = `The ${kind} may be a slip of the pen (${checked.code}): compare it with the document`;
  return [{ field, code, message }];
}

/** By its length: a text of any other is a document that nobody here can check. */
function kindByForm(identifier: string, country: string): CheckedKind | undefined {
  const { length } = identifier.replaceAll(/[\s\p{Pd}]/gu, '');
  if (country === 'MX') return length === 18 ? 'curp' : length === 12 || length === 13 ? 'rfc' : undefined;
  return country === 'GT' && length === 13 ? 'cui' : undefined;
}

function ofPerson(country: string): CheckedKind | undefined {
  return country === 'MX' ? 'curp' : country === 'GT' ? 'cui' : undefined;
}

function isChecked(kind: string): kind is CheckedKind {
  return Object.hasOwn(CHECKS, kind);
}
