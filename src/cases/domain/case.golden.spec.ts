import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClearKind } from '@libs/decider';
import { envelopeAt, specOf } from '@libs/testing';
import { termFactsAfter } from '../../deadlines/index.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent, CaseEventType } from './case.events.js';
import { histories } from './case.histories.js';
import { instructionSchemas } from './case.instruction-schemas.js';
import { isRegistered } from './case.state.js';

/** One frozen sample of every event type and version. A file here never changes: a new shape is a new version and a new file. */
interface Sample {
  type: CaseEventType;
  v: number;
  data: Record<string, unknown>;
}

const folder = join(__dirname, 'golden');
const samples = readdirSync(folder).map((file) => ({
  file,
  sample: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Sample,
}));
const sampleOf = (type: CaseEventType): CaseEvent =>
  samples.findLast(({ sample }) => sample.type === type)?.sample as unknown as CaseEvent;
const versions = Object.entries(caseEventSchemas).flatMap(([type, schemas]) =>
  schemas.map((schema, at) => ({ file: `${type}.v${at + 1}.json`, type, v: at + 1, schema })),
);

describe('the golden samples', () => {
  it('are one for each event type and version, and none besides', () => {
    expect(samples.map(({ file }) => file).toSorted()).toEqual(versions.map(({ file }) => file).toSorted());
  });

  it.each(versions)('$file has every clear field, each of its kind', ({ file, type, v, schema }) => {
    const sample = samples.find((one) => one.file === file)?.sample;
    expect(sample).toMatchObject({ type, v });
    const clear = Object.entries(schema.clear as Record<string, ClearKind>);
    const wrong = clear.filter(([field, kind]) => !isOfKind(kind, sample?.data[field])).map(([field]) => field);
    expect(wrong).toEqual([]);
    const people = Object.entries((schema as { people?: Record<string, string> }).people ?? {});
    for (const [sealed, alias] of people) {
      expect(schema.clear).not.toHaveProperty(sealed);
      expect((schema.clear as Record<string, unknown>)[alias]).toBe('alias');
    }
  });

  it('fold to the case they tell of', () => {
    const life: CaseEventType[] = [
      'RegistrationAnnulled',
      'PetitionRegistered',
      'RegimeApplied',
      'CosignersListed',
      'CosignerListed',
      'InterpreterNoted',
      'AttachmentAdded',
      'AttachmentWithdrawn',
      'SheetsRenumbered',
      'ReserveLifted',
      'DecisionProposed',
      'DecisionRejected',
      'DecisionConfirmed',
      'PublicVersionProposed',
      'PublicVersionApproved',
      'PublicVersionRejected',
      'CaseReserved',
      'AccusedNamed',
      'AccessGranted',
      'AccessWithdrawn',
      'FolioAnnulled',
      'CaseRouted',
      'CaseDelivered',
      'CaseReturned',
      'TransferRuled',
      'CaseHandedOver',
      'CaseAccepted',
      'OfficerAssigned',
      'NoteAdded',
      'CitizenAsked',
      'LapseWarned',
      'CitizenReplied',
      'CaseRebound',
      'FileReady',
      'TermExtended',
      'DueDateRecomputed',
      'StepRecorded',
      'TaskOpened',
      'TaskSilent',
      'TaskRecorded',
      'CaseEscalated',
      'DeadlinePassed',
      'SilenceTookEffect',
      'SilenceCertified',
      'SilenceSetAside',
      'CaseLapsed',
      'ResolutionDrafted',
      'ResolutionReviewed',
      'ResolutionApproved',
      'ResolutionSigned',
      'CaseAnswered',
      'LetterIssued',
      'LetterNumberAnnulled',
      'PartyNamed',
      'RepresentativeReplaced',
      'JoinderRequested',
      'JoinderDeclined',
      'JoinderConfirmed',
      'JoinderUndone',
      'CaseJoined',
      'JoinedCaseReleased',
      'NotificationAttempted',
      'NotificationServed',
      'CitizenNotified',
      'AppealFiled',
      'AppealDecided',
      'CaseClosed',
      'ServiceRated',
      'CaseReopened',
      'CaseVoided',
      'CaseWithdrawn',
      'LegalHoldPlaced',
      'LegalHoldLifted',
      'ErasureProposed',
      'ErasureRejected',
      'ErasureExpired',
      'PersonalDataBlocked',
      'PersonalDataRectified',
      'ErasureApproved',
      'PersonalDataErased',
    ];
    const known = Object.keys(caseEventSchemas).filter((type) => !(type in instructionSchemas));
    expect(life.toSorted()).toEqual(known.toSorted());
    const { state } = specOf(caseDecider, caseEventSchemas)(...life.map(sampleOf));
    expect(state).toEqual({
      status: 'withdrawn',
      annulledFolios: ['CHI-PET-2026-000122', 'CHI-PET-2026-000124'],
      folio: 'CHI-PET-2026-000123',
      series: 'PET',
      procedure: 'peticion-ciudadana',
      matter: 'luminaria',
      procedureVersion: '9c2e4f70'.repeat(8),
      place: 'barrio-xochiaca',
      channel: 'desk',
      office: 'ventanilla-centro',
      public: true,
      publicId: '3f0c7f0e-6a43-4f0a-9a51-0d8f5f2b7c11',
      applicantAlias: 'p1',
      erased: ['p1'],
      legalMatter: true,
      blocked: [],
      holds: [],
      filedOn: '2026-01-12',
      termFrom: '2026-01-30',
      termDays: 15,
      law: {
        regime: 'MX-LFPA',
        regimeVersion: '3a7d5e1b'.repeat(8),
        unit: 'MONTHS',
        length: 3,
        monthRule: 'LFPA_29',
      },
      readyOn: '2026-01-30',
      dueOn: '2026-02-23',
      calendar: 'c0ffee00c0ffee00',
      suspensions: [{ requestId: 'question-1', from: '2026-01-15', to: '2026-01-19' }],
      tasks: [
        {
          stage: 'inspeccion',
          task: 'inspeccionar',
          kind: 'inspection',
          unit: 'obras-publicas',
          openedOn: '2026-01-19',
          dueOn: '2026-01-22',
          blocking: true,
          silence: 'outcome',
          silenceOutcome: 'conforme',
          outcomes: ['conforme', 'no-conforme', 'ajena'],
          ending: ['ajena'],
          phase: 'done',
          outcome: 'no-conforme',
          settledOn: '2026-01-23',
          by: 'spec',
        },
      ],
      department: 'servicios-publicos',
      delivered: false,
      officer: 'officer-2',
      unroutable: false,
      returned: false,
      returns: 1,
      returnedBy: ['servicios-publicos'],
      needsRuling: false,
      ruled: true,
      lastNoteId: 'note-1',
      lastStep: 't02-check-confirmation-of-receipt task-42935',
      withdrawnOn: '2026-02-02',
      voided: {
        on: '2026-02-02',
        reasonCode: 'duplicate',
        keptCase: '3f0c7f0e-6a43-4f0a-9a51-0d8f5f2b7c44',
        keptFolio: 'CHI-PET-2026-000100-5',
      },
      attachments: [
        {
          attachmentId: 'attachment-1',
          contentId: '7d0f2c5e-3a1b-4c6d-8e9f-0a1b2c3d4e5f',
          sealedSha256: 'c3'.repeat(32),
          bytes: 48_213,
          mediaType: 'image/jpeg',
          firstSheet: 1,
          lastSheet: 2,
          requestId: 'question-1',
          withdrawnOn: '2026-01-20',
        },
      ],
      letters: [
        {
          letterId: 'letter-1',
          template: 'resolucion-favorable',
          act: 'resolution',
          about: 'draft-1',
          number: 'CHI/DSP/0001/2026',
          issuedOn: '2026-01-22',
          textHash: '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8',
        },
      ],
      publicVersions: [
        {
          versionId: 'version-1',
          document: 'letter',
          about: 'letter-1',
          documentHash: 'd7'.repeat(32),
          approvedOn: '2026-01-24',
        },
      ],
      lostLetterNumbers: [{ letterId: 'letter-2', number: 'CHI/DSP/0002/2026' }],
      joinder: {
        joinderId: 'joinder-1',
        mainCase: '3f0c7f0e-6a43-4f0a-9a51-0d8f5f2b7c22',
        stage: 'undone',
        declinedFor: 'case-already-ended',
      },
      joined: [],
      undone: [{ joinderId: 'joinder-1', mainCase: '3f0c7f0e-6a43-4f0a-9a51-0d8f5f2b7c22' }],
      group: {
        cosigners: 2,
        lastListId: 'list-1',
        representative: 'p2',
        formerRepresentatives: ['p1'],
        lastReplacementId: 'party-1',
      },
      interpreter: true,
      reserve: {
        ground: 'sealed-procedure',
        unit: 'contraloria',
        readers: [{ account: 'reader-1', department: 'contraloria' }],
        accused: { staff: ['0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a09'], departments: ['tesoreria', 'agua-potable'] },
        lastNamingId: 'naming-1',
      },
      appeals: [
        {
          appealId: 'appeal-1',
          number: 1,
          against: 'dismissal',
          party: 'p1',
          filedOn: '2026-01-24',
          termEndsOn: '2026-02-16',
          timeliness: 'in-time',
          verdict: 'modified',
          decidedOn: '2026-01-26',
        },
      ],
      notices: [
        {
          act: 'appeal-decision',
          appealId: 'appeal-1',
          party: 'p1',
          attempts: ['attempt-1'],
          appointments: ['2026-01-23'],
          noticeId: 'notice-1',
          servedOn: '2026-01-23',
          effectiveOn: '2026-01-23',
        },
      ],
      earlier: [
        {
          reopenedOn: '2026-01-30',
          resolution: {
            draftId: 'draft-1',
            contentHash: '9f2c6a4e1d3b5f7081a2c3e4d5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718',
            outcome: 'partial',
            drafter: 'spec',
            review: { verdict: 'cleared', reviewer: 'spec' },
            approver: 'spec',
            signer: 'spec',
          },
          outcome: 'favourable',
          answeredOn: '2026-01-22',
          notifiedOn: '2026-01-23',
          closedOn: '2026-01-23',
          ending: { act: 'lapse', on: '2026-04-17', by: 'spec' },
          silence: {
            effect: 'negative',
            dueOn: '2026-02-03',
            certifiedOn: '2026-02-05',
            setAsideOn: '2026-02-06',
          },
        },
      ],
      // A reopened case begins anew, with the same people and with what stood decided before.
      parties: [{ party: 'p2', partyId: 'party-1', role: 'third-party' }],
    });
  });

  it('fold to the instruction they tell of', () => {
    const life: CaseEventType[] = [
      'PetitionRegistered',
      'CaseRouted',
      'CaseClassified',
      'CaseRouted',
      'CaseDelivered',
      'CaseAccepted',
      'RequirementsChecked',
      'PreventionIssued',
      'PreventionNotified',
      'PreventionAnswered',
      'CaseAdmitted',
      'OpinionRequested',
      'OpinionGiven',
      'OpinionSilent',
      'OpinionWithdrawn',
      'CaseDismissed',
      'CaseReferred',
      'ReferralAnswered',
      'ReferralSilent',
      'RegistrationCorrected',
    ];
    const told = life.filter((type) => type in instructionSchemas);
    expect(told.toSorted()).toEqual(Object.keys(instructionSchemas).toSorted());
    const { state } = specOf(caseDecider, caseEventSchemas)(...life.map(sampleOf));
    expect(state).toMatchObject({
      status: 'referred',
      channel: 'phone',
      procedure: 'reporte-de-servicio',
      public: false,
      termFrom: '2026-01-12',
      termDays: 10,
      dueOn: '2026-02-05',
      suspensions: [{ requestId: 'prevention-1', from: '2026-01-15', to: '2026-01-19' }],
      instruction: {
        requirements: { checkId: 'check-1', checkedOn: '2026-01-14', missing: ['identificacion', 'comprobante'] },
        preventions: [
          {
            preventionId: 'prevention-1',
            number: 1,
            issuedOn: '2026-01-14',
            missing: ['identificacion', 'comprobante'],
            limitOn: '2026-01-19',
            inTime: true,
            overridden: true,
            notifiedOn: '2026-01-15',
            effect: 'suspended',
            answerDays: 5,
            answerBy: '2026-01-22',
            unanswered: 'dismissed',
            answeredOn: '2026-01-19',
          },
        ],
        admission: { admittedOn: '2026-01-19', pending: ['inspeccion', 'dictaminar'] },
        opinions: [
          {
            opinionId: 'opinion-1',
            unit: 'obras-publicas',
            requestedOn: '2026-01-20',
            dueOn: '2026-01-27',
            blocking: true,
            silence: 'sense',
            silenceSense: 'favourable',
            task: 'dictaminar',
            stage: 'withdrawn',
            sense: 'favourable',
          },
        ],
        dismissedOn: '2026-01-23',
        referrals: [{ referralId: 'referral-1', bodyKind: 'federal', awaits: false, stage: 'silent' }],
        lastCorrectionId: 'correction-1',
      },
    });
  });

  it.each(versions)('$file can be folded onto any case', ({ type }) => {
    for (const history of Object.values(histories)) {
      const { state } = specOf(caseDecider, caseEventSchemas)(...history);
      expect(() => caseDecider.evolve(state, sampleOf(type as CaseEventType), envelopeAt(99))).not.toThrow();
    }
  });

  it('name the calendar of a due date to the case and to a row alike, where they bring one', () => {
    const byNone = { ...envelopeAt(0), consulted: undefined };
    const filed = sampleOf('PetitionRegistered');
    const takenOver = caseDecider.evolve(caseDecider.initial, filed, byNone);
    const row = termFactsAfter(undefined, { ...filed, envelope: byNone });
    const dated = samples.map(({ sample }) => sampleOf(sample.type)).filter(({ data }) => 'dueOn' in data);
    const ofCase = dated.filter((event) => {
      const state = caseDecider.evolve(takenOver, event, envelopeAt(1));
      return isRegistered(state) && state.calendar !== undefined;
    });
    expect(ofCase.map(({ type }) => type)).toEqual([
      'CaseAnswered',
      'CaseClassified',
      'CaseRebound',
      'CaseReopened',
      'CitizenReplied',
      'DueDateRecomputed',
      'FileReady',
      'PetitionRegistered',
      'PreventionAnswered',
      'TermExtended',
    ]);
    expect(dated.filter((event) => termFactsAfter(row, { ...event, envelope: envelopeAt(1) })?.counted)).toEqual(
      ofCase,
    );
  });
});

/** What each kind admits, written down here once more: a frozen sample must not become valid or invalid by a change elsewhere. */
function isOfKind(kind: ClearKind, value: unknown): boolean {
  if (typeof kind !== 'string') return kind.some((literal) => literal === value);
  if (kind === 'boolean') return typeof value === 'boolean';
  if (kind === 'integer') return Number.isSafeInteger(value);
  return typeof value === 'string' && TEXTS[kind].test(value);
}
const TEXTS = {
  id: /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  code: /^[a-z0-9][a-z0-9.-]{0,79}$/,
  codes: /^[a-z0-9][a-z0-9.-]{0,79}(?:,[a-z0-9][a-z0-9.-]{0,79}){0,199}$/,
  folio: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  alias: /^[a-z][a-z0-9-]{0,31}$/,
  hex: /^[0-9a-f]{8,128}$/,
};
