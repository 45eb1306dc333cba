import type { Decider } from '@libs/decider';
import { CASE_ALIAS } from './case.event-schemas.js';
import type { CaseEvent, PetitionRegistered } from './case.events.js';
import { type CaseState, isRegistered, noCase, type RegisteredCase, stepMark, TRANSFER_CAP } from './case.state.js';

/** How the events of a case become its state. The decisions are in case.intake, case.transfer, case.handling and case.outcome. */
export const caseDecider: Decider<CaseState, CaseEvent> = {
  initial: noCase,

  evolve(state, event, { consulted }) {
    const calendar = consulted?.['calendar'];
    if (isRegistered(state)) {
      const next = evolveRegistered(state, event);
      // Each counting begins anew with all facts, so that the last one says by which calendar the due date was counted.
      return calendar === undefined ? next : { ...next, calendar };
    }
    const { annulledFolios } = state;
    if (event.type === 'PetitionRegistered') return { ...opened(event.data, annulledFolios), calendar };
    if (event.type === 'RegistrationAnnulled')
      return { status: 'annulled', annulledFolios: [...annulledFolios, event.data.folio] };
    return state; // no decision records anything else before a case is registered
  },
};

function evolveRegistered(state: RegisteredCase, event: CaseEvent): RegisteredCase {
  switch (event.type) {
    case 'PetitionRegistered':
    case 'RegistrationAnnulled':
      return state; // neither can follow a registration
    case 'FolioAnnulled':
      return { ...state, annulledFolios: [...state.annulledFolios, event.data.folio] };
    case 'CaseRouted':
      return { ...sentTo(state, event.data.department), ...routing(event.data) };
    case 'CaseDelivered':
      return { ...state, delivered: true, officer: event.data.officer ?? state.officer };
    case 'CaseAccepted':
      return { ...state, status: 'in-progress' };
    case 'CaseReturned':
      return sentBack(state, event.data);
    case 'TransferRuled':
      return { ...withText(sentTo(state, event.data.department)), needsRuling: false, ruled: true, unroutable: false };
    case 'OfficerAssigned':
      return { ...state, officer: event.data.officer };
    case 'NoteAdded':
      return { ...withText(state), lastNoteId: event.data.noteId };
    case 'CitizenAsked':
      return clockStopped(withText(state), event.data.requestId, event.data.askedOn);
    case 'CitizenReplied':
      return { ...clockRunning(withText(state), event.data.repliedOn), dueOn: event.data.dueOn };
    case 'CaseAnswered': {
      const { outcome, answeredOn, dueOn = state.dueOn } = event.data;
      return { ...clockRunning(withText(state), answeredOn), status: 'resolved', outcome, answeredOn, dueOn };
    }
    case 'CitizenNotified':
      return { ...withText(state), notifiedOn: event.data.notifiedOn };
    case 'CaseClosed':
      return { ...clockRunning(state, event.data.closedOn), status: 'concluded', closedOn: event.data.closedOn };
    case 'CaseReopened':
      return reopened(withText(state), event.data);
    case 'CaseWithdrawn': {
      const { withdrawnOn } = event.data;
      return { ...clockRunning(withText(state), withdrawnOn), status: 'withdrawn', withdrawnOn };
    }
    case 'StepRecorded':
      return { ...withText(state), lastStep: stepMark(event.data) ?? state.lastStep };
    case 'PersonalDataErased':
      return { ...state, erased: [...state.erased, event.data.subject] };
    case 'DueDateRecomputed':
      return { ...state, dueOn: event.data.dueOn };
  }
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

function sentTo(state: RegisteredCase, department: string): RegisteredCase {
  const settled = { delivered: false, officer: undefined, returned: false, suggestedDepartment: undefined };
  return { ...state, ...settled, status: 'routed', department };
}

/** What an import says of the department is taken as it is: the case stands there and no queue delivers it. */
function routing({ basis, unroutable }: { basis: string; unroutable: boolean }): Partial<RegisteredCase> {
  return { unroutable, delivered: basis === 'import' };
}

function sentBack(state: RegisteredCase, data: { department: string; suggestedDepartment?: string }): RegisteredCase {
  const returns = state.returns + 1;
  return {
    ...withText(state),
    status: 'registered',
    department: undefined,
    delivered: false,
    officer: undefined,
    returned: true,
    returns,
    returnedBy: state.returnedBy.includes(data.department) ? state.returnedBy : [...state.returnedBy, data.department],
    suggestedDepartment: data.suggestedDepartment,
    needsRuling: returns >= TRANSFER_CAP,
  };
}

function clockStopped(state: RegisteredCase, requestId: string, from: string): RegisteredCase {
  return { ...state, openQuestion: requestId, suspensions: [...state.suspensions, { requestId, from }] };
}

function clockRunning(state: RegisteredCase, to: string): RegisteredCase {
  if (state.openQuestion === undefined) return state;
  const suspensions = state.suspensions.map((span) => (span.to === undefined ? { ...span, to } : span));
  return { ...state, openQuestion: undefined, suspensions };
}

function reopened(
  state: RegisteredCase,
  { reopenedOn, termDays, dueOn }: { reopenedOn: string; termDays: number; dueOn: string },
): RegisteredCase {
  const unanswered = { outcome: undefined, answeredOn: undefined, notifiedOn: undefined, closedOn: undefined };
  return { ...state, ...unanswered, status: 'in-progress', termFrom: reopenedOn, termDays, dueOn };
}

/** Something was sealed under the case's own key: if that key was destroyed before, there is something to erase again. */
function withText(state: RegisteredCase): RegisteredCase {
  if (!state.erased.includes(CASE_ALIAS)) return state;
  return { ...state, erased: state.erased.filter((alias) => alias !== CASE_ALIAS) };
}
