import type { LetterAct } from '@libs/letters';
import type { Letter, Letters } from './procedure.js';

type Slot = Exclude<keyof Letters, 'resolutions'>;

/** How each letter is called; resolutions besides, by their outcome. */
export const SLOT_NAMES: Readonly<Record<Slot, string>> = {
  acuse: 'acuse',
  prevention: 'prevención',
  admission: 'admisión',
  notification: 'notificación',
  referral: 'canalización',
  dismissal: 'desechamiento',
  lapse: 'caducidad',
  silence: 'constancia de silencio',
};

export interface SlottedLetter extends Letter {
  readonly slot: Slot | 'resolution';
  /** Of a resolution. */
  readonly outcome?: string;
}

/** Every letter of a definition; resolutions by outcome, so that the order in which they are written means nothing. */
export function slottedLetters(letters: Letters): SlottedLetter[] {
  const slots = (Object.keys(SLOT_NAMES) as Slot[]).flatMap((slot): SlottedLetter[] => {
    const letter = letters[slot];
    return letter === undefined ? [] : [{ ...letter, slot }];
  });
  const resolutions = Object.entries(letters.resolutions)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([outcome, letter]): SlottedLetter => ({ ...letter, slot: 'resolution', outcome }));
  return [...slots, ...resolutions];
}

/** What a letter is written about; none of the acuse, which the product writes without a template. */
export function actOf({ slot }: SlottedLetter): LetterAct | undefined {
  return slot === 'acuse' ? undefined : slot;
}

/** Where it stands in a definition. */
export function placeOf({ slot, outcome }: SlottedLetter): (string | number)[] {
  return outcome === undefined ? ['letters', slot] : ['letters', 'resolutions', outcome];
}
