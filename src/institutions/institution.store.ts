import { type Collection, type Db, MongoServerError } from 'mongodb';
import { type Connection, type Model, Schema } from 'mongoose';
import type { InstitutionRecord, ReferenceVersion } from './institution.js';

const strict = {
  strict: 'throw',
  strictQuery: 'throw',
  versionKey: false,
  autoIndex: false,
  autoCreate: false,
} as const;
const text = { type: String, required: true } as const;

const department = new Schema({ code: text, name: text, policy: text }, { _id: false, strict: 'throw' });

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

  /** Replaces an institution's record. What can be consulted is kept first, so that no commit names what is nowhere. */
  async save(record: InstitutionRecord, versions: readonly ReferenceVersion[]): Promise<void> {
    for (const version of versions) await this.keep(version);
    const { _id, ...fields } = record;
    await this.institutions.updateOne({ _id }, { $set: fields }, { upsert: true });
  }

  async reference(hash: string): Promise<ReferenceVersion | undefined> {
    return (await this.references.findOne({ _id: hash }, { maxTimeMS: 4_000 })) ?? undefined;
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
