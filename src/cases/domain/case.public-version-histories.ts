import { built, type Overrides } from './case.built.js';
import type { CaseEvent } from './case.events.js';
import type { PublicVersionMark } from './case.public-version.events.js';

/** A text, what is taken out of it, and events for specs of public versions. */

export const A_TEXT = 'Juana Inventada vive en Oro 8. El poste de Oro ya alumbra, se avisó a JUANA INVENTADA.';
const NAME = 'Juana Inventada';

export const aName: PublicVersionMark = {
  description: 'nombre de una persona',
  classification: 'confidential',
  basis: 'LGTAIP, artículo 115',
  reason: 'Identifica a quien pidió.',
  spans: [
    { start: 0, end: NAME.length },
    { start: A_TEXT.length - 1 - NAME.length, end: A_TEXT.length - 1 },
  ],
};
export const anAddress: PublicVersionMark = {
  description: 'domicilio',
  classification: 'reserved',
  basis: 'LGTAIP, artículo 112, fracción V',
  reason: 'Quien vive ahí fue amenazada.',
  until: '2031-01-22',
  harmTest: 'Conocer dónde vive la pone en riesgo.',
  spans: [{ start: 24, end: 29 }],
};

export const aVersion = { versionId: 'version-1', payloadHash: 'e1'.repeat(32) } as const;

const proposed = {
  ...aVersion,
  document: 'petition',
  preparedOn: '2026-01-23',
  occasion: 'information-request',
  content: {
    textHash: 'a7'.repeat(32),
    documentHash: 'd7'.repeat(32),
    act: { number: 'CT/04/2026', heldOn: '2026-01-22' },
    reference: 'Solicitud 00123/2026',
    marks: [aName, anAddress],
  },
  salt: 'c2Fs',
} as const;

/** As a use case would give it. */
export const proposingVersion = {
  ...proposed,
  at: '2026-01-12T16:00:00.000Z',
  of: { text: A_TEXT, frame: ['Ayuntamiento de Chimalhuacán', 'CHI-PET-2026-000123'] },
} as const;

const approved = {
  ...aVersion,
  documentHash: 'd7'.repeat(32),
  approvedOn: '2026-01-24',
  document: 'JVBERi0=',
} as const;
export const versionApproval = { ...approved, at: '2026-01-12T16:00:00.000Z', standIns: [] } as const;

export const publicVersionProposed = (overrides: Overrides<'PublicVersionProposed'> = {}): CaseEvent =>
  built('PublicVersionProposed', proposed, overrides);

export const publicVersionApproved = (overrides: Overrides<'PublicVersionApproved'> = {}): CaseEvent =>
  built('PublicVersionApproved', approved, overrides);

export const publicVersionRejected = (overrides: Overrides<'PublicVersionRejected'> = {}): CaseEvent =>
  built('PublicVersionRejected', { versionId: 'version-1', reason: 'Falta un nombre.' }, overrides);
