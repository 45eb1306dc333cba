import { basisKeys } from './check-law.js';
import type { LicenceRule, LicenceUntil, RenewalRule } from './licence-rule.js';
import { type Check, choice, code, flag, matching, optional, record, shapeBy, whole } from './shape.js';

const field: Check<string> = (value, place) => {
  if (typeof value !== 'string' || !place.declared.fields.has(value))
    place.fault('nombra un campo que no está en form.properties');
};

const dayField: Check<string> = (value, place) => {
  field(value, place);
  const named = typeof value === 'string' ? place.declared.fields.get(value) : undefined;
  if (named !== undefined && named['format'] !== 'date') place.fault('nombra un campo que no es una fecha');
};

type UntilOf<K extends LicenceUntil['kind']> = Extract<LicenceUntil, { kind: K }>;

const until: Check<LicenceUntil> = shapeBy<LicenceUntil>('kind', {
  'year-end': record<UntilOf<'year-end'>>({ kind: choice('year-end') }),
  field: record<UntilOf<'field'>>({ kind: choice('field'), field: dayField }),
});

const timely = record<NonNullable<RenewalRule['timely']>>({ extends: flag, basis: basisKeys }, ({ basis }, place) => {
  if (Array.isArray(basis) && basis.length === 0)
    place.at('basis').fault('debe nombrar el fundamento de que la renovación a tiempo prorrogue o no la vigencia');
});

/** What the register of licences takes from a case. */
export const licence: Check<LicenceRule> = record<LicenceRule>({
  series: matching(/^[A-Z]{2,6}$/, 'debe tener de dos a seis letras mayúsculas'),
  giro: optional(field),
  place: optional(field),
  establishment: optional(field),
  until: optional(until),
  renewal: optional(record<RenewalRule>({ procedure: code, opensDaysBefore: whole(1, 366), timely: optional(timely) })),
});
