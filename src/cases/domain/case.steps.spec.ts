import { type Actor, Refusal } from '@libs/decider';
import { LETTER_ACTS } from '@libs/letters';
import { specOf } from '@libs/testing';
import { NOTIFIED_ACTS } from './case.codes.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { certifySilence, keepDeadline, setSilenceAside } from './case.deadline.js';
import { type Acting, CASE_STEPS, type CaseStep } from './case.guards.js';
import { addNote, askCitizen, assignOfficer, recordReply, recordStep } from './case.handling.js';
import { instructionAttempts } from './case.instruction-attempts.js';
import {
  aDraft,
  aPetition,
  answered,
  appealed,
  aRebinding,
  closed,
  erased,
  histories,
  notified,
  partyNamed,
  people,
  type Person,
  served,
  type Situation,
} from './case.histories.js';
import { attach, renumberSheets, withdrawAttachment } from './case.attachment.js';
import { anAttachment } from './case.attachment-histories.js';
import { issueLetter } from './case.letter.js';
import { aLetter, letterIssued } from './case.letter-histories.js';
import { listCosigners, replaceRepresentative } from './case.group.js';
import { registerPetition } from './case.intake.js';
import { answerCase, closeCase, erasePersonalData, notifyCitizen, reopenCase, withdrawCase } from './case.outcome.js';
import { decideAppeal, fileAppeal } from './case.appeal.js';
import {
  acceptJoinder,
  confirmJoinder,
  declineJoinder,
  releaseJoined,
  requestJoinder,
  undoJoinder,
} from './case.joinder.js';
import { attemptNotification, nameParty, serveNotification } from './case.notification.js';
import { approveResolution, draftResolution, reviewResolution, signResolution } from './case.resolution.js';
import { referCase } from './case.referral.js';
import { aLapse, aLapseWarning, anExtension } from './case.later-events.js';
import { extendTerm } from './case.extension.js';
import { archiveLapsed, warnOfLapse } from './case.lapse.js';
import { rateService } from './case.rating.js';
import { rebindCase } from './case.rebinding.js';
import { grantAccess, lowerCase, nameAccused, raiseCase, withdrawAccess } from './case.reserve.js';
import { raised, reserved } from './case.reserve-histories.js';
import { confirmDecision, rejectDecision } from './case.proposal.js';
import { aDecision, decisionProposed } from './case.proposal-histories.js';
import { approvePublicVersion, proposePublicVersion, rejectPublicVersion } from './case.public-version.js';
import {
  aVersion,
  publicVersionApproved,
  publicVersionProposed,
  proposingVersion,
  versionApproval,
} from './case.public-version-histories.js';
import { recomputeDueDate } from './case.recomputation.js';
import { decisionOpened, taskOpened, taskRecorded, taskSilent, visitOpened } from './case.stage-histories.js';
import { custodyAttempts } from './case.custody-attempts.js';
import { blocked, erasureApproved, erasureProposed, held, holdLifted } from './case.custody-histories.js';
import { stageAttempts } from './case.stage-attempts.js';
import type { CaseState } from './case.state.js';
import { allowedSteps } from './case.steps.js';
import { voidCase } from './case.voiding.js';
import { theKept } from './case.voiding-histories.js';
import { acceptCase, deliverCase, returnCase, routeCase, ruleOnTransfer } from './case.transfer.js';

const given = specOf(caseDecider, caseEventSchemas);
const late = '2026-03-02';
/** After whatever a history tells of. */
const lastly = '2026-06-30';

/** The decisions with facts as a use case would give them; those that have a choice try each that a person has. */
const attempts: Record<CaseStep, (state: CaseState, acting: Acting) => (() => CaseEvent[])[]> = {
  register: (state, acting) => [() => registerPetition(state, { ...aPetition, ...acting })],
  route: (state, acting) =>
    ['atencion-ciudadana', 'agua-potable'].map(
      (department) => () =>
        routeCase(state, { ...acting, department, rule: 'default', basis: 'default', unroutable: true }),
    ),
  deliver: (state, acting) =>
    departments.map((department) => () => deliverCase(state, { ...acting, department, policy: 'by-hand' })),
  accept: (state, acting) => [() => acceptCase(state, acting)],
  return: (state, acting) => [() => returnCase(state, { ...acting, reasonCode: 'other', reason: 'No es nuestro.' })],
  rule: (state, acting) =>
    departments.map((department) => () => ruleOnTransfer(state, { ...acting, department, order: 'Atiéndase.' })),
  assign: (state, acting) =>
    departments.flatMap((officerDepartment) =>
      ['officer-1', 'officer-2', 'officer-9'].map(
        (officer) => () => assignOfficer(state, { ...acting, officer, officerDepartment }),
      ),
    ),
  note: (state, acting) => [
    () => addNote(state, { ...acting, noteId: 'note-9', visibility: 'public', text: 'En camino.' }),
  ],
  ask: (state, acting) => [
    () => askCitizen(state, { ...acting, requestId: 'question-9', askedOn: late, question: '¿Dónde?' }),
  ],
  reply: (state, acting) =>
    ['question-1', 'question-2'].map(
      (requestId) => () =>
        recordReply(state, { ...acting, requestId, channel: 'web', repliedOn: late, dueOn: late, text: 'Aquí.' }),
    ),
  answer: (state, acting) =>
    (['partial', 'favourable'] as const).map(
      (outcome) => () => answerCase(state, { ...acting, outcome, answeredOn: late, dueOn: late, text: 'Se atendió.' }),
    ),
  notify: (state, acting) => [
    () => notifyCitizen(state, { ...acting, mode: 'post', notifiedOn: late, proof: 'x', today: '2026-03-05' }),
  ],
  close: (state, acting) => [() => closeCase(state, { ...acting, closedOn: late })],
  recompute: (state, acting) => [
    () => recomputeDueDate(state, { ...acting, dueOn: late, cause: 'suspension-declared' }),
  ],
  reopen: (state, acting) => [
    () =>
      reopenCase(state, {
        ...acting,
        reasonCode: 'other',
        reopenedOn: late,
        termDays: 15,
        dueOn: '2026-03-24',
        reason: 'Faltó.',
        lastDay: late,
      }),
  ],
  withdraw: (state, acting) => [() => withdrawCase(state, { ...acting, reasonCode: 'other', withdrawnOn: late })],
  rebind: (state, acting) => [() => rebindCase(state, { ...acting, ...aRebinding })],
  extend: (state, acting) => [() => extendTerm(state, { ...acting, ...anExtension })],
  'record-step': (state, acting) => [() => recordStep(state, { ...acting, step: 'inspeccion' })],
  erase: (state, acting) =>
    ['p1', 'p2', 'case'].map((subject) => () => erasePersonalData(state, { ...acting, subject, basis: 'arco' })),
  ...custodyAttempts,
  'keep-deadline': (state, acting) => [
    () => keepDeadline(state, { ...acting, today: late, dueOn: '2026-02-27', ladder: [{ to: 'head', from: late }] }),
  ],
  'certify-silence': (state, acting) => [() => certifySilence(state, { ...acting, certifiedOn: late })],
  'set-silence-aside': (state, acting) => [
    () => setSilenceAside(state, { ...acting, setAsideOn: late, reason: 'Se resolvió a tiempo.' }),
  ],
  ...(Object.fromEntries(
    Object.entries(instructionAttempts).map(([step, attempt]) => [
      step,
      (state: CaseState, acting: Acting) => [() => attempt(state, acting)],
    ]),
  ) as Record<keyof typeof instructionAttempts, (state: CaseState, acting: Acting) => (() => CaseEvent[])[]>),
  refer: (state, acting) => [
    () => instructionAttempts.refer(state, acting),
    () =>
      referCase(state, {
        ...acting,
        referralId: 'referral-9',
        bodyKind: 'state',
        body: 'CAEM',
        reason: 'El pozo es suyo.',
        referredOn: late,
        awaits: true,
        today: late,
      }),
  ],
  'warn-of-lapse': (state, acting) =>
    ['2026-01-29', late].map(
      (notifiedOn) => () => warnOfLapse(state, { ...acting, ...aLapseWarning, notifiedOn, today: late }),
    ),
  'archive-lapsed': (state, acting) => [() => archiveLapsed(state, { ...acting, ...aLapse })],

  'list-cosigners': (state, acting) => [
    () => listCosigners(state, { ...acting, listId: 'list-9', cosigners: [{ name: 'Vecina' }] }),
  ],
  'replace-representative': (state, acting) => [
    () =>
      replaceRepresentative(state, {
        ...acting,
        replacementId: 'replacement-9',
        replacedOn: late,
        document: 'Acta',
        person: { name: 'Vecino' },
      }),
  ],
  attach: (state, acting) =>
    [1, 2].map(
      (keyGeneration) => () =>
        attach(state, { ...acting, ...anAttachment, attachmentId: 'attachment-9', sheets: 2, keyGeneration }),
    ),
  'renumber-sheets': (state, acting) =>
    [1, 2].map(
      (sheets) => () =>
        renumberSheets(state, {
          ...acting,
          attachmentId: 'attachment-1',
          sheets,
          renumberedOn: late,
          reason: 'Mal contadas.',
        }),
    ),
  'withdraw-attachment': (state, acting) => [
    () =>
      withdrawAttachment(state, { ...acting, attachmentId: 'attachment-1', withdrawnOn: late, reason: 'Por error.' }),
  ],

  'issue-letter': (state, acting) =>
    LETTER_ACTS.map(
      (act) => () =>
        issueLetter(state, { ...acting, ...aLetter, act, competence: { capacity: 'holder', basis: 'Nombramiento' } }),
    ),

  ...stageAttempts,

  draft: (state, acting) => [
    () =>
      draftResolution(state, { ...acting, ...aDraft, draftId: 'draft-9', outcome: 'partial', text: 'x', salt: 's' }),
  ],
  review: (state, acting) =>
    (['cleared', 'objected'] as const).map(
      (verdict) => () => reviewResolution(state, { ...acting, ...aDraft, verdict }),
    ),
  approve: (state, acting) => [() => approveResolution(state, { ...acting, ...aDraft, reviewAsked: false })],
  sign: (state, acting) => [
    () =>
      signResolution(state, {
        ...acting,
        ...aDraft,
        signedOn: late,
        competence: { capacity: 'holder', basis: 'Nombramiento' },
        text: 'x',
        dueOn: late,
      }),
  ],
  'name-party': (state, acting) => [
    () => nameParty(state, { ...acting, partyId: 'party-9', role: 'third-party', person: { name: 'Vecino' } }),
  ],
  'attempt-notification': (state, acting) =>
    noticesTried.map(
      ({ act, party }) =>
        () =>
          attemptNotification(state, {
            ...acting,
            act,
            party,
            attemptId: 'attempt-9',
            mode: 'in-person',
            attemptedOn: lastly,
            result: 'nobody-there',
            today: lastly,
          }),
    ),
  'serve-notification': (state, acting) =>
    noticesTried.map(
      ({ act, party }) =>
        () =>
          serveNotification(state, {
            ...acting,
            act,
            party,
            noticeId: 'notice-9',
            mode: 'in-person',
            servedOn: lastly,
            effectiveOn: lastly,
            rule: 'lfpa-38',
            proofKind: 'signed-slip',
            proof: 'Cédula 12',
            today: lastly,
          }),
    ),
  rate: (state, acting) => [() => rateService(state, { ...acting, rating: 5, ratedOn: lastly })],
  'file-appeal': (state, acting) =>
    parties.map(
      (party) => () =>
        fileAppeal(state, {
          ...acting,
          appealId: 'appeal-9',
          party,
          filedOn: lastly,
          termEndsOn: lastly,
          today: lastly,
          grounds: 'x',
        }),
    ),
  'decide-appeal': (state, acting) => [
    () =>
      decideAppeal(state, {
        ...acting,
        appealId: 'appeal-1',
        verdict: 'dismissed',
        decidedOn: lastly,
        reasons: 'x',
        termDays: 15,
        dueOn: lastly,
      }),
  ],

  join: (state, acting) => [
    () => requestJoinder(state, { ...acting, joinderId: 'joinder-9', caseId: 'this', mainCase: 'that', reason: 'x' }),
  ],
  'accept-joinder': (state, acting) => [
    () => acceptJoinder(state, { ...acting, joinderId: 'joinder-9', joinedCase: 'that' }),
  ],
  'confirm-joinder': (state, acting) => [() => confirmJoinder(state, { ...acting, joinderId: 'joinder-1' })],
  'decline-joinder': (state, acting) => [
    () => declineJoinder(state, { ...acting, joinderId: 'joinder-1', reasonCode: 'x' }),
  ],
  'undo-joinder': (state, acting) => [() => undoJoinder(state, { ...acting, reason: 'x' })],
  'release-joined': (state, acting) => [() => releaseJoined(state, { ...acting, joinderId: 'joinder-1' })],

  raise: (state, acting) => [
    () =>
      raiseCase(state, {
        ...acting,
        unit: 'servicios-publicos',
        readers: [{ account: 'officer-1' }],
        reason: 'x',
        legalBasis: 'x',
      }),
  ],
  lower: (state, acting) => [() => lowerCase(state, acting)],
  'name-accused': (state, acting) => [
    () =>
      nameAccused(state, { ...acting, namingId: 'naming-9', staff: ['officer-9'], departments: ['obras-publicas'] }),
    () => nameAccused(state, { ...acting, namingId: 'naming-9', staff: ['nobody-1'], departments: [] }),
  ],
  'grant-access': (state, acting) => [
    () => grantAccess(state, { ...acting, reader: { account: 'reader-9' }, reason: 'Investiga.' }),
  ],
  'withdraw-access': (state, acting) =>
    ['nobody-1', 'officer-1', 'supervisor-1'].map(
      (account) => () => withdrawAccess(state, { ...acting, account, reason: 'Se excusó.' }),
    ),
  'confirm-decision': (state, acting) => [
    () => confirmDecision(state, { ...acting, ...aDecision, at: '2000-01-01T00:00:00.000Z', standIns: [] }),
  ],
  'reject-decision': (state, acting) => [
    () => rejectDecision(state, { ...acting, ...aDecision, reason: 'No procede.' }),
  ],
  void: (state, acting) =>
    (['registered-in-error', 'duplicate'] as const).map((reasonCode) => () => {
      const kept = reasonCode === 'duplicate' ? { ...theKept, status: 'in-progress' as const } : undefined;
      return voidCase(state, { ...acting, caseId: 'this', reasonCode, kept, voidedOn: lastly, reason: 'Doble.' });
    }),
  'propose-public-version': (state, acting) => [
    () => proposePublicVersion(state, { ...acting, ...proposingVersion, versionId: 'version-9' }),
  ],
  'approve-public-version': (state, acting) => [
    () => approvePublicVersion(state, { ...acting, ...versionApproval, at: '2000-01-01T00:00:00.000Z' }),
  ],
  'reject-public-version': (state, acting) => [
    () => rejectPublicVersion(state, { ...acting, ...aVersion, reason: 'Falta un nombre.' }),
  ],
};
const parties = ['p1', 'p2'];
const noticesTried = NOTIFIED_ACTS.flatMap((act) => parties.map((party) => ({ act, party })));
const departments = ['servicios-publicos', 'obras-publicas', 'atencion-ciudadana'];

const situations: Record<string, readonly (CaseEvent & { readonly by?: Actor })[]> = {
  ...histories,
  'erased in part': [...histories.concluded, erased()],
  'erased whole': [...histories.concluded, erased(), erased({ subject: 'case' })],
  'erased but for a party': [
    ...histories['in progress'],
    partyNamed(),
    answered(),
    erased(),
    erased({ subject: 'case' }),
  ],
  'proposed to be erased': [...histories.concluded, { ...erasureProposed(), by: people.adviser }],
  'erased by two': [...histories.concluded, { ...erasureProposed(), by: people.head }, erasureApproved(), erased()],
  held: [...histories['in progress'], held()],
  'held, and blocked in part': [...histories.concluded, held(), blocked()],
  'held, and blocked whole': [...histories.concluded, held(), blocked(), blocked({ subject: 'case' })],
  'held no more': [...histories.concluded, held(), holdLifted()],
  'appealed after its end': [...histories.served, closed(), appealed()],
  'appealed by one of two parties': [
    ...histories.signed,
    partyNamed(),
    served(),
    served({ party: 'p2', noticeId: 'notice-2' }),
    notified(),
    appealed(),
  ],
  'decided on an appeal and served so': [
    ...histories['appeal decided'],
    served({ act: 'appeal-decision', appealId: 'appeal-1', noticeId: 'notice-2' }),
  ],
  'told in a letter': [...histories.signed, letterIssued({ about: 'draft-1', letterId: 'letter-7' })],
  ...reserved,
  'raised, and proposed to be lowered': [...raised, { ...decisionProposed(), by: people.head }],
  'proposed to be published in part': [...histories.answered, { ...publicVersionProposed(), by: people.officer }],
  'published in part': [...histories.concluded, publicVersionProposed(), publicVersionApproved()],
  'in a stage': [...histories['in progress'], taskOpened(), visitOpened()],
  'in a stage that fell silent': [...histories['in progress'], taskOpened(), taskSilent()],
  'before its decision': [...histories['in progress'], taskOpened(), taskRecorded(), decisionOpened()],
  'decided in its stages': [...histories['in progress'], taskOpened(), taskRecorded(), decisionOpened(), answered()],
  'told of what its stages have left': [...histories['in progress'], visitOpened(), answered(), notified()],
};

/** What comes of it in fact: the steps that record something, and the codes the others are refused with. */
function inFact(state: CaseState, acting: Acting): { possible: string[]; codes: Record<string, string[]> } {
  const possible: string[] = [];
  const codes: Record<string, string[]> = {};
  for (const [step, of] of Object.entries(attempts)) {
    const outcomes = of(state, acting).map((attempt) => {
      try {
        return attempt().length > 0 ? 'recorded' : 'already-done';
      } catch (refused) {
        if (refused instanceof Refusal) return refused.code;
        throw refused;
      }
    });
    if (outcomes.includes('recorded')) possible.push(step);
    codes[step] = outcomes;
  }
  return { possible, codes };
}

describe('the steps a screen may offer', () => {
  describe.each(Object.keys(situations))('for a case that is: %s', (situation) => {
    const { state } = given(...(situations[situation] ?? []));

    it.each(Object.keys(people) as Person[])('agree with what %s can do in fact', (person) => {
      const by = people[person];
      const told = allowedSteps(state, by);
      const { possible, codes } = inFact(state, { by, source: by.kind === 'import' ? 'import' : undefined });
      expect(told.filter(({ allowed }) => allowed).map(({ step }) => step)).toEqual(possible);
      const refused = told.filter(({ allowed }) => !allowed);
      for (const { step, why } of refused) expect(codes[step]).toContain(why);
    });
  });

  it('name every step once', () => {
    const steps = allowedSteps(given().state, people.clerk).map(({ step }) => step);
    expect(steps).toEqual(Object.keys(CASE_STEPS));
  });

  it('leave the state alone', () => {
    for (const situation of Object.keys(histories) as Situation[]) {
      const { state } = given(...histories[situation]);
      const before = structuredClone(state);
      for (const by of Object.values(people)) allowedSteps(state, by);
      expect(state).toEqual(before);
    }
  });
});
