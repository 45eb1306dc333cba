/** What a letter of an institution is written about. Stand in clear in the history: one may be added, none is renamed or taken away. */
export const LETTER_ACTS = [
  'prevention',
  'admission',
  'resolution',
  'referral',
  'dismissal',
  'lapse',
  'silence',
  'notification',
] as const;
export type LetterAct = (typeof LETTER_ACTS)[number];

/** `line` is told in one line, `text` in paragraphs, `date` is a civil date that is said in words. */
export type PlaceholderKind = 'line' | 'text' | 'date';

interface PlaceholderRule {
  readonly kind: PlaceholderKind;
  /** In letters about these acts only; without a list in every letter. */
  readonly acts?: readonly LetterAct[];
  /** A paragraph that names it is left out where there is nothing to say. */
  readonly optional?: true;
}

const CONTESTABLE: readonly LetterAct[] = ['resolution', 'dismissal', 'lapse', 'silence', 'notification'];
const WITH_TEXT: readonly LetterAct[] = ['prevention', 'resolution', 'referral', 'dismissal', 'lapse', 'notification'];

const RULES = {
  oficio: { kind: 'line' },
  fecha: { kind: 'date' },
  institucion: { kind: 'line' },
  departamento: { kind: 'line' },
  firmante: { kind: 'line' },
  cargo: { kind: 'line' },
  folio: { kind: 'line' },
  tramite: { kind: 'line' },
  persona: { kind: 'line' },
  resumen: { kind: 'line' },
  presentado: { kind: 'date' },
  plazo: { kind: 'line' },
  vence: { kind: 'date' },
  fundamento: { kind: 'line' },
  'fecha-del-acto': { kind: 'date' },
  'texto-del-acto': { kind: 'text', acts: WITH_TEXT },
  'requisitos-faltantes': { kind: 'line', acts: ['prevention'], optional: true },
  'plazo-para-responder': { kind: 'line', acts: ['prevention'] },
  organo: { kind: 'line', acts: ['referral'] },
  sentido: { kind: 'line', acts: ['resolution'] },
  'efecto-del-silencio': { kind: 'line', acts: ['silence'] },
  'acto-notificado': { kind: 'line', acts: ['notification'] },
  'oficio-notificado': { kind: 'line', acts: ['notification'] },
  'medio-de-impugnacion': { kind: 'text', acts: CONTESTABLE },
  'texto-libre': { kind: 'text', optional: true },
} as const satisfies Readonly<Record<string, PlaceholderRule>>;

/** What a template may leave open, by the name it has in templates: the people who write them read Spanish. A closed set. */
export type Placeholder = keyof typeof RULES;
export const PLACEHOLDERS = Object.keys(RULES) as readonly Placeholder[];

export function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(RULES, name);
}

export function ruleOf(placeholder: Placeholder): PlaceholderRule {
  return RULES[placeholder];
}

/** Whether a letter about this act can know it. */
export function isOfAct(placeholder: Placeholder, act: LetterAct): boolean {
  return ruleOf(placeholder).acts?.includes(act) ?? true;
}

/** What is known for a letter; dates are civil dates, the rest is text. */
export type LetterFacts = { readonly [Name in Placeholder]?: string };
