import { type Actor, type Decider, type Envelope, type EventOf, type EventSchemas, Refusal } from '@libs/decider';

/** What became of the decision. Each ending checks the whole of it. */
export interface Then<Event> {
  /** These events and no others, field by field. */
  thenRecords(...expected: Event[]): void;
  /** Nothing to do: no event and no refusal. */
  thenNothing(): void;
  /** Refused for this reason, with at least these details if some are given. */
  thenRefuses(refusal: abstract new (...args: never[]) => Refusal, details?: Refusal['details']): void;
}

export interface Given<State, Event> {
  /** The folded state, for checks of its own. */
  readonly state: State;
  when(decide: (state: State) => readonly Event[]): Then<Event>;
}

/** An event with who did it, where the fold asks for that. */
export type Done<Event> = Event & { readonly by?: Actor };

/**
 * Given / when / then for a decider: `const given = specOf(caseDecider, caseEventSchemas)`.
 * With the schemas, given events are folded as the store hands them over: without the fields it seals.
 */
export function specOf<State, Event extends EventOf<string, object>>(
  decider: Decider<State, Event>,
  schemas?: EventSchemas,
): (...events: readonly Done<Event>[]) => Given<State, Event> {
  return (...events) => {
    const state = events.reduce((folded, event, at) => {
      const envelope = { ...envelopeAt(at), ...(event.by && { actor: event.by }) };
      return decider.evolve(folded, schemas ? clearPartOf(event, schemas) : event, envelope);
    }, decider.initial);
    return { state, when: (decide) => thenOf(state, decide) };
  };
}

/** An event as `evolve` sees it: only the fields that lie in clear. */
export function clearPartOf<Event extends EventOf<string, object>>(event: Event, schemas: EventSchemas): Event {
  const schema = schemas[event.type]?.at(-1);
  if (schema === undefined) throw new Error(`No schema for ${event.type}`);
  const clear = Object.entries(event.data).filter(([field]) => field in schema.clear);
  return { ...event, data: Object.fromEntries(clear) };
}

/** Hash of the calendar that every commit of a made-up stream rests on. */
const SPEC_CALENDAR = 'c0ffee00c0ffee00';

/** The envelope of the nth commit (from 0) of a made-up stream, one event a commit, a minute apart. */
export function envelopeAt(at: number): Envelope {
  const time = new Date(Date.UTC(2026, 0, 12, 15, at)).toISOString();
  return {
    institution: 'town',
    streamId: '00000000-0000-4000-8000-000000000001',
    version: at + 1,
    index: 0,
    recordedAt: time,
    effectiveAt: time,
    effectiveSource: 'clock',
    actor: { kind: 'system', id: 'spec' },
    consulted: { calendar: SPEC_CALENDAR },
  };
}

function thenOf<State, Event>(state: State, decide: (state: State) => readonly Event[]): Then<Event> {
  const before = structuredClone(state);
  const result = settle(() => decide(state));
  expect(state).toEqual(before); // a decision reads the state and leaves it alone
  return {
    thenRecords: (...expected) => expect(result).toEqual({ events: expected }),
    thenNothing: () => expect(result).toEqual({ events: [] }),
    thenRefuses(refusal, details) {
      expect('refusal' in result ? result.refusal : result).toBeInstanceOf(refusal);
      if (details !== undefined && 'refusal' in result) expect(result.refusal.details).toMatchObject(details);
    },
  };
}

function settle<Event>(decide: () => readonly Event[]): { events: readonly Event[] } | { refusal: Refusal } {
  try {
    return { events: decide() };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { refusal: thrown };
    throw thrown;
  }
}
