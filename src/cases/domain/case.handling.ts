import type { CaseEvent, CaseEventData } from './case.events.js';
import {
  type Acting,
  recorded,
  requireBetween,
  requireDelivered,
  requireInProgress,
  requireOpen,
  requireStep,
  roleOf,
} from './case.guards.js';
import {
  CaseNotAccepted,
  NoOpenQuestion,
  NotYourRole,
  OfficerAway,
  OfficerOfAnotherDepartment,
  QuestionAlreadyOpen,
} from './case.refusals.js';
import { requireMayHave } from './case.reserve.js';
import { type CaseState, heldSpan, stepMark } from './case.state.js';

export interface Assignment {
  readonly officer: string;
  /** The department the directory has for that officer; a person of an imported log has none. */
  readonly officerDepartment?: string;
  /** The officer is away today. */
  readonly away?: { readonly until: string; readonly substitute?: string };
}
export type Note = CaseEventData<'NoteAdded'>;
export type Question = CaseEventData<'CitizenAsked'>;
export type Reply = CaseEventData<'CitizenReplied'>;
export type Step = CaseEventData<'StepRecorded'>;

/** A case gets its officer, or another one. A head or supervisor names anyone of the department; an officer takes it. */
export function assignOfficer(state: CaseState, assignment: Assignment & Acting): CaseEvent[] {
  const { by, source, officer, officerDepartment, away } = assignment;
  const registered = requireStep('assign', state, by);
  requireOpen(registered);
  requireDelivered(registered);
  if (roleOf(by) === 'officer' && officer !== by.id) throw new NotYourRole('assign', 'officer');
  requireMayHave(registered, officer, officerDepartment);
  if (source !== 'import' && officerDepartment !== registered.department) throw new OfficerOfAnotherDepartment(officer);
  if (registered.officer === officer) return [];
  if (away !== undefined) throw new OfficerAway(officer, away);
  return recorded('OfficerAssigned', { officer, previous: registered.officer });
}

export function addNote(state: CaseState, { by, source: _, ...note }: Note & Acting): CaseEvent[] {
  const registered = requireStep('note', state, by);
  requireOpen(registered);
  if (registered.lastNoteId === note.noteId) return [];
  return recorded('NoteAdded', note);
}

/** The department asks the citizen for what is missing; from that day the clock stands still. One question at a time. */
export function askCitizen(state: CaseState, { by, source: _, ...question }: Question & Acting): CaseEvent[] {
  const registered = requireStep('ask', state, by);
  requireInProgress(registered);
  const { suspensions, termFrom } = registered;
  const held = heldSpan(registered);
  if (suspensions.some(({ requestId }) => requestId === question.requestId)) return [];
  if (held) throw new QuestionAlreadyOpen(held.requestId);
  // Suspended spans never overlap, so the days left can be counted from them.
  const notBefore = [termFrom, suspensions.at(-1)?.to ?? termFrom].toSorted().at(-1);
  requireBetween('askedOn', question.askedOn, { notBefore });
  return recorded('CitizenAsked', question);
}

/** The citizen's reply, taken wherever it came in; the clock runs again, to the due date given. */
export function recordReply(state: CaseState, { by, source: _, ...reply }: Reply & Acting): CaseEvent[] {
  const registered = requireStep('reply', state, by);
  const { suspensions, openQuestion, folio } = registered;
  const question = suspensions.find(({ requestId }) => requestId === reply.requestId);
  requireOpen(registered);
  // Not "done already": what a second reply says would be lost without a word.
  if (question === undefined || question.requestId !== openQuestion) throw new NoOpenQuestion(folio);
  requireBetween('repliedOn', reply.repliedOn, { notBefore: question.from });
  return recorded('CitizenReplied', reply);
}

/** Something was done on the case. Imported steps are taken as they were, after the case's end too. */
export function recordStep(state: CaseState, { by, source, ...step }: Step & Acting): CaseEvent[] {
  const registered = requireStep('record-step', state, by);
  if (source !== 'import') {
    requireOpen(registered);
    requireDelivered(registered);
    if (registered.status === 'routed') throw new CaseNotAccepted(registered.folio);
  }
  const mark = stepMark(step);
  if (mark !== undefined && registered.lastStep === mark) return [];
  return recorded('StepRecorded', step);
}
