import { type Checked, malformed, type WayOut, wellFormed } from './checked.js';
import { checkCui } from './cui.js';
import { weightedSum } from './weighted-sum.js';
import { upperCased } from './written-form.js';

const form = /^(\d+)(?:\s*\p{Pd}\s*|\s?)([\dK])$/u;

/**
 * Guatemala's tax number: up to 11 digits and a check character, the hyphen before it or not, leading zeros or not. CF and C/F (the final
 * consumer) stand for a person who gives none.
 */
export function checkNit(text: string): Checked {
  const nit = upperCased(text);
  if (nit === 'CF' || nit === 'C/F') {
    return { kind: 'valid', value: 'CF', shown: 'C/F', standIn: 'FINAL_CONSUMER' };
  }
  if (nit.length < 2) return malformed('LENGTH');
  const [, digits, character] = form.exec(nit) ?? [];
  if (!digits || !character) return malformed('FORMAT', wayOutOf(text));
  const number = digits.replace(/^0+/, '');
  if (number === '') return malformed('LENGTH', 'enter-cf-if-none');
  if (number.length > 11) return malformed('LENGTH', wayOutOf(text));
  const rest = weightedSum(number, '0123456789') % 11;
  const doubt = '0K987654321'[rest] === character ? undefined : 'CHECK_DIGIT';
  return wellFormed(`${number}${character}`, `${number}-${character}`, doubt);
}

/** A person's CUI may serve in the place of a NIT, but it is another identifier and is kept as one. */
function wayOutOf(text: string): WayOut {
  return checkCui(text).kind === 'malformed' ? 'compare-with-document' : 'enter-as-cui';
}
