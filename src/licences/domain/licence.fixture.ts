import type { Actor } from '@libs/decider';
import type { GrantFacts } from './licence.issue.js';
import type { LicenceEvent } from './licence.events.js';
import type { FilingFacts } from './licence.renewal.js';

/** A licence of one year for a canteen, for specs. */

type Of<Type extends LicenceEvent['type']> = Extract<LicenceEvent, { type: Type }>;

export const CASE_ID = '5b2b6f0e-0d3d-5e9a-9f51-0f3c3c1a7b10';
export const RENEWAL_ID = '6b2b6f0e-0d3d-5e9a-9f51-0f3c3c1a7b11';
export const PROPOSAL_ID = '7b2b6f0e-0d3d-5e9a-9f51-0f3c3c1a7b12';
export const VERSION = 'c0ffee00c0ffee00';
export const HASH = 'ab'.repeat(32);
export const head: Actor = { kind: 'staff', id: 'head-1', role: 'head', department: 'atencion-al-usuario' };

export const issued: Of<'LicenceIssued'> = {
  type: 'LicenceIssued',
  data: {
    caseId: CASE_ID,
    number: 'LIC-GDC-LOC-2026-000001',
    series: 'LOC',
    procedure: 'licencia-de-local',
    procedureVersion: VERSION,
    department: 'atencion-al-usuario',
    issuedOn: '2026-03-12',
    effectiveOn: '2026-03-10',
    validFrom: '2026-03-10',
    validTo: '2027-03-09',
    basis: 'gt-licencia',
    signer: 'head-1',
    holderAlias: 'p1',
    holder: { name: 'Ana Inventada', identifier: '1234567890401' },
    giro: 'Comedor',
    place: 'Calle Inventada 1',
    establishment: 'La Prueba',
    conditions: 'De 6:00 a 22:00',
  },
};
export const claimed: Of<'RenewalClaimed'> = {
  type: 'RenewalClaimed',
  data: { caseId: RENEWAL_ID, licenceOf: CASE_ID },
};
export const filed: Of<'LicenceRenewalFiled'> = {
  type: 'LicenceRenewalFiled',
  data: {
    caseId: RENEWAL_ID,
    folio: 'GDC-LOC-2027-000009',
    filedOn: '2027-02-15',
    validTo: '2027-03-09',
    lastDay: '2027-03-09',
    timely: true,
    extends: true,
    basis: 'gt-d-5-2021-renewal',
  },
};
export const renewed: Of<'LicenceRenewed'> = {
  type: 'LicenceRenewed',
  data: {
    caseId: RENEWAL_ID,
    enteredOn: '2027-04-22',
    effectiveOn: '2027-04-20',
    validFrom: '2027-03-10',
    validTo: '2028-03-09',
    signer: 'head-1',
    conditions: 'De 6:00 a 20:00',
  },
};
export const proposed = (
  measure: 'suspension' | 'reinstatement' | 'revocation',
  more: { until?: string } = {},
): Of<'MeasureProposed'> & { by: Actor } => ({
  type: 'MeasureProposed',
  data: {
    proposalId: PROPOSAL_ID,
    payloadHash: HASH,
    measure,
    ...more,
    reason: 'Vendió fuera de la hora permitida',
    legalBasis: 'AG 221-2004',
  },
  by: head,
});
export const approved = (
  measure: 'suspension' | 'reinstatement' | 'revocation',
  from: string,
  more: { until?: string } = {},
): Of<'MeasureApproved'> => ({
  type: 'MeasureApproved',
  data: { proposalId: PROPOSAL_ID, payloadHash: HASH, measure, from, ...more },
});
export const rejected: Of<'MeasureRejected'> = {
  type: 'MeasureRejected',
  data: { proposalId: PROPOSAL_ID, reason: 'No se probó la venta' },
};
export const erased: Of<'PersonalDataErased'> = {
  type: 'PersonalDataErased',
  data: { subject: 'p1', basis: 'arco-cancelacion' },
};

/** What the case granted, favourably and with effect. */
export function aGrant(more: Partial<GrantFacts> = {}): GrantFacts {
  return {
    caseId: CASE_ID,
    caseStatus: 'resolved',
    outcome: 'favourable',
    effectiveOn: '2026-03-10',
    procedure: 'licencia-de-local',
    procedureVersion: VERSION,
    department: 'atencion-al-usuario',
    tasksLeft: [],
    signer: 'head-1',
    validity: { kind: 'term', length: 1, unit: 'YEARS', basis: ['gt-licencia'] },
    rule: { series: 'LOC', giro: 'giro', place: 'lugar', establishment: 'nombre' },
    form: { giro: 'Comedor', lugar: 'Calle Inventada 1', nombre: 'La Prueba' },
    holder: { name: 'Ana Inventada', identifier: '1234567890401' },
    holderAlias: 'p1',
    on: '2026-03-12',
    ...more,
  };
}

export function aFiling(more: Partial<FilingFacts> = {}): FilingFacts {
  return {
    caseId: RENEWAL_ID,
    folio: 'GDC-LOC-2027-000009',
    procedure: 'licencia-de-local',
    filedOn: '2027-02-15',
    country: 'GT',
    rule: { procedure: 'licencia-de-local', opensDaysBefore: 60 },
    businessDayFrom: (date) => date,
    ...more,
  };
}
