import type { Schemas } from '../api/client.js';
import type { PetitionDraft } from './petition-draft.js';

export type By = Schemas['LookUpDto']['by'];
export type Begun = Schemas['BegunPetitionDto'];

const LEAST_NAME = 4;
const LEAST_DIGITS = 8;
const LEAST_IDENTIFIER = 10;

/** What in a draft is enough to look somebody up by; the surest first. */
export function lookUpsOf({ identifier, phone, name }: Pick<PetitionDraft, 'identifier' | 'phone' | 'name'>) {
  const enough: [By, string, boolean][] = [
    ['identifier', identifier.trim(), identifier.replaceAll(/[^\p{L}\p{N}]/gu, '').length >= LEAST_IDENTIFIER],
    ['phone', phone.trim(), phone.replaceAll(/\D/g, '').length >= LEAST_DIGITS],
    ['name', name.trim(), name.trim().length >= LEAST_NAME],
  ];
  return enough.flatMap(([by, value, tells]) => (tells ? [{ by, value }] : []));
}

/** What of a draft can point to another petition. */
export function begunOf(draft: PetitionDraft): Begun {
  const { procedure, matter, place, identifier, phone, subject } = draft;
  const fields = { procedure, matter, place, identifier, phone, subject };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value.trim().length >= 3 ? [[name, value.trim()]] : [])),
  ) as Begun;
}

/** Whether that is enough to ask: a person, or a thing at a place. */
export function isEnough({ procedure, matter, place, identifier, phone }: Begun): boolean {
  const person = [identifier, phone].some((one) => (one ?? '').length >= LEAST_DIGITS);
  return (procedure !== undefined && person) || (matter !== undefined && place !== undefined);
}
