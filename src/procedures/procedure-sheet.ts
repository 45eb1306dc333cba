import type { Regime } from '@libs/legal-terms';
import type { LegalBasis, Procedure, Requirement } from '@libs/procedures';
import type { ProcedureDefinition } from '../institutions/index.js';
import type { ProcedureInForce } from './procedure-catalogue.js';
import { termLengthOf } from './term-of.js';

type Basis = Pick<LegalBasis, 'text'> & Partial<Pick<LegalBasis, 'status' | 'statusDate' | 'sure'>>;

/** Something in a procedure that is not certain, and what to ask the institution's legal unit. */
export interface ToConfirm {
  readonly about: 'legal-basis' | 'regime' | 'procedure';
  readonly text: string;
  readonly ask: string;
}

/** What anybody may know of a procedure: the fields of the national catalogue (LNETB 54). A short one has no more than name, term and basis. */
export interface ProcedureSheet {
  readonly code: string;
  readonly name: string;
  readonly description?: string;
  readonly kind?: Procedure['kind'];
  /** Hash of the content: what a case filed today pins. */
  readonly version: string;
  readonly label?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly channels?: Procedure['channels'];
  readonly matters?: readonly string[];
  readonly attention?: Procedure['attention'];
  readonly identityPolicy?: Procedure['identityPolicy'];
  readonly anonymous?: boolean;
  readonly confidentiality?: Procedure['confidentiality'];
  readonly requirements: readonly (Omit<Requirement, 'basis'> & { readonly basis: readonly Basis[] })[];
  readonly inspections: readonly { readonly name: string; readonly purpose: string }[];
  readonly term: {
    readonly unit: string;
    readonly length: number | null;
    /** Counted once the file is ready to resolve, or from the notification. */
    readonly startRule: Regime['startRule'];
    readonly regime?: { readonly id: string; readonly name: string; readonly legalBasis: string };
    readonly basis: readonly Basis[];
  };
  readonly prevention?: Omit<Procedure['prevention'], 'basis'> & {
    /** Business days; null: the law says nothing. */
    readonly regimeWithin: Regime['preventionWithin'];
    readonly regimeAnswer: Regime['preventionAnswerTerm'];
  };
  readonly silence?: { readonly effect: Procedure['silence']['effect']; readonly basis: readonly Basis[] };
  readonly fee?: Procedure['fee'];
  readonly validity?: Procedure['validity'];
  readonly legalBasis: readonly Basis[];
  readonly toConfirm: readonly ToConfirm[];
}

export type FullProcedureSheet = ProcedureSheet & { readonly form?: Procedure['form'] };

export function sheetOf({ definition, version, regime }: ProcedureInForce, country: string): ProcedureSheet {
  const { code, name, description, kind, validFrom, validTo, channels, matters, attention } = definition;
  const { identityPolicy, anonymous, confidentiality, fee, validity, term, silence } = definition;
  const { basis: _, ...prevention } = definition.prevention;
  const named = (keys: readonly string[]) => basesOf(definition.legalBasis.filter(({ key }) => keys.includes(key)));
  const length = termLengthOf(definition, regime, country);
  return {
    code,
    name,
    description,
    kind,
    version,
    label: definition.version,
    validFrom,
    validTo,
    channels,
    matters,
    attention,
    identityPolicy,
    anonymous,
    confidentiality,
    fee,
    validity,
    requirements: definition.requirements.map((one) => ({ ...one, basis: named(one.basis) })),
    inspections: definition.stages.flatMap(({ tasks }) =>
      tasks.flatMap((task) => (task.purpose === undefined ? [] : [{ name: task.name, purpose: task.purpose }])),
    ),
    term: {
      unit: length?.unit ?? regime.unit,
      length: length?.length ?? null,
      startRule: regime.startRule,
      regime: { id: regime.id, name: regime.name, legalBasis: regime.legalBasis },
      basis: named(term.basis),
    },
    prevention: {
      ...prevention,
      regimeWithin: regime.preventionWithin,
      regimeAnswer: regime.preventionAnswerTerm,
    },
    silence: { effect: silence.effect, basis: named(silence.basis) },
    legalBasis: basesOf(definition.legalBasis),
    toConfirm: [...uncertainBases(definition), ...uncertainLaw(regime)],
  };
}

/** Of the institution's own short list. */
export function shortSheet({
  code,
  name,
  description,
  version,
  matters,
  termDays,
  legalBasis,
}: ProcedureDefinition & { version: string }): ProcedureSheet {
  return {
    code,
    name,
    description,
    version,
    matters,
    requirements: [],
    inspections: [],
    term: { unit: 'BUSINESS_DAYS', length: termDays, startRule: 'NEXT_BUSINESS_DAY_AFTER_FILING', basis: [] },
    legalBasis: [{ text: legalBasis, status: 'unverified', sure: 'open' }],
    toConfirm: [
      {
        about: 'procedure',
        text: 'El trámite no tiene todavía una ficha completa en el catálogo',
        ask: '¿Qué requisitos, costo, régimen del plazo y efecto del silencio tiene, y con qué fundamento?',
      },
    ],
  };
}

function basesOf(bases: readonly LegalBasis[]): Basis[] {
  return bases.map(({ text, status, statusDate, sure }) => ({ text, status, statusDate, sure }));
}

function uncertainBases({ legalBasis }: Procedure): ToConfirm[] {
  return legalBasis
    .filter(({ status, sure, ask }) => status === 'unverified' || ask !== undefined || sure !== 'text')
    .map(({ text, ask }) => ({ about: 'legal-basis', text, ask: ask ?? '¿Es este el texto vigente de la norma?' }));
}

function uncertainLaw({ name, uncertain, signedOffBy }: Regime): ToConfirm[] {
  const unsigned = { about: 'regime', text: name, ask: 'La institución aún no confirma este régimen' } as const;
  return [
    ...uncertain.map(({ field, ask }) => ({ about: 'regime' as const, text: `${name} (${field})`, ask })),
    ...(signedOffBy === null ? [unsigned] : []),
  ];
}
