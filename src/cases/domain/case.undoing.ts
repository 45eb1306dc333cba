import type { Afterward, EarlierDecision, Ending } from './case.afterward.state.js';
import type { CaseEvent } from './case.events.js';
import type { Instruction } from './case.instruction-state.js';
import type { RegisteredCase } from './case.state.js';

/** With the act that ended the case without an answer, where the event is one: it is notified and appealed like an answer. */
export function withEnding(state: RegisteredCase, event: CaseEvent, by: string): RegisteredCase {
  const ending = endingIn(event, by);
  if (ending === undefined) return state;
  const { proposedBy: proposer } = state;
  return { ...state, ending: { ...ending, ...(proposer !== undefined && { proposer }) } };
}

function endingIn(event: CaseEvent, by: string): Ending | undefined {
  if (event.type === 'CaseDismissed') return { act: 'dismissal', on: event.data.dismissedOn, by };
  if (event.type === 'CaseLapsed') return { act: 'lapse', on: event.data.lapsedOn, by };
  return undefined;
}

type Undone = Afterward &
  Pick<RegisteredCase, 'outcome' | 'answeredOn' | 'notifiedOn' | 'closedOn' | 'lapsedOn' | 'silence' | 'instruction'>;

/**
 * What a reopening makes of what stood decided: it is kept with its notices as an earlier decision, and the next one needs its own. What was
 * decided on appeals holds, with its notices; one that waited has nothing left to attack.
 */
export function undone(state: RegisteredCase, reopenedOn: string): Undone {
  const { resolution, outcome, answeredOn, notifiedOn, closedOn, ending, silence } = state;
  const { notices = [], appeals, earlier = [], instruction } = state;
  const past = notices.filter(({ act }) => act !== 'appeal-decision');
  const kept = notices.filter(({ act }) => act === 'appeal-decision');
  const decision = { resolution, outcome, answeredOn, notifiedOn, closedOn, ending, silence };
  return {
    resolution: undefined,
    outcome: undefined,
    answeredOn: undefined,
    notifiedOn: undefined,
    closedOn: undefined,
    lapsedOn: undefined,
    ending: undefined,
    silence: undefined,
    notices: kept.length > 0 ? kept : undefined,
    ...(appeals && { appeals: appeals.map((one) => (one.verdict === undefined ? { ...one, undone: true } : one)) }),
    ...(instruction && { instruction: withoutDismissal(instruction) }),
    earlier: [...earlier, present({ reopenedOn, ...decision, ...(past.length > 0 && { notices: past }) })],
  };
}

function withoutDismissal({ dismissedOn: _, ...instruction }: Instruction): Instruction {
  return instruction;
}

/** Only what there was. */
function present(decision: EarlierDecision): EarlierDecision {
  return Object.fromEntries(Object.entries(decision).filter(([, value]) => value !== undefined)) as typeof decision;
}
