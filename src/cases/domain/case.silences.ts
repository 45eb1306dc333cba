import type { CivilDate } from '@libs/business-calendar';
import type { CaseEvent } from './case.events.js';
import { type Acting, requireRegistered } from './case.guards.js';
import { instructionOf } from './case.instruction.js';
import { recordOpinionSilence } from './case.opinions.js';
import { recordReferralSilence } from './case.referral.js';
import { recordTaskSilence } from './case.stages.js';
import { opinionOf } from './case.stages.state.js';
import { type CaseState, isUnanswered, type RegisteredCase } from './case.state.js';

/**
 * Whoever was asked and let their day pass: opinions, tasks of the procedure, other bodies. What was declared for their silence stands from
 * now on, recorded by the passing of days as a person would record it. Nothing is recorded twice, nor where silence means to wait.
 * @param silentOn civil date in the institution's zone: the day after the last one, or any later
 */
export function fallSilent(state: CaseState, { silentOn, ...acting }: { silentOn: CivilDate } & Acting): CaseEvent[] {
  const registered = requireRegistered(state);
  const passed = (dueOn: CivilDate | undefined): boolean => dueOn !== undefined && dueOn < silentOn;
  const { opinions, referrals = [] } = instructionOf(registered);
  const { tasks = [] } = registered;
  // Once it is answered nobody's opinion, and no other body, is waited for; tasks may come after the decision.
  const unanswered = isUnanswered(registered);
  return [
    ...(unanswered ? opinions : [])
      .filter(({ stage, silence, dueOn }) => stage === 'asked' && silence !== 'wait' && passed(dueOn))
      .flatMap(({ opinionId }) => recordOpinionSilence(state, { ...acting, opinionId, silentOn })),
    ...(isWorked(registered) ? tasks : [])
      .filter(({ phase, silence, dueOn }) => phase === 'open' && silence !== 'wait' && passed(dueOn))
      // That silence is the opinion's.
      .filter((task) => opinionOf(registered, task) === undefined)
      .flatMap(({ task, unit }) => recordTaskSilence(state, { ...acting, task, unit, silentOn })),
    ...(unanswered ? referrals : [])
      .filter(({ stage, answerBy }) => stage === 'awaited' && passed(answerBy))
      .flatMap(({ referralId }) => recordReferralSilence(state, { ...acting, referralId, silentOn })),
  ];
}

function isWorked({ status }: RegisteredCase): boolean {
  return status === 'in-progress' || status === 'resolved';
}
