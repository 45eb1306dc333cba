import { escalation } from './check-escalation.js';
import { form } from './check-form.js';
import { afterHours, attention, fee, legalBasis, prevention, procedureTerm, silence, validity } from './check-law.js';
import { licence } from './check-licence.js';
import { letters, outcome, requirement, routing, separation, stages } from './check-steps.js';
import { templates } from './check-templates.js';
import { declaredIn } from './declared.js';
import { ProcedureInvalid } from './faults.js';
import { CHANNELS, CONFIDENTIALITIES, PROCEDURE_KINDS, type Procedure, RESOLUTION_WAYS } from './procedure.js';
import {
  type Check,
  choice,
  civilDate,
  code,
  flag,
  list,
  matching,
  optional,
  Place,
  record,
  text,
  whole,
} from './shape.js';

/** About a year: later it is another matter, and a petition of its own. */
const MOST_REOPEN_DAYS = 365;

const procedure: Check<Procedure> = record<Procedure>(
  {
    code,
    name: text,
    description: text,
    institution: code,
    kind: choice(...PROCEDURE_KINDS),
    version: matching(
      /^[\w.-]{1,40}$/,
      'debe ser una etiqueta de letras, cifras, puntos y guiones (por ejemplo: 2026.1)',
    ),
    validFrom: civilDate,
    validTo: optional(civilDate),
    legalBasis: list(legalBasis, { min: 1, unique: 'key' }),
    term: procedureTerm,
    afterHours,
    prevention,
    silence,
    escalation: optional(escalation),
    identityPolicy: choice('REQUIRED', 'OPTIONAL', 'FORBIDDEN_TO_REQUIRE'),
    anonymous: flag,
    confidentiality: choice(...CONFIDENTIALITIES),
    channels: list(choice(...CHANNELS), { min: 1 }),
    matters: optional(list(code, { min: 1 })),
    series: matching(/^[A-Z]{2,6}$/, 'debe tener de dos a seis letras mayúsculas'),
    attention,
    form,
    requirements: list(requirement, { unique: 'code' }),
    routing,
    stages,
    resolution: optional(choice(...RESOLUTION_WAYS)),
    outcomes: list(outcome, { min: 1, unique: 'code' }),
    reopenDays: optional(whole(0, MOST_REOPEN_DAYS)),
    letters,
    templates: optional(templates),
    fee,
    validity: optional(validity),
    licence: optional(licence),
    separation: list(separation),
  },
  ({ validFrom, validTo }, place) => {
    if (typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom)
      place.at('validTo').fault('es anterior a validFrom');
  },
);

/** @throws ProcedureInvalid with every fault of the text. */
export function parseProcedure(json: string, file: string): Procedure {
  const document = ProcedureInvalid.parsed(json, file);
  const place = Place.root(declaredIn(document));
  procedure(document, place);
  if (place.faults.length > 0) throw new ProcedureInvalid(file, place.faults);
  return document as Procedure;
}

/** As a file of the catalogue is written. */
export function serialiseProcedure(definition: Procedure): string {
  return `${JSON.stringify(definition, null, 2)}\n`;
}
