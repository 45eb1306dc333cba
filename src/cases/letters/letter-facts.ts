import type { LetterAct, LetterFacts } from '@libs/letters';
import type { LegalBasis, Procedure } from '@libs/procedures';
import type { CaseFile, TimelineEntry } from '../case-file.js';
import { EFFECTS } from '../deadline/silence-paper.js';
import type { Outcome, ReferralBody } from '../domain/case.codes.js';
import { aboutOf, notifiedLetter } from '../domain/case.letter.js';
import { lengthInWords } from '../papers/paper-words.js';
import { appealInWords, type KnownAppeal } from './appeal-words.js';

/** A definition as it was pinned; a short one has a text of legal basis and nothing to rest an act on. */
export type LetterDefinition = Pick<Procedure, 'code' | 'name'> & {
  readonly legalBasis: string | readonly LegalBasis[];
} & Partial<Pick<Procedure, 'letters' | 'templates' | 'outcomes' | 'requirements' | 'prevention' | 'silence' | 'term'>>;

/** What is known of a case beside its history: the law it goes by and the people who write. */
export interface LetterCircumstances {
  readonly file: CaseFile;
  readonly definition: LetterDefinition;
  readonly institution: string;
  readonly department?: string;
  /** Whom the letter is for; absent where nobody gave a name, or it was erased. */
  readonly addressee?: string;
  /** Of the regime, where the case has one. */
  readonly legalBasis?: string;
  /** Business days to answer a prevention, where the law gives a term. */
  readonly answerDays?: number;
  readonly appeal?: KnownAppeal;
}

type Facts = LetterFacts;

/** What every letter of a case may say. */
export function factsOfCase(known: LetterCircumstances): Facts {
  const { file, definition, institution, department, addressee } = known;
  const { state, petition } = file;
  const { law, termDays } = state;
  const term = law ?? (termDays === undefined ? undefined : ({ unit: 'BUSINESS_DAYS', length: termDays } as const));
  return {
    institucion: institution,
    departamento: department,
    folio: state.folio,
    tramite: definition.name,
    persona: addressee,
    resumen: petition.subject,
    presentado: state.filedOn,
    ...(term && { plazo: lengthInWords(term) }),
    vence: state.dueOn,
  };
}

/** What a letter about this act says besides; of an act that the case does not have, nothing. */
export function factsOfAct(known: LetterCircumstances, act: LetterAct): Facts {
  const { state } = known.file;
  const about = aboutOf(state, act);
  if (about === undefined) return {};
  const appeal = known.appeal && { 'medio-de-impugnacion': appealInWords(known.appeal) };
  const told = ACTS[act](known, about);
  return { ...appeal, ...told, fundamento: told.fundamento ?? basisOf(known, act) };
}

type Told = (known: LetterCircumstances, about: string) => Facts;

const ACTS: Readonly<Record<LetterAct, Told>> = {
  prevention: (known, about) => {
    const { issuedOn, missing, text } = lastOf(known, 'PreventionIssued', ({ preventionId }) => preventionId === about);
    return {
      'fecha-del-acto': issuedOn,
      'texto-del-acto': text,
      'requisitos-faltantes': missing && namesOf(known.definition, missing.split(',')).join('; '),
      'plazo-para-responder': answerTerm(known.answerDays),
    };
  },
  admission: (_, about) => ({ 'fecha-del-acto': about }),
  resolution: (known) => {
    const { answeredOn, outcome, text, legalBasis } = lastOf(known, 'CaseAnswered');
    return {
      'fecha-del-acto': answeredOn,
      'texto-del-acto': text,
      sentido: outcome && SENSES[outcome as Outcome],
      fundamento: legalBasis,
    };
  },
  referral: (known, about) => {
    const { referredOn, body, bodyKind, reason } = lastOf(
      known,
      'CaseReferred',
      ({ referralId }) => referralId === about,
    );
    return {
      'fecha-del-acto': referredOn,
      'texto-del-acto': reason,
      organo: body && `${body} (${BODIES[bodyKind as ReferralBody]})`,
    };
  },
  dismissal: (known) => {
    const { dismissedOn, reason, legalBasis } = lastOf(known, 'CaseDismissed');
    return { 'fecha-del-acto': dismissedOn, 'texto-del-acto': reason, fundamento: legalBasis };
  },
  lapse: (known) => {
    const { lapsedOn, reason, legalBasis } = lastOf(known, 'CaseLapsed');
    return { 'fecha-del-acto': lapsedOn, 'texto-del-acto': reason, fundamento: legalBasis };
  },
  silence: ({ file: { state } }, about) => ({
    'fecha-del-acto': state.silence?.certifiedOn,
    vence: about,
    'efecto-del-silencio': state.silence && EFFECTS[state.silence.effect],
  }),
  notification: (known) => {
    const letter = notifiedLetter(known.file.state);
    if (letter === undefined) return {};
    const notified = factsOfAct(known, letter.act);
    return { ...notified, 'acto-notificado': NOTIFIED[letter.act], 'oficio-notificado': letter.number };
  },
};

const SENSES: Readonly<Record<Outcome, string>> = {
  favourable: 'favorable',
  partial: 'parcialmente favorable',
  unfavourable: 'desfavorable',
  inadmissible: 'improcedente',
  informative: 'informativa',
};
const BODIES: Readonly<Record<ReferralBody, string>> = {
  municipal: 'autoridad municipal',
  state: 'autoridad estatal',
  federal: 'autoridad federal',
  autonomous: 'organismo autónomo',
  other: 'otra autoridad',
};
const NOTIFIED: Readonly<Partial<Record<LetterAct, string>>> = {
  resolution: 'la resolución de su solicitud',
  dismissal: 'el desechamiento de su solicitud',
  lapse: 'la caducidad del expediente',
};

/** Fields of an event as they are read: what was erased is not there. */
function lastOf(
  { file: { timeline } }: LetterCircumstances,
  type: TimelineEntry['type'],
  fits: (data: Record<string, unknown>) => boolean = () => true,
): Partial<Record<string, string>> {
  return (timeline.findLast((entry) => entry.type === type && fits(entry.data))?.data ?? {}) as Record<string, string>;
}

function namesOf({ requirements = [] }: LetterDefinition, codes: readonly string[]): string[] {
  return codes.map((code) => requirements.find((one) => one.code === code)?.name ?? code);
}

function answerTerm(days: number | undefined): string {
  if (days === undefined) return 'La ley de este trámite no fija un plazo para atender lo que aquí se pide.';
  const length = lengthInWords({ unit: 'BUSINESS_DAYS', length: days });
  return `Dispone de ${length}, contados a partir del siguiente a aquel en que surta efectos la notificación, para atender lo que aquí se pide.`;
}

/** The rules that the definition itself names for the act, or for its term; else those of the regime. */
function basisOf({ definition, legalBasis }: LetterCircumstances, act: LetterAct): string | undefined {
  const { prevention, silence, term, legalBasis: bases } = definition;
  if (typeof bases === 'string') return bases;
  const keys = (act === 'prevention' ? prevention : act === 'silence' ? silence : term)?.basis ?? [];
  const texts = bases.filter(({ key }) => keys.includes(key)).map(({ text }) => text);
  return texts.length > 0 ? texts.join('; ') : legalBasis;
}
