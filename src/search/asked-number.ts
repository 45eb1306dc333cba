/** What somebody means who types digits and nothing else. */
export type AskedNumber = { readonly folioEnd: string } | { readonly phone: string };

const FEWEST = 3;
/** A running number is written with six digits. */
const MOST = 6;
const LONGEST_PHONE = 15;

/** Three to six digits are the end of a folio, seven to fifteen a telephone number, however they are spaced; undefined for words. */
export function askedNumber(typed: string): AskedNumber | undefined {
  if (!/^\s*\+?[\d\s().-]+$/.test(typed)) return undefined;
  const digits = typed.replaceAll(/\D/g, '');
  if (digits.length < FEWEST || digits.length > LONGEST_PHONE) return undefined;
  return digits.length <= MOST ? { folioEnd: digits } : { phone: typed };
}

/** Each end of a folio's running number by which it is found: of `CHI-PET-2026-000012` `012`, `0012`, `00012` and `000012`. */
export function folioEnds(folio: string): string[] {
  const running = /\d+$/.exec(folio)?.[0] ?? '';
  const lengths = Array.from({ length: MOST - FEWEST + 1 }, (_, more) => FEWEST + more);
  return lengths.filter((length) => length <= running.length).map((length) => running.slice(-length));
}
