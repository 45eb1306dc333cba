import { namedId } from '@libs/event-store';

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

/** A person of the log as a label, not an account: the same name in the same institution is always the same label. */
export function personLabelOf(institution: string, name: string): string {
  return `label-${namedId('person', institution, name).replaceAll('-', '').slice(0, 16)}`;
}

/** Whether an original case id can be kept as a folio. */
export function isFolio(originalId: string): boolean {
  return FOLIO.test(originalId);
}

/** The log's own id of a step where it can stand in clear; otherwise a digest of it, always the same one. */
export function referenceOf(stepId: string): string {
  return ID.test(stepId) ? stepId : `ref-${namedId('step-reference', stepId).replaceAll('-', '').slice(0, 16)}`;
}
