import type { ReadEvent } from '@libs/event-store';
import type { MediationEvent, MediationEventType } from './domain/mediation.events.js';
import type { BegunMediation } from './domain/mediation.state.js';
import type { CommitmentLine, MediationDto, SessionLine } from './mediation-page.dto.js';

type DataOf<Type extends MediationEventType> = Partial<Extract<MediationEvent, { type: Type }>['data']>;

/** What was said, beside what the state has: the opened events of a mediation, asked by type. */
export class MediationWords {
  constructor(private readonly events: readonly ReadEvent[]) {}

  /** The last of a type that fits. */
  of<Type extends MediationEventType>(type: Type, fits: (data: DataOf<Type>) => boolean = () => true): DataOf<Type> {
    const found = this.events.findLast((event) => event.type === type && fits(event.data as DataOf<Type>));
    return (found?.data ?? {}) as DataOf<Type>;
  }
}

type Shown = Omit<MediationDto, 'caseId' | 'version' | 'mediates' | 'withheld'>;

/** The state with its words, for the page and for the acts. */
export function shownMediation(state: BegunMediation, words: MediationWords): Shown {
  const { status, typology, violenceRisk, begunOn, inviteBy, facilitator, invitation, agreement, ending } = state;
  return present({
    status,
    typology,
    violenceRisk,
    begunOn,
    inviteBy,
    facilitator,
    territory: words.of('MediationOpened').territory,
    parties: state.parties.map((one) => {
      const { name, language, representatives } = words.of('MediationPartyNamed', ({ party }) => party === one.party);
      return present({ ...one, name, language, representatives: representatives && [...representatives] });
    }),
    invitation:
      invitation &&
      present({
        ...invitation,
        ...placeOf(words.of('InvitationIssued', (told) => told.invitation === invitation.invitation)),
        deliveries: [...invitation.deliveries],
      }),
    sessions: state.sessions.map(({ session }) => sessionOf(state, session, words)).filter((one) => one !== undefined),
    postponements: state.postponements,
    commitments: state.commitments.map((one) => commitmentOf(one, words)),
    agreement:
      agreement &&
      present({ ...agreement, unsigned: [...agreement.unsigned], ...textsOf(words.of('MediationAgreed')) }),
    ending: ending && present({ ...ending, reasons: reasonsIn(words) }),
  }) as Shown;
}

function sessionOf({ sessions }: BegunMediation, number: number, words: MediationWords): SessionLine | undefined {
  const state = sessions.find(({ session }) => session === number);
  if (state === undefined) return undefined;
  const here = ({ session }: { session?: number }) => session === number;
  const scheduled = words.of('SessionScheduled', here);
  const { minutes } = { ...words.of('SessionNotHeld', here), ...words.of('SessionHeld', here) };
  return present({
    ...state,
    // The last that was said of it: the postponement, its own words, or the invitation's.
    ...placeOf(words.of('InvitationIssued', ({ invitation }) => invitation === scheduled.invitation)),
    ...placeOf(scheduled),
    ...placeOf(words.of('SessionPostponed', here)),
    attendance: { ...state.attendance },
    unsigned: [...state.unsigned],
    minutes,
  }) as SessionLine;
}

function commitmentOf(state: BegunMediation['commitments'][number], words: MediationWords): CommitmentLine {
  const { declaredBy: _, stage, declaredOn, firstDueOn } = state;
  const { text } = words.of('CommitmentMade', ({ commitment }) => commitment === state.commitment);
  const { declaredBy: __, ...shown } = state;
  const counted = stage === 'fulfilled' && declaredOn !== undefined && firstDueOn !== undefined;
  return present({ ...shown, onFirstDay: counted ? declaredOn <= firstDueOn : undefined, text }) as CommitmentLine;
}

function placeOf({ place, hour }: { place?: string; hour?: string }): { place?: string; hour?: string } {
  return { ...(place !== undefined && { place }), ...(hour !== undefined && { hour }) };
}

function textsOf({ text, pending }: DataOf<'MediationAgreed'>): { text?: string; pending?: string } {
  return { ...(text !== undefined && { text }), ...(pending !== undefined && { pending }) };
}

function reasonsIn(words: MediationWords): string | undefined {
  return (
    words.of('MediationFailed').reasons ?? words.of('MediationEndedEarly').reason ?? words.of('MediationRefused').reason
  );
}

/** Without fields that have no value. */
function present<T extends object>(given: T): { [Field in keyof T]: Exclude<T[Field], undefined> } {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Field in keyof T]: Exclude<T[Field], undefined> };
}
