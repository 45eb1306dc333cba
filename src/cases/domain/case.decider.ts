import type { Decider } from '@libs/decider';
import { afterward } from './case.afterward.js';
import type { CaseEvent, CaseEventData, PetitionRegistered } from './case.events.js';
import { evolveDeadline, isOfDeadline } from './case.deadline-fold.js';
import { evolveGroup, isOfGroup } from './case.group.state.js';
import { evolveAttachments, isOfAttachments } from './case.attachment.state.js';
import { evolveLetters, isOfLetters } from './case.letter.state.js';
import { evolveCustody, isOfCustody, withoutBlock } from './case.custody.state.js';
import { CASE_ALIAS, sealsCaseText } from './case.event-schemas.js';
import { begunAnew, clockRunning, clockStopped, sentTo, withText } from './case.folds.js';
import { undone, withEnding } from './case.undoing.js';
import { evolveProposals, isOfProposals } from './case.proposal.state.js';
import { evolvePublicVersions, isOfPublicVersions } from './case.public-version.state.js';
import { evolveReserve, isOfReserve } from './case.reserve.state.js';
import { evolveVoiding, isOfVoiding } from './case.voiding.state.js';
import { diligenceDone, evolveInstruction, isOfInstruction } from './case.instruction.js';
import { evolveStages, isOfStages, undecided } from './case.stages.state.js';
import {
  type CaseState,
  type GoverningLaw,
  isRegistered,
  isUnanswered,
  noCase,
  type RegisteredCase,
  stepMark,
  TRANSFER_CAP,
} from './case.state.js';

/** How the events of a case become its state. The decisions are in case.intake, case.transfer, case.handling and case.outcome. */
export const caseDecider: Decider<CaseState, CaseEvent> = {
  initial: noCase,

  evolve(state, event, { actor, effectiveAt, consulted }) {
    const calendar = countsTerm(event) ? consulted?.['calendar'] : undefined;
    if (isRegistered(state)) {
      const next = evolveRegistered(state, event, { by: actor.id, role: actor.role, at: effectiveAt });
      return calendar === undefined ? next : { ...next, calendar };
    }
    const { annulledFolios } = state;
    if (event.type === 'PetitionRegistered') return { ...opened(event.data, annulledFolios), calendar };
    if (event.type === 'RegistrationAnnulled')
      return { status: 'annulled', annulledFolios: [...annulledFolios, event.data.folio] };
    return state; // no decision records anything else before a case is registered
  },
};

/** Events that may bring a due date of the case: not those with the day of an opinion or of a deadline that passed. */
const COUNTED: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'PetitionRegistered',
  'CitizenReplied',
  'PreventionAnswered',
  'CaseAnswered',
  'CaseReopened',
  'CaseClassified',
  'CaseRebound',
  'TermExtended',
  'FileReady',
  'DueDateRecomputed',
]);

/**
 * Each counting begins anew with all facts, so that the last one says by which calendar the due date was counted. A step that looked at the
 * calendar for something else (until when a prevention may be issued) left it as it was.
 */
function countsTerm({ type, data }: CaseEvent): boolean {
  return COUNTED.has(type) && 'dueOn' in data;
}

interface Done {
  readonly by: string;
  readonly role: string | undefined;
  readonly at: string;
}

function evolveRegistered(before: RegisteredCase, event: CaseEvent, { by, role, at }: Done): RegisteredCase {
  const state = sealsCaseText(event) ? withText(before) : before;
  if (isOfInstruction(event)) return withEnding(evolveInstruction(state, event), event, by);
  if (isOfDeadline(event)) return withEnding(evolveDeadline(state, event), event, by);
  if (isApart(event)) return evolveApart(state, event, { by, role, at });
  switch (event.type) {
    case 'PetitionRegistered':
    case 'RegistrationAnnulled':
      return state; // neither can follow a registration
    case 'RegimeApplied':
      return { ...state, law: runningFrom(event.data, state.law?.runsFrom ?? at) };
    case 'CaseRebound': {
      const { procedureVersion, dueOn = state.dueOn, termDays } = event.data;
      return { ...state, procedureVersion, dueOn, termDays };
    }
    case 'FolioAnnulled':
      return { ...state, annulledFolios: [...state.annulledFolios, event.data.folio] };
    case 'CaseRouted':
      return { ...sentTo(state, event.data.department), ...routing(event.data) };
    case 'CaseHandedOver':
      return state.department === event.data.from ? { ...state, department: event.data.department } : state;
    case 'CaseDelivered':
      return { ...state, delivered: true, officer: event.data.officer ?? state.officer };
    case 'CaseAccepted':
      return { ...state, status: 'in-progress' };
    case 'CaseReturned':
      return sentBack(state, event.data);
    case 'TransferRuled':
      return { ...sentTo(state, event.data.department), needsRuling: false, ruled: true, unroutable: false };
    case 'OfficerAssigned':
      return { ...state, officer: event.data.officer };
    case 'NoteAdded':
      return { ...state, lastNoteId: event.data.noteId };
    case 'CitizenAsked':
      return asked(state, event.data);
    case 'CitizenReplied':
      return { ...clockRunning(state, event.data.repliedOn), dueOn: event.data.dueOn };
    case 'CaseAnswered':
      return answered(state, event.data);
    case 'CitizenNotified':
      return { ...state, notifiedOn: event.data.notifiedOn };
    case 'CaseClosed':
      return { ...clockRunning(state, event.data.closedOn), status: 'concluded', closedOn: event.data.closedOn };
    case 'ServiceRated': {
      const { rating, ratedOn } = event.data;
      return { ...state, rating: { rating, ratedOn } };
    }
    case 'CaseReopened':
      return reopened(state, event.data, at);
    case 'CaseWithdrawn':
      return withdrawn(state, event.data.withdrawnOn);
    case 'StepRecorded':
      return { ...diligenceDone(state, event.data.step), lastStep: stepMark(event.data) ?? state.lastStep };
    case 'PersonalDataErased':
      return withoutBlock(erasedText(state, event.data.subject), event.data.subject);

    // The compiler still asks for every event: `afterward` takes only those it names itself.
    default:
      return { ...state, ...afterward(state, event, by) };
  }
}

/** What has a record of its own beside the status: each part folds its events by itself. */
function isApart(event: CaseEvent): event is ApartEvent {
  return PARTS.some((isOf) => isOf(event));
}

const PARTS = [
  isOfGroup,
  isOfAttachments,
  isOfLetters,
  isOfCustody,
  isOfStages,
  isOfProposals,
  isOfReserve,
  isOfVoiding,
  isOfPublicVersions,
] as const;
type OfGuard<Guard> = Guard extends ((event: CaseEvent) => event is infer Event extends CaseEvent) ? Event : never;
type ApartEvent = OfGuard<(typeof PARTS)[number]>;

function evolveApart(state: RegisteredCase, event: ApartEvent, done: Done): RegisteredCase {
  if (isOfGroup(event)) return evolveGroup(state, event);
  if (isOfAttachments(event)) return evolveAttachments(state, event);
  if (isOfLetters(event)) return evolveLetters(state, event);
  if (isOfCustody(event)) return evolveCustody(state, event, done);
  if (isOfStages(event)) return evolveStages(state, event, done.by);
  if (isOfProposals(event)) return evolveProposals(state, event, done);
  if (isOfVoiding(event)) return evolveVoiding(state, event);
  if (isOfPublicVersions(event)) return evolvePublicVersions(state, event, done);
  return evolveReserve(state, event);
}

function opened(data: PetitionRegistered['data'], annulledFolios: readonly string[]): RegisteredCase {
  return {
    status: 'registered',
    annulledFolios,
    folio: data.folio,
    series: data.series,
    procedure: data.procedure,
    procedureVersion: data.procedureVersion,
    matter: data.matter,
    place: data.place,
    channel: data.channel,
    office: data.office,
    public: data.public,
    publicId: data.publicId,
    applicantAlias: data.applicantAlias,
    erased: [],
    filedOn: data.filedOn,
    termFrom: data.filedOn,
    termDays: data.termDays,
    dueOn: data.dueOn,
    suspensions: [],
    delivered: false,
    unroutable: false,
    returned: false,
    returns: 0,
    returnedBy: [],
    needsRuling: false,
    ruled: false,
  };
}

/** What an import says of the department is taken as it is: the case stands there and no queue delivers it. */
function routing({ basis, unroutable }: { basis: string; unroutable: boolean }): Partial<RegisteredCase> {
  return { unroutable, delivered: basis === 'import' };
}

function sentBack(state: RegisteredCase, data: { department: string; suggestedDepartment?: string }): RegisteredCase {
  const returns = state.returns + 1;
  return {
    ...state,
    status: 'registered',
    department: undefined,
    delivered: false,
    officer: undefined,
    returned: true,
    returns,
    returnedBy: state.returnedBy.includes(data.department) ? state.returnedBy : [...state.returnedBy, data.department],
    suggestedDepartment: data.suggestedDepartment,
    needsRuling: returns >= TRANSFER_CAP,
    // What the department had drafted is not the next one's.
    resolution: undefined,
  };
}

function asked(state: RegisteredCase, { requestId, askedOn }: { requestId: string; askedOn: string }): RegisteredCase {
  return { ...clockStopped(state, requestId, askedOn), openQuestion: requestId };
}

/** What the case's own key sealed is gone: what comes after it is sealed under its next generation. */
function erasedText(state: RegisteredCase, subject: string): RegisteredCase {
  const gone = { ...state, erased: [...state.erased, subject] };
  return subject === CASE_ALIAS ? { ...gone, textErasures: (state.textErasures ?? 0) + 1 } : gone;
}

function answered(
  state: RegisteredCase,
  { outcome, answeredOn, dueOn = state.dueOn }: CaseEventData<'CaseAnswered'>,
): RegisteredCase {
  return { ...clockRunning(state, answeredOn), status: 'resolved', outcome, answeredOn, dueOn };
}

function withdrawn(state: RegisteredCase, withdrawnOn: string): RegisteredCase {
  return { ...clockRunning(state, withdrawnOn), status: 'withdrawn', withdrawnOn };
}

function reopened(
  state: RegisteredCase,
  { reopenedOn, termDays, dueOn }: { reopenedOn: string; termDays?: number; dueOn: string },
  at: string,
): RegisteredCase {
  // One whose silence was undone may wait for the citizen, or for its department.
  const running = clockRunning(state, reopenedOn);
  const untold = { rating: undefined, extension: undefined, passedDueOns: undefined, escalated: undefined };
  const tasks = undecided(state.tasks);
  const anew = { ...undone(running, reopenedOn), ...untold, ...(tasks && { tasks }) };
  const { law, ...begun } = begunAnew(running, reopenedOn);
  const status = isUnanswered(running) ? running.status : 'in-progress';
  return { ...running, ...anew, ...begun, law: law && runningFrom(law, at), status, termDays, dueOn };
}

/** Hours run from an instant, everything else from a day. */
function runningFrom(law: GoverningLaw, at: string): GoverningLaw {
  return law.unit === 'HOURS' ? { ...law, runsFrom: at } : law;
}
