/** Variables of a text as they are written: `{{folio}}`, also with spaces inside. */
const VARIABLE = /\{\{\s*([\p{L}_][\p{L}\p{N}_]*)\s*\}\}/gu;

/** What a text's variables stand for in a case, by their names; the same words in every language of the screens. */
export const VARIABLES = ['folio', 'fecha', 'vence', 'departamento', 'tramite', 'mi_nombre', 'persona'] as const;
export type Variable = (typeof VARIABLES)[number];
/** What is empty or missing is not known, or not to be known by whoever writes. */
export type VariableValues = Readonly<Partial<Record<Variable, string>>>;

/**
 * A text with its variables replaced, in one pass: what a value itself holds is left as it is. One that nobody knows, or that is empty, stays
 * as it was written, so that whoever signs sees what is lacking.
 */
export function fillIn(text: string, values: VariableValues): string {
  const known: ReadonlyMap<string, string> = new Map(Object.entries(values));
  return text.replace(VARIABLE, (written, name: string) => {
    const value = known.get(name.toLowerCase())?.trim() ?? '';
    return value === '' ? written : value;
  });
}

/** Where variables stand that nothing was put in for. */
export function variablesLeft(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(VARIABLE)].map(({ index, 0: written }) => ({ from: index, to: index + written.length }));
}

/** As they were written, each once. */
export function namesLeft(text: string): readonly string[] {
  return [...new Set(variablesLeft(text).map(({ from, to }) => text.slice(from, to)))];
}

/** What is being called up by a slash before the caret: `/` at the beginning of a line or after a space, and what follows. */
export interface CalledUp {
  /** Where the slash stands. */
  readonly from: number;
  readonly wanted: string;
}

export function calledUpAt(text: string, caret: number): CalledUp | undefined {
  const [, wanted] = /(?:^|\s)\/([\p{L}\p{M}\p{N}-]{0,40})$/u.exec(text.slice(0, caret)) ?? [];
  return wanted === undefined ? undefined : { from: caret - wanted.length - 1, wanted };
}

interface Findable {
  readonly keyword: string;
  readonly title: string;
}

/** Those whose keyword begins so, then those whose title or keyword has it anywhere; accents and capitals do not matter. */
export function found<Kept extends Findable>(kept: readonly Kept[], wanted: string): readonly Kept[] {
  const asked = folded(wanted);
  const begins = (one: Kept) => folded(one.keyword).startsWith(asked);
  const has = (one: Kept) => folded(`${one.keyword} ${one.title}`).includes(asked);
  return [...kept.filter(begins), ...kept.filter((one) => !begins(one) && has(one))];
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
