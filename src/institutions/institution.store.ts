import { type Connection, type Model, Schema } from 'mongoose';
import type { InstitutionRecord, ProcedureVersion } from './institution.js';

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
    routing: { type: Schema.Types.Mixed, required: true } as never,
    calendar: { type: Schema.Types.Mixed, required: true } as never,
    revisions: { type: Schema.Types.Mixed, required: true } as never,
    demonstration: Boolean,
    updatedAt: { type: Date, required: true },
  },
  { ...strict, collection: 'institutions' },
);

const procedureVersion = new Schema<ProcedureVersion>(
  {
    _id: text,
    institution: text,
    code: text,
    definition: { type: Schema.Types.Mixed, required: true } as never,
    since: Date,
  },
  { ...strict, collection: 'procedure_versions' },
);

/** Reference data of institutions: plain records without a history of their own. */
export class InstitutionStore {
  private readonly institutions: Model<InstitutionRecord>;
  private readonly versions: Model<ProcedureVersion>;

  constructor(connection: Connection) {
    this.institutions = connection.model<InstitutionRecord>('Institution', institution);
    this.versions = connection.model<ProcedureVersion>('ProcedureVersion', procedureVersion);
  }

  async find(code: string): Promise<InstitutionRecord | undefined> {
    return (await this.institutions.findById(code).maxTimeMS(4_000).lean<InstitutionRecord>()) ?? undefined;
  }

  /** Every institution of the installation: a handful. */
  async all(): Promise<InstitutionRecord[]> {
    return this.institutions.find({}).sort({ _id: 1 }).limit(500).maxTimeMS(4_000).lean<InstitutionRecord[]>();
  }

  /** Replaces an institution's record; procedure definitions of the past stay, since cases are pinned to them. */
  async save(record: InstitutionRecord, versions: readonly ProcedureVersion[]): Promise<void> {
    for (const { _id, ...rest } of versions) {
      await this.versions.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true });
    }
    const { _id, ...fields } = record;
    await this.institutions.updateOne({ _id }, { $set: fields }, { upsert: true });
  }

  async procedureVersion(hash: string): Promise<ProcedureVersion | undefined> {
    return (await this.versions.findById(hash).maxTimeMS(4_000).lean<ProcedureVersion>()) ?? undefined;
  }
}
