import { type Commit, EventCatalogue, EventReader, type ReadEvent } from '@libs/event-store';
import { type DataKey, DESTROYED } from '@libs/personal-data';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BSON } from 'mongodb';
import { type TermFacts, termFactsAfter, underLaw } from '../../deadlines/index.js';
import { caseStream } from '../case-stream.js';
import type { CaseEvent } from '../domain/case.events.js';
import { type CaseState, isRegistered } from '../domain/case.state.js';
import { termFactsOf } from './term-facts.js';

const folder = join(process.cwd(), 'src/cases/golden/commits');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

interface Golden {
  readonly keys: Readonly<Record<string, string | null>>;
  readonly stream: readonly { readonly stored: object }[];
}

/** As a view reads that opens nothing; an event of an older version is opened to be lifted, and shut again. */
async function readClear(file: string): Promise<ReadEvent[]> {
  const { keys, stream } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Golden;
  const keyOf = (id: string): DataKey => (typeof keys[id] === 'string' ? Buffer.from(keys[id], 'hex') : DESTROYED);
  const find = (ids: readonly string[]) => Promise.resolve(new Map(ids.map((id) => [id, keyOf(id)] as const)));
  const commits = stream.map(({ stored }) => BSON.EJSON.deserialize(stored) as unknown as Commit);
  return (await new EventReader(new EventCatalogue([caseStream]), { find }).read(commits, { open: false })).flat();
}

/** What a recount makes of the facts: nothing where the law moves no date. */
function recounted(facts: TermFacts | undefined) {
  if (facts?.running !== true || !facts.counted) return undefined;
  const { from, days, law, readyOn, stops } = facts;
  return law === undefined
    ? { from, days, stops }
    : { ...underLaw(law, from, readyOn), stops: stops.filter((span) => span.from >= from) };
}

/** As if the case had come from another system, and each later step had looked at a calendar for something or other. */
function takenOver(events: readonly ReadEvent[]): ReadEvent[] {
  return events.map((event, at) => {
    const consulted = at === 0 ? {} : { ...event.envelope.consulted, calendar: '2026.3' };
    return { ...event, envelope: { ...event.envelope, consulted } };
  });
}

function shown(step: string, facts: TermFacts | undefined) {
  return { step, running: facts?.running, term: recounted(facts) };
}

/** After each step. */
function told(events: readonly ReadEvent[]) {
  const { decider } = caseStream;
  let state: CaseState = decider.initial;
  let row: TermFacts | undefined;
  return events.map((event) => {
    state = decider.evolve(state, event as unknown as CaseEvent, event.envelope);
    row = termFactsAfter(row, event);
    const step = `${event.envelope.version} ${event.type}`;
    const ofCase = isRegistered(state) ? termFactsOf(state) : undefined;
    return { byTheRow: shown(step, row), byTheCase: shown(step, ofCase) };
  });
}

/** Lists show the due date by the facts of a row, files and decisions by those of the case: they must not disagree. */
describe.each(files)('the term that rows have of the case in %s', (file) => {
  let events: ReadEvent[];
  beforeAll(async () => {
    events = await readClear(file);
  });

  it('is what the case itself says, step by step', () => {
    const steps = told(events);
    expect(steps.map(({ byTheRow }) => byTheRow)).toEqual(steps.map(({ byTheCase }) => byTheCase));
  });

  it('is so too where the case was taken over from elsewhere', () => {
    const steps = told(takenOver(events));
    expect(steps.map(({ byTheRow }) => byTheRow)).toEqual(steps.map(({ byTheCase }) => byTheCase));
  });
});
