import { type Collection, type Db, type IndexDescription, MongoServerError } from 'mongodb';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { InstitutionRecord, ProcedureLadder, ReferenceVersion } from './institution.js';

const strict = {
  strict: 'throw',
  strictQuery: 'throw',
  versionKey: false,
  autoIndex: false,
  autoCreate: false,
} as const;
const text = { type: String, required: true } as const;

const department = new Schema(
  {
    code: text,
    name: text,
    policy: text,
    siglas: String,
    mergedInto: String,
    mergedFrom: String,
    mergerId: String,
  },
  { _id: false, strict: 'throw' },
);

const institution = new Schema<InstitutionRecord>(
  {
    _id: text,
    name: text,
    country: text,
    zone: text,
    prefix: text,
    series: text,
    departments: [department],
    procedures: { type: [Schema.Types.Mixed], required: true } as never,
    matters: { type: [Schema.Types.Mixed], required: true } as never,
    places: { type: [Schema.Types.Mixed], required: true } as never,
    offices: { type: [Schema.Types.Mixed], default: undefined } as never,
    routing: { type: Schema.Types.Mixed, required: true } as never,
    calendar: { type: Schema.Types.Mixed, required: true } as never,
    signatories: { type: [Schema.Types.Mixed], default: undefined } as never,
    noticeRules: { type: Schema.Types.Mixed, default: undefined } as never,
    retention: { type: Schema.Types.Mixed, default: undefined } as never,
    loadedCalendar: { type: Schema.Types.Mixed, default: undefined } as never,
    declared: { type: Schema.Types.Mixed, default: undefined } as never,
    settling: { type: Schema.Types.Mixed, default: undefined } as never,
    merged: { type: Schema.Types.Mixed, default: undefined } as never,
    revisions: { type: Schema.Types.Mixed, required: true } as never,
    demonstration: Boolean,
    updatedAt: { type: Date, required: true },
  },
  { ...strict, collection: 'institutions' },
);

/** In the history's database, where the application may add and read, and nothing else. */
export function referenceVersions(history: Db): Collection<ReferenceVersion> {
  return history.collection<ReferenceVersion>('reference_versions');
}

const HAS_LADDER = { 'content.escalation': { $exists: true } };
/** Of the few versions that have a ladder of their own. */
export const referenceIndexes: IndexDescription[] = [
  { name: 'with_ladder', key: { institution: 1 }, partialFilterExpression: HAS_LADDER },
];

const DUPLICATE = 11_000;

/** Institutions as they are now, and each version of what their cases may have consulted. */
export class InstitutionStore {
  private readonly institutions: Model<InstitutionRecord>;

  constructor(
    connection: Connection,
    private readonly references: Collection<ReferenceVersion>,
  ) {
    this.institutions = connection.model<InstitutionRecord>('Institution', institution);
  }

  async find(code: string): Promise<InstitutionRecord | undefined> {
    return (await this.institutions.findById(code).maxTimeMS(4_000).lean<InstitutionRecord>()) ?? undefined;
  }

  /** Every institution of the installation: a handful. */
  async all(): Promise<InstitutionRecord[]> {
    return this.institutions.find({}).sort({ _id: 1 }).limit(500).maxTimeMS(4_000).lean<InstitutionRecord[]>();
  }

  /**
   * Writes fields of an institution's record, all of it where there is none. What can be consulted is kept first, so that no commit
   * names what is nowhere.
   * @param over the record that the fields were made from; undefined where there was none
   * @returns false when another process wrote meanwhile: what was made from the older record is not written over it
   */
  async save(
    code: string,
    fields: Partial<InstitutionRecord>,
    versions: readonly ReferenceVersion[],
    over: InstitutionRecord | undefined,
  ): Promise<boolean> {
    for (const version of versions) await this.keep(version);
    const present = Object.entries(fields).filter(([, value]) => value !== undefined);
    const absent = Object.entries(fields).filter(([, value]) => value === undefined);
    const update = {
      $set: Object.fromEntries(present),
      ...(absent.length > 0 && { $unset: Object.fromEntries(absent.map(([name]) => [name, 1])) }),
    };
    try {
      const asRead = over && { updatedAt: over.updatedAt, 'revisions.calendar': over.revisions.calendar };
      const filter = { _id: code, ...(asRead ?? { updatedAt: null as never }) };
      const written = await this.institutions.updateOne(filter, update, { upsert: over === undefined });
      return written.matchedCount + written.upsertedCount > 0;
    } catch (error) {
      // There was none, and another process was first.
      if (over === undefined && error instanceof MongoServerError && error.code === DUPLICATE) return false;
      throw error;
    }
  }

  /** Institutions whose open cases may rest on an older calendar. */
  async settling(): Promise<string[]> {
    const found = await this.institutions
      .find({ settling: trusted({ $exists: true }) }, { _id: 1 })
      .limit(500)
      .maxTimeMS(4_000)
      .lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  /** No open case rests on an older calendar than this one any more; changes nothing where there is a newer one by now. */
  async settled(code: string, calendar: string, since: Date): Promise<boolean> {
    const { modifiedCount } = await this.institutions.updateOne(
      { _id: code, 'revisions.calendar': calendar, 'settling.since': since },
      { $unset: { settling: 1 } },
    );
    return modifiedCount > 0;
  }

  async reference(hash: string): Promise<ReferenceVersion | undefined> {
    return (await this.references.findOne({ _id: hash }, { maxTimeMS: 4_000 })) ?? undefined;
  }

  /** Ladders of every version that was ever kept: a case goes by the one it was filed under, also when it is out of force or replaced. */
  async ladders(code: string): Promise<ProcedureLadder[]> {
    const found = await this.references
      .find({ institution: code, kind: 'procedure', ...HAS_LADDER }, { maxTimeMS: 4_000 })
      .project<{ code: string; content: { escalation: ProcedureLadder['ladder'] } }>({
        code: 1,
        'content.escalation': 1,
      })
      .toArray();
    return found.map(({ code: procedure, content }) => ({ procedure, ladder: content.escalation }));
  }

  /** What is there already stays as it is: the same content has the same version. */
  async keep(version: ReferenceVersion): Promise<void> {
    try {
      await this.references.insertOne(version);
    } catch (error) {
      // The same content was kept before.
      if (!(error instanceof MongoServerError && error.code === DUPLICATE)) throw error;
    }
  }
}
