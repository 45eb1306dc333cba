import type {
  CaseEscalated,
  CaseEvent,
  DeadlinePassed,
  DueDateRecomputed,
  FileReady,
  SilenceCertified,
  SilenceSetAside,
  SilenceTookEffect,
  TermExtended,
} from './case.events.js';
import type { LapseEvent } from './case.lapse.events.js';
import { clockRunning } from './case.folds.js';
import type { RegisteredCase, Silence } from './case.state.js';

type DeadlineEvent =
  | CaseEscalated
  | DeadlinePassed
  | DueDateRecomputed
  | FileReady
  | SilenceCertified
  | SilenceSetAside
  | SilenceTookEffect
  | TermExtended
  | LapseEvent;

const OF_DEADLINE: ReadonlySet<CaseEvent['type']> = new Set<DeadlineEvent['type']>([
  'CaseEscalated',
  'DeadlinePassed',
  'DueDateRecomputed',
  'FileReady',
  'SilenceCertified',
  'SilenceSetAside',
  'SilenceTookEffect',
  'TermExtended',
  'LapseWarned',
  'CaseLapsed',
]);

export function isOfDeadline(event: CaseEvent): event is DeadlineEvent {
  return OF_DEADLINE.has(event.type);
}

/** What the beginning of the clock, more days, another law, the passing of days, and silence on either side change of a case. */
export function evolveDeadline(state: RegisteredCase, event: DeadlineEvent): RegisteredCase {
  switch (event.type) {
    case 'TermExtended': {
      const { days, notifiedOn, dueOn } = event.data;
      return { ...state, extension: { days, notifiedOn }, dueOn };
    }
    case 'FileReady': {
      const { readyOn, dueOn } = event.data;
      return { ...state, readyOn, dueOn, law: state.law && { ...state.law, waitsFor: undefined } };
    }
    case 'DueDateRecomputed':
      return { ...state, dueOn: event.data.dueOn };
    case 'DeadlinePassed':
      return { ...state, passedDueOns: [...(state.passedDueOns ?? []), event.data.dueOn] };
    case 'CaseEscalated':
      return { ...state, escalated: { ...state.escalated, [event.data.dueOn]: event.data.to } };
    case 'SilenceTookEffect':
      return { ...state, silence: { effect: event.data.effect, dueOn: event.data.dueOn } };
    case 'SilenceCertified':
      return silent(state, { certifiedOn: event.data.certifiedOn });
    case 'SilenceSetAside':
      return silent(state, { setAsideOn: event.data.setAsideOn });
    case 'LapseWarned': {
      const { notifiedOn, actBy } = event.data;
      return { ...state, lapseWarning: { notifiedOn, actBy } };
    }
    case 'CaseLapsed': {
      const { lapsedOn } = event.data;
      return { ...clockRunning(state, lapsedOn), status: 'lapsed', lapsedOn };
    }
  }
}

function silent(state: RegisteredCase, change: Partial<Silence>): RegisteredCase {
  return state.silence === undefined ? state : { ...state, silence: { ...state.silence, ...change } };
}
