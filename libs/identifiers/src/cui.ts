import { type Checked, type Doubt, malformed, wellFormed } from './checked.js';
import { weightedSum } from './weighted-sum.js';
import { withoutSeparators } from './written-form.js';

/** Municipalities of the departments 01 to 22 as of 2026, 340 in all. */
const municipalities = [17, 8, 16, 16, 14, 14, 19, 8, 24, 21, 9, 30, 33, 21, 8, 17, 14, 5, 11, 11, 7, 17];

/** Guatemala's personal number, 13 digits of which the first may be zeros. Spaces and dashes do not matter. */
export function checkCui(text: string): Checked {
  const cui = withoutSeparators(text);
  if (cui.length !== 13) return malformed('LENGTH');
  if (!/^\d{13}$/.test(cui)) return malformed('FORMAT');
  const known = municipalities[Number(cui.slice(9, 11)) - 1];
  if (known === undefined) return malformed('DEPARTMENT');
  const municipality = Number(cui.slice(11));
  if (municipality === 0) return malformed('MUNICIPALITY');
  const shown = `${cui.slice(0, 4)} ${cui.slice(4, 9)} ${cui.slice(9)}`;
  return wellFormed(cui, shown, doubtOf(cui, municipality <= known));
}

/**
 * A municipality past the list may be one that was founded after it was written, so the list only warns. So does the check digit, since
 * nobody publishes its formula. A sum of 10 is said not to be issued: no digit fits it.
 */
function doubtOf(cui: string, knownPlace: boolean): Doubt | undefined {
  if (!knownPlace) return 'MUNICIPALITY';
  const fromTheLeft = cui.slice(0, 8).split('').toReversed().join('');
  return weightedSum(fromTheLeft, '0123456789') % 11 === Number(cui[8]) ? undefined : 'CHECK_DIGIT';
}
