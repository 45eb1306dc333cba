import type { LetterAct, LetterTemplate } from '@libs/letters';
import { parseProcedure } from './parse-procedure.js';
import type { KnownCodes } from './finding.js';
import type { Procedure } from './procedure.js';

/** A small licence with one of each thing and without a fault. */
export function aLicence(): Procedure {
  return structuredClone(LICENCE);
}

/** The same with one place changed: a JSON pointer and what stands there instead; undefined takes it away. */
export function licenceWith(...changes: readonly (readonly [pointer: string, value: unknown])[]): Procedure {
  const document: unknown = structuredClone(LICENCE);
  for (const [pointer, value] of changes) put(document, pointer.split('/').slice(1), value);
  return document as Procedure;
}

/** As `licenceWith`, read as a file would be. */
export function parsedWith(...changes: readonly (readonly [pointer: string, value: unknown])[]): Procedure {
  return parseProcedure(JSON.stringify(licenceWith(...changes)), 'licencia.json');
}

export const KNOWN: KnownCodes = {
  departments: ['ventanilla', 'comercio', 'tesoreria', 'proteccion-civil', 'salud'],
  regimes: ['MX-LFPA', 'INT-OFICIO'],
  places: ['centro'],
  matters: ['comercio'],
  onDate: '2026-11-20',
};

function put(document: unknown, keys: readonly string[], value: unknown): void {
  const last = keys.at(-1) ?? '';
  const holder = keys.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document);
  if (Array.isArray(holder)) {
    if (value === undefined) holder.splice(Number(last), 1);
    else holder[last === '-' ? holder.length : Number(last)] = value;
  } else if (value === undefined) delete (holder as Record<string, unknown>)[last];
  else (holder as Record<string, unknown>)[last] = value;
}

const letter = (template: string, title: string) => ({ template, title, mentions: [] });
const text = (code: string, act: LetterAct, paragraph: string): LetterTemplate => ({
  code,
  act,
  subject: 'Expediente {{folio}}',
  body: [paragraph],
});

const LICENCE: Procedure = {
  code: 'licencia-de-comercio',
  name: 'Licencia de comercio',
  description: 'Permiso para abrir un local.',
  institution: 'ejemplo',
  kind: 'LICENCE',
  version: '2026.1',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  legalBasis: [
    { key: 'ley', text: 'Ley de ejemplo, artículo 1', status: 'in-force', statusDate: '2026-02-08', sure: 'text' },
    { key: 'tarifa', text: 'Ley de Ingresos de ejemplo', status: 'in-force', statusDate: '2026-02-08', sure: 'high' },
  ],
  term: { regime: 'MX-LFPA', own: { length: 15, unit: 'BUSINESS_DAYS' }, basis: ['ley'] },
  afterHours: { policy: 'NEXT_BUSINESS_DAY_AFTER', time: '18:00' },
  prevention: { max: 1, within: { length: 5, unit: 'BUSINESS_DAYS' }, basis: ['ley'] },
  silence: { effect: 'NEGATIVE', basis: ['ley'] },
  identityPolicy: 'REQUIRED',
  anonymous: false,
  confidentiality: 'public',
  channels: ['desk', 'portal'],
  series: 'LIC',
  attention: { modality: 'Licencia', contact: 'Ventanilla única', offices: ['Palacio'], hours: 'De 9:00 a 15:00' },
  form: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      giro: {
        type: 'string',
        title: 'Giro',
        oneOf: [
          { const: 'abarrotes', title: 'Abarrotes' },
          { const: 'restaurante', title: 'Restaurante' },
        ],
      },
      superficie: { type: 'integer', title: 'Superficie en m²', minimum: 1, maximum: 500 },
      anuncio: { type: 'boolean', title: '¿Pone anuncio?' },
      dias: { type: 'array', title: 'Días', items: { type: 'string', enum: ['lunes', 'sabado', 'domingo'] } },
      nombre: { type: 'string', title: 'Nombre del local', maxLength: 120 },
    },
    required: ['giro', 'superficie'],
    additionalProperties: false,
  },
  requirements: [
    { code: 'identificacion', name: 'Identificación', kind: 'document', issuer: 'INE', basis: ['ley'] },
    {
      code: 'plano',
      name: 'Plano del local',
      kind: 'document',
      issuer: 'Perito',
      basis: ['ley'],
      when: { greaterThan: { field: 'superficie', value: 100 } },
    },
  ],
  routing: {
    rules: [{ name: 'comercio-centro', matter: 'comercio', place: 'centro', department: 'comercio' }],
    defaultDepartment: 'ventanilla',
  },
  stages: [
    {
      code: 'revision',
      name: 'Revisión',
      tasks: [
        {
          code: 'requisitos',
          name: 'Revisar requisitos',
          kind: 'requirement-check',
          unit: 'ROUTED',
          term: { length: 3, unit: 'BUSINESS_DAYS' },
          outcomes: [{ code: 'completos', name: 'Completos' }],
          evidence: ['Lista de cotejo'],
          blocking: true,
          silence: { effect: 'ESCALATE' },
        },
      ],
    },
    {
      code: 'dictamenes',
      name: 'Dictámenes',
      when: { equals: { field: 'giro', value: 'restaurante' } },
      tasks: [
        {
          code: 'dictamen',
          name: 'Dictaminar',
          kind: 'opinion',
          forEach: ['proteccion-civil', 'salud'],
          term: { regime: 'INT-OFICIO' },
          outcomes: [
            { code: 'favorable', name: 'Favorable' },
            { code: 'desfavorable', name: 'Desfavorable' },
          ],
          evidence: ['Dictamen firmado'],
          blocking: true,
          silence: { effect: 'ESCALATE' },
        },
        {
          code: 'inspeccion',
          name: 'Inspeccionar',
          kind: 'inspection',
          unit: 'comercio',
          purpose: 'Comprobar medidas; facultad de la Ley de ejemplo',
          term: { length: 5, unit: 'BUSINESS_DAYS' },
          outcomes: [
            { code: 'conforme', name: 'Conforme' },
            { code: 'no-conforme', name: 'No conforme' },
          ],
          evidence: ['Acta circunstanciada'],
          blocking: true,
          silence: { effect: 'ESCALATE' },
        },
      ],
    },
    {
      code: 'decision',
      name: 'Decisión',
      tasks: [
        {
          code: 'autorizacion',
          name: 'Autorizar',
          kind: 'approval',
          unit: 'comercio',
          term: { length: 2, unit: 'BUSINESS_DAYS' },
          outcomes: [
            { code: 'autoriza', name: 'Autoriza' },
            { code: 'niega', name: 'Niega', ends: 'negada' },
          ],
          evidence: ['Acuerdo firmado'],
          blocking: true,
          silence: { effect: 'ESCALATE' },
        },
      ],
    },
    {
      code: 'pago',
      name: 'Pago',
      tasks: [
        {
          code: 'pagar',
          name: 'Pagar los derechos',
          kind: 'payment',
          unit: 'tesoreria',
          term: { length: 10, unit: 'BUSINESS_DAYS' },
          outcomes: [
            { code: 'pagado', name: 'Pagado' },
            { code: 'exento', name: 'Exento' },
          ],
          evidence: ['Recibo oficial'],
          blocking: true,
          silence: { effect: 'WAIT' },
        },
      ],
    },
    {
      code: 'entrega',
      name: 'Entrega',
      tasks: [
        {
          code: 'expedir',
          name: 'Expedir la licencia',
          kind: 'deliverable',
          unit: 'comercio',
          issues: true,
          term: { length: 1, unit: 'BUSINESS_DAYS' },
          outcomes: [{ code: 'expedida', name: 'Expedida', ends: 'otorgada' }],
          evidence: ['Licencia numerada'],
          blocking: true,
          silence: { effect: 'ESCALATE' },
        },
      ],
    },
  ],
  outcomes: [
    { code: 'otorgada', name: 'Otorgada', sense: 'FAVORABLE' },
    { code: 'negada', name: 'Negada', sense: 'DESFAVORABLE' },
  ],
  letters: {
    acuse: letter('acuse', 'Acuse de recibo'),
    prevention: letter('prevencion', 'Prevención'),
    admission: letter('admision', 'Acuerdo de admisión'),
    notification: {
      template: 'cedula',
      title: 'Cédula de notificación',
      mentions: ['FULL_TEXT', 'LEGAL_BASIS', 'FINALITY', 'APPEAL', 'APPEAL_BODY', 'APPEAL_TERM'],
    },
    referral: letter('canalizacion', 'Oficio de canalización'),
    dismissal: letter('desechamiento', 'Acuerdo de desechamiento'),
    lapse: letter('caducidad', 'Acuerdo de caducidad'),
    silence: letter('silencio', 'Constancia de silencio'),
    resolutions: { otorgada: letter('licencia', 'Licencia'), negada: letter('negativa', 'Negativa') },
  },
  templates: [
    text('prevencion', 'prevention', 'Faltan documentos: {{texto-del-acto}}'),
    text('admision', 'admission', 'Se admite.'),
    text(
      'cedula',
      'notification',
      'Se notifica: {{texto-del-acto}} Fundamento: {{fundamento}}. {{medio-de-impugnacion}}',
    ),
    text('canalizacion', 'referral', 'Se envía a {{organo}}.'),
    text('desechamiento', 'dismissal', 'Se desecha: {{texto-del-acto}}'),
    text('caducidad', 'lapse', 'Caducó: {{texto-del-acto}}'),
    text('silencio', 'silence', 'Nadie respondió: {{efecto-del-silencio}}'),
    text('licencia', 'resolution', 'Se otorga: {{texto-del-acto}}'),
    text('negativa', 'resolution', 'Se niega: {{texto-del-acto}}'),
  ],
  fee: { kind: 'amount', amount: '350.00', currency: 'MXN', basis: ['tarifa'], payAt: ['Tesorería'] },
  validity: { kind: 'term', length: 1, unit: 'YEARS', basis: ['ley'] },
  separation: [
    { duties: ['inspeccion', 'autorizacion'], reason: 'Quien inspecciona no autoriza' },
    { duties: ['reception', 'autorizacion'], reason: 'Quien recibe no resuelve' },
  ],
};
