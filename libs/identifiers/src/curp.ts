import { isDayIn } from './civil-date.js';
import { type Checked, type Doubt, malformed, wellFormed } from './checked.js';
import { weightedSum } from './weighted-sum.js';
import { withoutSeparators } from './written-form.js';

const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
const form = /^[A-Z]{4}(\d{6})[HMX]([A-Z]{2})[A-Z]{3}([A-Z\d])\d$/;
/** Second letter a vowel, or X where there is none or the word would be rude; then inner consonants, or X. */
const nameLetters = /^.[AEIOUX].{11}[B-DF-HJ-NP-TV-Z]{3}/;

/** Where a person was born. Mexico City stays DF; NE is born abroad. */
const states = new Set(
  'AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS'.split(' '),
);

/** Mexico's population key, 18 characters. Case, spaces and dashes do not matter. */
export function checkCurp(text: string): Checked {
  const curp = withoutSeparators(text);
  if (curp.length !== 18) return malformed('LENGTH');
  const [, birth, state, distinction] = form.exec(curp) ?? [];
  if (!birth || !state || !distinction) {
    return malformed('FORMAT', curp.includes('Ñ') ? 'write-x-for-enye' : 'compare-with-document');
  }
  // The 17th character tells people of the same letters apart: a digit up to 1999, a letter from 2000 on.
  if (!isDayIn(/\d/.test(distinction) ? 19 : 20, birth)) return malformed('DATE');
  if (!states.has(state)) return malformed('STATE');
  return wellFormed(curp, curp, doubtOf(curp));
}

function doubtOf(curp: string): Doubt | undefined {
  const digit = (10 - (weightedSum(curp.slice(0, -1), alphabet) % 10)) % 10;
  if (String(digit) !== curp.at(-1)) return 'CHECK_DIGIT';
  return nameLetters.test(curp) ? undefined : 'LETTERS';
}
