import { SURENESS } from '@libs/business-calendar';
import {
  type AfterHours,
  type Attention,
  BASIS_STATUSES,
  type BasisKeys,
  type Fee,
  type LegalBasis,
  type Prevention,
  type ProcedureTerm,
  type Silence,
  SILENCE_EFFECTS,
  type Term,
  TERM_UNITS,
  type Validity,
} from './procedure.js';
import {
  type Check,
  choice,
  civilDate,
  code,
  list,
  matching,
  optional,
  record,
  shapeBy,
  text,
  whole,
} from './shape.js';

export const regimeId = matching(
  /^[A-Z]{2,3}(?:-[A-Z0-9]+)+$/,
  'debe ser la clave de un régimen (por ejemplo: MX-LGTAIP)',
);

export const legalBasis: Check<LegalBasis> = record<LegalBasis>(
  {
    key: code,
    text,
    status: choice(...BASIS_STATUSES),
    statusDate: civilDate,
    sure: choice(...SURENESS),
    ask: optional(text),
  },
  ({ sure, ask }, place) => {
    if ((sure === 'low' || sure === 'open') && ask === undefined)
      place.at('ask').fault('falta: lo que no es seguro (sure low u open) dice qué hay que preguntar');
  },
);

const basisKey: Check<string> = (value, place) => {
  if (typeof value !== 'string' || !place.declared.basis.has(value))
    place.fault('nombra un fundamento que no está en legalBasis');
};
/** May be empty: that a requirement rests on nothing is a finding of the catalogue, told with its way out. */
export const basisKeys: Check<BasisKeys> = list(basisKey);

export const term: Check<Term> = record<Term>({ length: whole(1, 3_660), unit: choice(...TERM_UNITS) });

export const procedureTerm: Check<ProcedureTerm> = record<ProcedureTerm>({
  regime: regimeId,
  own: optional(term),
  basis: basisKeys,
});

export const afterHours: Check<AfterHours> = shapeBy<AfterHours>('policy', {
  SAME_DAY_UNTIL_MIDNIGHT: record<Extract<AfterHours, { policy: 'SAME_DAY_UNTIL_MIDNIGHT' }>>({
    policy: choice('SAME_DAY_UNTIL_MIDNIGHT'),
  }),
  NEXT_BUSINESS_DAY_AFTER: record<Extract<AfterHours, { policy: 'NEXT_BUSINESS_DAY_AFTER' }>>({
    policy: choice('NEXT_BUSINESS_DAY_AFTER'),
    time: matching(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'debe ser una hora HH:MM'),
  }),
});

const inBusinessDays: Check<Term['unit']> = (unit, place) => {
  if (unit !== 'BUSINESS_DAYS')
    place.fault('debe ser BUSINESS_DAYS: los plazos de una prevención se cuentan en días hábiles');
};
/** Any other would bind nobody: the clock counts preventions in business days alone. */
const businessDays: Check<Term> = record<Term>({ length: whole(1, 3_660), unit: inBusinessDays });

export const prevention: Check<Prevention> = record<Prevention>({
  max: whole(0, 9),
  within: optional(businessDays),
  answer: optional(businessDays),
  basis: basisKeys,
});

export const silence: Check<Silence> = record<Silence>({ effect: choice(...SILENCE_EFFECTS), basis: basisKeys });

export const attention: Check<Attention> = record<Attention>({
  modality: text,
  contact: text,
  offices: list(text, { min: 1 }),
  hours: text,
});

type FeeOf<K extends Fee['kind']> = Extract<Fee, { kind: K }>;
const payAt = list(text, { min: 1 });

export const fee: Check<Fee> = shapeBy<Fee>('kind', {
  free: record<FeeOf<'free'>>({ kind: choice('free'), basis: basisKeys }),
  amount: record<FeeOf<'amount'>>({
    kind: choice('amount'),
    amount: matching(/^\d{1,9}\.\d{2}$/, 'debe ser un importe en texto con dos decimales (por ejemplo: "350.00")'),
    currency: choice('MXN', 'GTQ'),
    basis: basisKeys,
    payAt,
  }),
  formula: record<FeeOf<'formula'>>({ kind: choice('formula'), text, basis: basisKeys, payAt }),
});

type ValidityOf<K extends Validity['kind']> = Extract<Validity, { kind: K }>;

export const validity: Check<Validity> = shapeBy<Validity>('kind', {
  indefinite: record<ValidityOf<'indefinite'>>({ kind: choice('indefinite'), basis: basisKeys }),
  term: record<ValidityOf<'term'>>({
    kind: choice('term'),
    length: whole(1, 3_660),
    unit: choice('DAYS', 'MONTHS', 'YEARS'),
    basis: basisKeys,
  }),
  until: record<ValidityOf<'until'>>({ kind: choice('until'), text, basis: basisKeys }),
});
