import type { PersonalDataRectified, RectifiedPerson } from '../domain/case.custody.events.js';
import { rectified } from '../domain/case.rectification.js';

type Told = { readonly type: string; readonly data: Record<string, unknown> };

/** Somebody as the history has them last, after all that was put right of them. What was erased is in neither. */
export function putRight<Known extends RectifiedPerson>(person: Known, alias: string, events: readonly Told[]): Known {
  return events
    .filter(({ type, data }) => type === 'PersonalDataRectified' && data['subject'] === alias)
    .reduce((known, { data }) => withRight(known, data), person);
}

/** The same with what one rectification tells. */
export function withRight<Known extends RectifiedPerson>(person: Known, data: Record<string, unknown>): Known {
  const { person: right } = data as Partial<PersonalDataRectified['data']>;
  return right === undefined ? person : rectified(person, right);
}
