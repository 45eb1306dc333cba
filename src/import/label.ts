import { createHmac } from 'node:crypto';

const MAX_CODE = 64;
/** What the history admits in clear as a folio and as an id (libs/event-store, clear kinds). */
const FOLIO = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** A name of the log as a code: `T02 Check confirmation` → `t02-check-confirmation`. Empty when it holds no letter or digit. */
export function codeOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_CODE)
    .replace(/^-+|-+$/g, '');
}

/** Ids that stand in clear for what may not: keyed, so that nobody can find a name by trying names. */
export interface Labels {
  /** The same person of an institution is always the same label, however the name is composed or padded. */
  person(name: string): string;
  /** For a step id that cannot stand in clear itself. */
  reference(stepId: string): string;
}

/** @param key 32 bytes of the installation; labels cannot be made or tried without it */
export function labelsOf(key: Uint8Array, institution: string): Labels {
  const keyed = (role: string, text: string) =>
    createHmac('sha256', key)
      .update(['ventanilla/label/1', role, institution, text.normalize('NFC').trim()].join('\0'), 'utf8')
      .digest('hex')
      .slice(0, 24);
  return { person: (name) => `label-${keyed('person', name)}`, reference: (stepId) => `ref-${keyed('step', stepId)}` };
}

/** Whether an original case id can be kept as a folio. */
export function isFolio(originalId: string): boolean {
  return FOLIO.test(originalId);
}

/** Whether the log's own id of a step can stand in clear. */
export function isReference(stepId: string): boolean {
  return ID.test(stepId);
}
