import { canonicalJson } from '@libs/audit-chain';
import type { Procedure } from './procedure.js';
import { quoted } from './spanish-words.js';

/** The two versions that are compared, for words that need more than the value itself. */
export interface Versions {
  readonly before: Procedure;
  readonly after: Procedure;
}

/** How one attribute is called, with its article, and how its value is said. */
export interface Attribute<V> {
  readonly label: string;
  readonly said: (value: V, procedure: Procedure) => string | undefined;
}

/** Words for every attribute of a thing; null for one that is told elsewhere. A new attribute without words does not compile. */
export type Attributes<T> = { readonly [K in keyof T]-?: Attribute<Exclude<T[K], undefined>> | null };

/** "el plazo pasa de 15 a 10 días hábiles", without capital and full stop; nothing where nothing changed. */
export function attributeChange<V>(
  { label, said }: Attribute<V>,
  before: V | undefined,
  after: V | undefined,
  versions: Versions,
): string[] {
  if (sameContent(before, after)) return [];
  const was = before === undefined ? undefined : said(before, versions.before);
  const is = after === undefined ? undefined : said(after, versions.after);
  if (was === is) return [];
  if (was === undefined) return [`se agrega ${label}: ${is}`];
  if (is === undefined) return [`se retira ${label}, que era: ${was}`];
  const [, wasCount, wasUnit] = COUNTED.exec(was) ?? [];
  const [, , isUnit] = COUNTED.exec(is) ?? [];
  const from = wasCount !== undefined && wasUnit === isUnit ? wasCount : was;
  return [`${label} ${/^l[ao]s /.test(label) ? 'pasan' : 'pasa'} de ${from} a ${is}`];
}
const COUNTED = /^(\d+) (\p{L}[\p{L} ]*)$/u;

/** What changed in each attribute, in the order of the words. */
export function attributeChanges<T extends object>(
  attributes: Attributes<T>,
  before: T,
  after: T,
  versions: Versions,
): string[] {
  return (Object.keys(attributes) as (keyof T)[]).flatMap((key) => {
    const attribute = attributes[key] as Attribute<unknown> | null;
    return attribute === null ? [] : attributeChange(attribute, before[key], after[key], versions);
  });
}

/** How a list of named things is told. */
export interface ListWords<T> {
  readonly key: (one: T) => string;
  readonly name: (one: T) => string;
  /** "el requisito". */
  readonly one: string;
  /** "los requisitos". */
  readonly many: string;
  readonly changes: (before: T, after: T) => string[];
  /** More about one that is new or gone. */
  readonly detail?: (one: T, procedure: Procedure) => string;
}

/** What was taken out, what came in, what changed, and whether the order did. */
export function listChanges<T>(
  { key, name, one, many, changes, detail = () => '' }: ListWords<T>,
  before: readonly T[],
  after: readonly T[],
  versions: Versions,
): string[] {
  const old = new Map(before.map((thing) => [key(thing), thing]));
  const now = new Map(after.map((thing) => [key(thing), thing]));
  const gone = before.filter((thing) => !now.has(key(thing)));
  const come = after.filter((thing) => !old.has(key(thing)));
  const kept = after.filter((thing) => old.has(key(thing)));
  const oldOrder = before.filter((thing) => now.has(key(thing)));
  const reordered = kept.some((thing, at) => key(thing) !== key(oldOrder[at] ?? thing));
  return [
    ...gone.map((thing) => `se retira ${one} ${quoted(name(thing))}${detail(thing, versions.before)}`),
    ...come.map((thing) => `se agrega ${one} ${quoted(name(thing))}${detail(thing, versions.after)}`),
    ...kept.flatMap((thing) => {
      const was = old.get(key(thing)) ?? thing;
      return changes(was, thing).map((change) => `en ${one} ${quoted(name(was))}, ${change}`);
    }),
    ...(reordered ? [`cambia el orden de ${many}: ${kept.map((thing) => quoted(name(thing))).join(', ')}`] : []),
  ];
}

export function sameContent(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}
