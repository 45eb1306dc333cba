import { isDayIn } from './civil-date.js';
import { type Checked, type Doubt, malformed, wellFormed } from './checked.js';
import { weightedSum } from './weighted-sum.js';
import { separator, upperCased } from './written-form.js';

const alphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
const form = /^[A-Z&Ñ]{3,4}(\d{6})([A-Z\d]{2})([\dA])$/;
const homonymy = /^[1-9A-V][1-9A-Z]$/;

/** The general public, and foreigners without one of their own. They have no check digit. */
const generic = new Set(['XAXX010101000', 'XEXX010101000']);

/** Mexico's tax key: 13 characters of a person, 12 of a company. Case does not matter; spaces and dashes do not belong in it. */
export function checkRfc(text: string): Checked {
  const rfc = upperCased(text);
  if (generic.has(rfc)) return { kind: 'valid', value: rfc, shown: rfc, standIn: 'GENERIC' };
  if (separator.test(rfc)) return malformed('FORMAT', 'leave-separators-out');
  if (rfc.length !== 12 && rfc.length !== 13) return malformed('LENGTH');
  const [, date, distinction, digit] = form.exec(rfc) ?? [];
  if (!date || !distinction || !digit) return malformed('FORMAT');
  // Nothing in it tells the century, so 29 February of year 00 may be that of 2000.
  if (!isDayIn(19, date) && !isDayIn(20, date)) return malformed('DATE');
  return wellFormed(rfc, rfc, doubtOf(rfc.slice(0, -1), distinction, digit));
}

function doubtOf(body: string, distinction: string, digit: string): Doubt | undefined {
  const rest = weightedSum(body.padStart(12, ' '), alphabet) % 11;
  if ('0A987654321'[rest] !== digit) return 'CHECK_DIGIT';
  return homonymy.test(distinction) ? undefined : 'HOMONYMY';
}
