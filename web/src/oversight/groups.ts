import type { Schemas } from '../api/client.js';
import type { ListedGrouping } from '../api/lists.js';
import { nameOf } from '../kit/names.js';
import type { Words } from '../words/words.js';

export type Figures = Schemas['GroupFiguresDto'];

/** Stands in the figures where a case has no department or officer yet. */
const NOBODY = '-';

/** A group of the figures by name. */
export function groupName(
  words: Words,
  by: ListedGrouping | null | undefined,
  group: string,
  {
    institution,
    procedures,
  }: {
    readonly institution: Schemas['InstitutionPageDto'] | undefined;
    readonly procedures: readonly { readonly code: string; readonly name: string }[];
  },
): string {
  if (by === null || by === undefined || group === 'total') return words.say('oversight.total');
  if (group === NOBODY) return words.say('oversight.none');
  switch (by) {
    case 'department':
      return nameOf(institution?.departments, group) ?? group;
    case 'officer':
      return nameOf(institution?.people, group) ?? group;
    case 'procedure':
      return nameOf(procedures, group) ?? group;
    case 'channel':
      return words.code('channel', group);
    case 'place':
      return nameOf(institution?.places, group) ?? group;
    case 'month':
      return group;
  }
}
