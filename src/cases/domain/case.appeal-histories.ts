import { built } from './case.built.js';
import type { CaseEvent } from './case.events.js';
import { dismissed, prevented, preventionNotified } from './case.instruction-histories.js';
import {
  appealDecided,
  appealed,
  deadlinePassed,
  heldToLaw,
  lapsed,
  lapseWarned,
  served,
  silenceTookEffect,
} from './case.later-events.js';
import { people } from './case.people.js';

const revoked = { ...appealDecided({ verdict: 'revoked' }), by: people.supervisor };

const asked = built('CitizenAsked', { requestId: 'question-1', askedOn: '2026-01-15', question: '¿Cuál?' }, {});
const reopened = built(
  'CaseReopened',
  {
    reasonCode: 'appeal-granted',
    reopenedOn: '2026-02-02',
    termDays: 15,
    dueOn: '2026-02-24',
    reason: 'Los agravios son fundados.',
  },
  {},
);

/** How a case is ended or refused without an answer, is appealed, and goes on; from one that is worked on, and one whose answer was served. */
export function appealHistories(inProgress: readonly CaseEvent[], answered: readonly CaseEvent[]) {
  const dismissal = [...inProgress, prevented(), preventionNotified(), { ...dismissed(), by: people.head }];
  const toldOfDismissal = served({ act: 'dismissal', servedOn: '2026-01-26', effectiveOn: '2026-01-26' });
  const lapse = [...inProgress, heldToLaw(), asked, lapseWarned(), { ...lapsed(), by: people.head }];
  const toldOfLapse = served({ act: 'lapse', servedOn: '2026-05-04', effectiveOn: '2026-05-04' });
  const silence = [...inProgress, deadlinePassed(), silenceTookEffect({ effect: 'negative' })];
  const ofSilence = appealed({ against: 'silence', filedOn: '2026-02-10', termEndsOn: undefined });
  return {
    'dismissal notified': [...dismissal, toldOfDismissal],
    'dismissal appealed': [...dismissal, toldOfDismissal, appealed({ against: 'dismissal' })],
    'dismissal undone': [...dismissal, toldOfDismissal, appealed({ against: 'dismissal' }), revoked, reopened],
    'lapse notified': [...lapse, toldOfLapse],
    'refused by silence': silence,
    'refusal by silence appealed': [...silence, ofSilence],
    'refusal by silence undone': [...silence, ofSilence, revoked, reopened],
    'revoked on appeal': [...answered, appealed(), revoked, reopened],
  };
}
