import type { LetterAct } from '@libs/letters';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { type Acting, recorded, requireRegistered, requireStep } from './case.guards.js';
import { LetterActMissing, LetterNumberLost } from './case.letter.refusals.js';
import type { LetterRecord } from './case.letter.record.js';
import type { Competence } from './case.resolution.js';
import { SignerNotCompetent } from './case.resolution.refusals.js';
import type { CaseState, RegisteredCase } from './case.state.js';

type Issued = CaseEventData<'LetterIssued'>;

export type SignedLetter = Omit<Issued, 'about' | 'department' | 'capacity' | 'inPlaceOf' | 'competenceBasis'> & {
  /** Absent: the directory names none. */
  readonly competence?: Competence;
};

/**
 * A letter is signed by somebody competent on that day, and has its number from then on (DOMAIN.md K.21). Also after the end of the case, which
 * may be what it tells. @throws SignerNotCompetent | LetterActMissing | LetterNumberLost
 */
export function issueLetter(state: CaseState, facts: SignedLetter & Acting): CaseEvent[] {
  const { by, source: _, competence, ...letter } = facts;
  const registered = requireStep('issue-letter', state, by);
  if (letterOf(registered, letter.letterId) !== undefined) return [];
  const about = requireAct(registered, letter.act);
  const { department = '', lostLetterNumbers = [] } = registered;
  if (competence === undefined) throw new SignerNotCompetent(department, letter.issuedOn);
  if (lostLetterNumbers.some(({ number }) => number === letter.number)) throw new LetterNumberLost(letter.number);
  const { capacity, inPlaceOf, basis: competenceBasis } = competence;
  return recorded('LetterIssued', { ...letter, about, department, capacity, inPlaceOf, competenceBasis });
}

export type LetterNumber = Pick<CaseEventData<'LetterNumberAnnulled'>, 'letterId' | 'number' | 'series'>;

/** The number of a letter that was never signed is written off; of one that was, nothing. */
export function annulLetterNumber(state: CaseState, lost: LetterNumber): CaseEvent[] {
  const registered = requireRegistered(state);
  const { letters = [], lostLetterNumbers = [] } = registered;
  if ([...letters, ...lostLetterNumbers].some(({ number }) => number === lost.number)) return [];
  return recorded('LetterNumberAnnulled', { ...lost, reason: 'never-signed' });
}

export function letterOf({ letters }: RegisteredCase, letterId: string): LetterRecord | undefined {
  return letters?.find((letter) => letter.letterId === letterId);
}

/** Which act of that kind a letter would tell now. @throws LetterActMissing */
export function requireAct(registered: RegisteredCase, act: LetterAct): string {
  const about = aboutOf(registered, act);
  if (about === undefined) throw new LetterActMissing(act);
  return about;
}

/** The act of that kind that stands; undefined where the case has none. */
export function aboutOf(registered: RegisteredCase, act: LetterAct): string | undefined {
  return STANDING[act](registered);
}

const endedBy =
  (act: LetterAct) =>
  ({ ending }: RegisteredCase): string | undefined =>
    ending?.act === act ? ending.on : undefined;

const STANDING: Readonly<Record<LetterAct, (registered: RegisteredCase) => string | undefined>> = {
  prevention: ({ instruction }) => instruction?.preventions.at(-1)?.preventionId,
  admission: ({ instruction }) => instruction?.admission?.admittedOn,
  referral: ({ instruction }) => instruction?.referrals?.at(-1)?.referralId,
  resolution: ({ answeredOn, resolution }) =>
    answeredOn === undefined || resolution?.signer === undefined ? answeredOn : resolution.draftId,
  dismissal: endedBy('dismissal'),
  lapse: endedBy('lapse'),
  silence: ({ silence }) =>
    silence?.certifiedOn !== undefined && silence.setAsideOn === undefined ? silence.dueOn : undefined,
  notification: (registered) => notifiedLetter(registered)?.letterId,
};

const NOTIFIED: readonly LetterAct[] = ['resolution', 'dismissal', 'lapse'];

/** The letter of what stands decided: what a cédula notifies. Without that letter there is nothing to hand over. */
export function notifiedLetter(registered: RegisteredCase): LetterRecord | undefined {
  return registered.letters?.findLast(({ act, about }) => NOTIFIED.includes(act) && aboutOf(registered, act) === about);
}
