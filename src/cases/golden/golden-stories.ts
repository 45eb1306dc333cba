import { createHash } from 'node:crypto';
import type { CaseEventType } from '../domain/case.events.js';
import { assignOfficer, recordReply, recordStep } from '../domain/case.handling.js';
import { annulFolio, annulRegistration, registerPetition } from '../domain/case.intake.js';
import { reopenCase, withdrawCase } from '../domain/case.outcome.js';
import { handOver } from '../domain/case.succession.js';
import { ruleOnTransfer } from '../domain/case.transfer.js';
import { afterwardStories } from './golden-afterward-stories.js';
import { letterStories } from './golden-letter-stories.js';
import { attachmentStories } from './golden-attachment-stories.js';
import { custodyStories } from './golden-custody-stories.js';
import { admitReady, deadlineStories, extend, recompute } from './golden-deadline-stories.js';
import { groupStories } from './golden-group-stories.js';
import { instructionStories } from './golden-instruction-stories.js';
import { by, colleague, officer, type Step } from './golden-people.js';
import { anonymous } from './golden-petitions.js';
import { publicVersionStories } from './golden-public-version-stories.js';
import { reserveStories } from './golden-reserve-stories.js';
import { stageStories } from './golden-stage-stories.js';
import { voidingStories } from './golden-voiding-stories.js';
import { register, underLaw, sendBackFrom, route, deliver, accept, requestId, ask, answer, notify, note, erase, rebind, rate, routed, delivered, received, concluded, transfers } from './golden-steps.js';

/** A whole history for each event type, so that every file can be verified and folded by itself; it has every clear field. */
export const stories: Readonly<Record<CaseEventType, readonly Step[]>> = {
  PetitionRegistered: [register],
  RegimeApplied: [underLaw],
  FileReady: [underLaw, route, deliver, accept, admitReady],
  CaseRebound: [register, rebind],
  TermExtended: [register, rebind, extend],
  RegistrationAnnulled: [
    {
      by: by.sweep,
      decide: (state) => annulRegistration(state, { folio: 'CHI-PET-2026-000122', series: 'PET' }),
    },
    register,
  ],
  FolioAnnulled: [
    {
      by: by.integration,
      decide: (state, actor) => registerPetition(state, { ...anonymous, channel: 'open311', by: actor }),
      source: 'slip',
    },
    {
      by: by.sweep,
      decide: (state) => annulFolio(state, { folio: 'CHI-PET-2026-000124', series: 'PET' }),
    },
  ],
  CaseRouted: routed,
  CaseHandedOver: [
    ...received,
    {
      by: { kind: 'system', id: 'merge-departments' },
      decide: (state, actor) =>
        handOver(state, {
          from: 'servicios-publicos',
          department: 'obras-publicas',
          mergerId: '0b9f3c52-5d1a-5c3e-9b57-2f8d6a4e1c70',
          handedOn: '2026-11-25',
          by: actor,
        }),
      consulted: { directory: createHash('sha256').update('m').digest('hex') },
    },
  ],
  CaseDelivered: delivered,
  CaseAccepted: received,
  CaseReturned: [...delivered, sendBackFrom('servicios-publicos')],
  TransferRuled: [
    register,
    ...transfers,
    {
      by: by.supervisor,
      decide: (state, actor) =>
        ruleOnTransfer(state, { department: 'servicios-publicos', order: 'Atiéndase ahí.', by: actor }),
    },
  ],
  OfficerAssigned: [
    ...delivered,
    {
      by: by.head,
      decide: (state, actor) =>
        assignOfficer(state, { officer: colleague, officerDepartment: 'servicios-publicos', by: actor }),
    },
  ],
  NoteAdded: [register, note],
  CitizenAsked: [...received, ask],
  CitizenReplied: [
    ...received,
    ask,
    {
      by: by.clerk,
      decide: (state, actor) =>
        recordReply(state, {
          requestId,
          channel: 'post',
          repliedOn: '2026-11-26',
          dueOn: '2026-12-15',
          text: 'El 4471.',
          by: actor,
        }),
      source: 'postmark',
    },
  ],
  CaseAnswered: [...received, ask, answer],
  CitizenNotified: [...received, answer, notify],
  CaseClosed: concluded,
  ServiceRated: [...concluded, rate],
  CaseReopened: [
    ...concluded,
    {
      by: by.supervisor,
      decide: (state, actor) =>
        reopenCase(state, {
          reasonCode: 'work-not-done',
          reopenedOn: '2026-12-01',
          termDays: 5,
          dueOn: '2026-12-08',
          reason: 'Sigue apagada.',
          by: actor,
        }),
    },
  ],
  CaseWithdrawn: [
    register,
    {
      by: by.clerk,
      decide: (state, actor) =>
        withdrawCase(state, {
          reasonCode: 'need-gone',
          withdrawnOn: '2026-11-24',
          reason: 'Ya la arregló un vecino.',
          by: actor,
        }),
    },
  ],
  StepRecorded: [
    {
      by: by.importer,
      decide: (state, actor) =>
        registerPetition(state, {
          ...anonymous,
          folio: 'case-10017',
          series: 'IMP',
          channel: 'email',
          by: actor,
          source: 'import',
        }),
      source: 'import',
    },
    {
      by: by.importer,
      decide: (state, actor) =>
        recordStep(state, {
          step: 'inspeccion',
          performedBy: 'label-0a1b2c3d4e5f6071',
          unit: 'group-4',
          reference: 'task-42933',
          label: 'T06 Inspección (42933)',
          by: actor,
          source: 'import',
        }),
      source: 'import',
    },
  ],
  DueDateRecomputed: [
    register,
    recompute,
  ],
  PersonalDataErased: [register, erase('p1'), erase('case'), note],

  ...afterwardStories(received),
  ...deadlineStories({ routed, delivered, received, waiting: [underLaw, route, deliver, accept, ask] }),
  ...stageStories(received),
  ...instructionStories({ register, received }),
  ...groupStories,
  ...reserveStories(received),
  ...attachmentStories([...received, ask]),
  ...letterStories([...received, answer]),
  ...publicVersionStories([...received, answer]),
  ...custodyStories(received),
  ...voidingStories(delivered),
};
