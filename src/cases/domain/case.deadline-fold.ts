import type {
  CaseEscalated,
  CaseEvent,
  DeadlinePassed,
  SilenceCertified,
  SilenceSetAside,
  SilenceTookEffect,
} from './case.events.js';
import type { RegisteredCase, Silence } from './case.state.js';

type DeadlineEvent = CaseEscalated | DeadlinePassed | SilenceCertified | SilenceSetAside | SilenceTookEffect;

const OF_DEADLINE: ReadonlySet<CaseEvent['type']> = new Set<DeadlineEvent['type']>([
  'CaseEscalated',
  'DeadlinePassed',
  'SilenceCertified',
  'SilenceSetAside',
  'SilenceTookEffect',
]);

export function isOfDeadline(event: CaseEvent): event is DeadlineEvent {
  return OF_DEADLINE.has(event.type);
}

/** What the passing of days, and silence, change of a case. */
export function evolveDeadline(state: RegisteredCase, event: DeadlineEvent): RegisteredCase {
  switch (event.type) {
    case 'DeadlinePassed':
      return { ...state, passedDueOn: event.data.dueOn };
    case 'CaseEscalated':
      return { ...state, escalated: event.data };
    case 'SilenceTookEffect':
      return { ...state, silence: { effect: event.data.effect, dueOn: event.data.dueOn } };
    case 'SilenceCertified':
      return silent(state, { certifiedOn: event.data.certifiedOn });
    case 'SilenceSetAside':
      return silent(state, { setAsideOn: event.data.setAsideOn });
  }
}

function silent(state: RegisteredCase, change: Partial<Silence>): RegisteredCase {
  return state.silence === undefined ? state : { ...state, silence: { ...state.silence, ...change } };
}
