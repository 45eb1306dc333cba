import type { Envelope } from '@libs/decider';
import {
  aliasOfKey,
  DESTROYED,
  type DataKey,
  isSealed,
  type KeyStore,
  open,
  UnopenableValue,
} from '@libs/personal-data';
import type { Commit, ReadEvent, StoredEvent } from './commit.js';
import { UnknownEventType } from './errors.js';
import { addressOf } from './seal-events.js';
import type { EventCatalogue, PlainData } from './stream-type.js';

/** Fields by type of event, in its newest shape. */
export type FieldsByType = Readonly<Record<string, readonly string[]>>;

interface ReadOptions {
  /**
   * Open sealed values: all of them, or those that are named; opening costs, and what nobody needs is better left shut. Others are
   * absent, and no key is fetched for them but for events of an old shape.
   */
  open: boolean | FieldsByType;
  /** Aliases whose values stay shut for this reader: they are there, and not theirs to see. */
  shut?: readonly string[];
}

type Keys = ReadonlyMap<string, DataKey | undefined>;

/** Stored commits → events in their current shape. */
export class EventReader {
  /** What is read of a commit while nothing of it is opened is the same for all: every view of a process reads the same commits. */
  private readonly unopened = new WeakMap<Commit, readonly ReadEvent[]>();

  constructor(
    private readonly catalogue: EventCatalogue,
    private readonly keystore: Pick<KeyStore, 'find'>,
  ) {}

  /** One list of events a commit, in order, with one keystore round trip for all. */
  async read(commits: readonly Commit[], options: ReadOptions): Promise<ReadEvent[][]> {
    const wanted = commits.flatMap((commit) =>
      commit.events.flatMap((event) => sealedKeys(event, this.isOld(commit, event) || wantedOf(event, options))),
    );
    const keys = wanted.length === 0 ? new Map<string, DataKey | undefined>() : await this.keystore.find(wanted);
    return commits.map((commit) =>
      commit.events.every((event) => !this.isOld(commit, event) && opensNothing(wantedOf(event, options)))
        ? this.readUnopened(commit)
        : commit.events.map((event, index) => this.readOne(commit, event, index, options, keys)),
    );
  }

  /** Clear fields hold no objects, so what one reader does to its data is nothing to the next. */
  private readUnopened(commit: Commit): ReadEvent[] {
    let known = this.unopened.get(commit);
    if (known === undefined) {
      const keys: Keys = new Map();
      known = commit.events
        .map((event, index) => this.readOne(commit, event, index, { open: false }, keys))
        // Filled field by field an object becomes a dictionary, of which each copy costs what six of a copy do.
        .map((event) => ({ ...event, data: { ...event.data } }));
      this.unopened.set(commit, known);
    }
    return known.map((event) => ({ ...event, data: { ...event.data } }));
  }

  private isOld(commit: Commit, event: StoredEvent): boolean {
    const versions = this.catalogue.find(commit.kind)?.schemas[event.type];
    return versions !== undefined && event.v < versions.length;
  }

  private readOne(commit: Commit, event: StoredEvent, index: number, options: ReadOptions, keys: Keys): ReadEvent {
    const envelope = envelopeOf(commit, index);
    this.assertReadable(commit, event);
    const old = this.isOld(commit, event);
    const wanted = wantedOf(event, options);
    const opening = { wanted: old || wanted, shut: options.shut ?? [] };
    const { data, sealed, erased, blocked } = openFields(commit, event, index, opening, keys);
    const lifts = this.catalogue.find(commit.kind)?.upcasters[event.type] ?? [];
    const lifted = lifts.slice(event.v - 1).reduce<PlainData>((shape, lift) => lift(shape, envelope), data);
    // An old shape had to be opened to be lifted; a reader that may not open gets no more of it all the same.
    const shown = old && wanted !== true ? this.clearAnd(wanted, commit, event, lifted) : lifted;
    return {
      type: event.type,
      data: shown,
      envelope,
      ...(erased.length > 0 && sealed > 0 ? { erased } : {}),
      ...(blocked.length > 0 ? { blocked } : {}),
    };
  }

  /** Types a reader does not know are left to it; a newer version of one it knows would be misread. */
  private assertReadable(commit: Commit, event: StoredEvent): void {
    const versions = this.catalogue.find(commit.kind)?.schemas[event.type];
    if (versions !== undefined && event.v > versions.length) {
      throw new UnknownEventType(`${event.type} version ${event.v} is not known to this version of the program`);
    }
  }

  private clearAnd(wanted: readonly string[], commit: Commit, event: StoredEvent, data: PlainData): PlainData {
    const clear = this.catalogue.find(commit.kind)?.schemas[event.type]?.at(-1)?.clear ?? {};
    return Object.fromEntries(Object.entries(data).filter(([field]) => field in clear || wanted.includes(field)));
  }
}

/** Fields of an event that are opened where they are sealed; true: all. */
type Wanted = true | readonly string[];

const NONE: readonly string[] = [];

function wantedOf({ type }: StoredEvent, { open: opening }: ReadOptions): Wanted {
  if (typeof opening === 'boolean') return opening || NONE;
  return (Object.hasOwn(opening, type) ? opening[type] : undefined) ?? NONE;
}

function opensNothing(wanted: Wanted): boolean {
  return wanted !== true && wanted.length === 0;
}

function wants(wanted: Wanted, field: string): boolean {
  return wanted === true || wanted.includes(field);
}

function sealedKeys({ data }: StoredEvent, wanted: Wanted): string[] {
  const fields = wanted === true ? Object.keys(data) : wanted;
  return fields.flatMap((field) => {
    const value = data[field];
    return isSealed(value) ? [value.key] : [];
  });
}

function openFields(
  commit: Commit,
  event: StoredEvent,
  index: number,
  { wanted, shut }: { wanted: Wanted; shut: readonly string[] },
  keys: Keys,
) {
  const data: PlainData = {};
  const erased: string[] = [];
  const blocked: string[] = [];
  let sealed = 0;
  for (const [field, value] of Object.entries(event.data)) {
    if (!isSealed(value)) {
      // A clear field holds no object: this was a sealed value once, and somebody damaged it.
      if (typeof value === 'object')
        throw new UnopenableValue(addressOf(commit, index, field), 'it is no sealed value');
      data[field] = value;
      continue;
    }
    sealed += 1;
    if (!wants(wanted, field)) continue;
    const address = addressOf(commit, index, field);
    const key = keys.get(value.key);
    if (key === DESTROYED) erased.push(field);
    else if (key === undefined) throw new UnopenableValue(address, `key ${value.key} is missing and was not destroyed`);
    else if (shut.includes(aliasOfKey(value.key))) blocked.push(field);
    else data[field] = open(key, address, value).value;
  }
  return { data, sealed, erased, blocked };
}

export function envelopeOf(commit: Commit, index: number): Envelope {
  return {
    institution: commit.institution,
    streamId: commit.streamId,
    version: commit.version,
    index,
    recordedAt: commit.recordedAt.toISOString(),
    effectiveAt: commit.effectiveAt.toISOString(),
    effectiveSource: commit.effectiveSource,
    actor: commit.meta.actor,
    consulted: { ...commit.meta.consulted },
  };
}
