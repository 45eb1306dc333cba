import type { EventSchema, EventSchemas } from '@libs/decider';
import { MEASURES } from './licence.codes.js';
import type { LicenceEventType } from './licence.events.js';

const PERIOD = { effectiveOn: 'date', validFrom: 'date', validTo: 'date', signer: 'id' } as const;

/** What lies in clear, per event type and version. Everything else is sealed at append. */
export const licenceEventSchemas = {
  LicenceIssued: [
    {
      clear: {
        caseId: 'uuid',
        number: 'folio',
        series: 'folio',
        procedure: 'code',
        procedureVersion: 'hex',
        department: 'code',
        issuedOn: 'date',
        ...PERIOD,
        basis: 'codes',
        holderAlias: 'alias',
      },
      people: { holder: 'holderAlias' },
    },
  ],
  RenewalClaimed: [{ clear: { caseId: 'uuid', licenceOf: 'uuid' } }],
  LicenceRenewalFiled: [
    {
      clear: {
        caseId: 'uuid',
        folio: 'folio',
        filedOn: 'date',
        validTo: 'date',
        lastDay: 'date',
        timely: 'boolean',
        extends: 'boolean',
        basis: 'codes',
      },
    },
  ],
  LicenceRenewed: [{ clear: { caseId: 'uuid', enteredOn: 'date', ...PERIOD } }],
  MeasureProposed: [{ clear: { proposalId: 'uuid', payloadHash: 'hex', measure: MEASURES, until: 'date' } }],
  MeasureApproved: [
    { clear: { proposalId: 'uuid', payloadHash: 'hex', measure: MEASURES, from: 'date', until: 'date' } },
  ],
  MeasureRejected: [{ clear: { proposalId: 'uuid' } }],
  PersonalDataErased: [{ clear: { subject: 'alias', basis: 'code' } }],
} as const satisfies { readonly [Type in LicenceEventType]: readonly [...EventSchema[], EventSchema] } & EventSchemas;
