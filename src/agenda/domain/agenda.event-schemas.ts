import type { EventSchema, EventSchemas } from '@libs/decider';
import { ACTS, NOT_HELD_CAUSES } from './agenda.codes.js';
import type { AgendaEventType } from './agenda.events.js';

const booking = { bookingId: 'uuid' } as const;
const kept = { ...booking, keptUnder: 'alias' } as const;
const schedule = {
  scheduledOn: 'date',
  from: 'integer',
  until: 'integer',
  there: 'integer',
  back: 'integer',
  resources: 'codes',
  follows: 'uuid',
  direct: 'integer',
} as const;
const reason = { people: { reason: 'keptUnder' } } as const;

/** What lies in clear, per event type and version. Everything else is sealed at append. */
export const agendaEventSchemas = {
  AgendaEntrusted: [{ clear: { department: 'code', entrustedOn: 'date' } }],
  BookingRequested: [
    {
      clear: {
        ...kept,
        hostUnder: 'alias',
        caseId: 'uuid',
        folio: 'folio',
        act: ACTS,
        official: 'boolean',
        place: 'code',
        community: 'code',
        from: 'integer',
        until: 'integer',
        requestedOn: 'date',
      },
      people: { subject: 'keptUnder', programme: 'keptUnder', arrangements: 'keptUnder', host: 'hostUnder' },
    },
  ],
  BookingScheduled: [{ clear: { ...booking, ...schedule } }],
  BookingRescheduled: [{ clear: { ...kept, ...schedule, previousFrom: 'integer' }, ...reason }],
  BookingDisplaced: [{ clear: { ...kept, displacedBy: 'uuid' }, ...reason }],
  DirectTravelEnded: [{ clear: booking }],
  BookingConfirmed: [{ clear: { ...kept, confirmedOn: 'date' }, people: { act: 'keptUnder' } }],
  BookingHeld: [{ clear: { ...kept, heldOn: 'date', attendance: 'integer' }, people: { report: 'keptUnder' } }],
  BookingNotHeld: [{ clear: { ...kept, cause: NOT_HELD_CAUSES, recordedOn: 'date' }, ...reason }],
  BookingCancelled: [{ clear: { ...kept, cancelledOn: 'date' }, ...reason }],
  SituationReported: [
    {
      clear: {
        ...kept,
        report: 'integer',
        place: 'code',
        community: 'code',
        informationOn: 'date',
        population: 'integer',
      },
      people: {
        communityName: 'keptUnder',
        access: 'keptUnder',
        services: 'keptUnder',
        risks: 'keptUnder',
        conflicts: 'keptUnder',
        authorities: 'keptUnder',
        remarks: 'keptUnder',
      },
    },
  ],
  SituationReportApproved: [{ clear: { ...booking, report: 'integer', approvedOn: 'date' } }],
  DemandRaised: [{ clear: { ...booking, report: 'integer', caseId: 'uuid', folio: 'folio', raisedOn: 'date' } }],
  PersonalDataErased: [{ clear: { subject: 'alias', basis: 'code' } }],
} as const satisfies { readonly [Type in AgendaEventType]: readonly [...EventSchema[], EventSchema] } & EventSchemas;
