import { createHash } from 'node:crypto';
import { canonicalJson } from '@libs/audit-chain';
import { civilDateOf } from '@libs/business-calendar';
import { Clock } from '@libs/clock';
import { Injectable } from '@nestjs/common';
import type { Department, InstitutionRecord, ProcedureDefinition } from './institution.js';
import {
  DepartmentUnknown,
  InstitutionUnknown,
  MatterNotOfProcedure,
  MatterUnknown,
  OfficeUnknown,
  PlaceUnknown,
  ProcedureUnknown,
} from './institution.refusals.js';
import { InstitutionStore } from './institution.store.js';

/** How long a process may decide by a record that was changed meanwhile. */
const FRESH_MS = 1_000;

interface Cached {
  record: InstitutionRecord;
  readAt: number;
}

export type InstitutionDraft = Omit<InstitutionRecord, 'procedures' | 'revisions' | 'updatedAt'> & {
  procedures: ProcedureDefinition[];
};

/** The institutions of this installation: departments, procedures, rules and calendar as data. */
@Injectable()
export class InstitutionDirectory {
  private readonly cached = new Map<string, Cached>();

  constructor(
    private readonly store: InstitutionStore,
    private readonly clock: Clock,
  ) {}

  /** @throws InstitutionUnknown */
  async get(code: string): Promise<InstitutionRecord> {
    const known = this.cached.get(code);
    if (known && performance.now() - known.readAt < FRESH_MS) return known.record;
    const record = await this.store.find(code);
    if (record === undefined) throw new InstitutionUnknown(code);
    this.cached.set(code, { record, readAt: performance.now() });
    return record;
  }

  /** Civil date of an instant in the institution's zone. */
  civilDate({ zone }: InstitutionRecord, instant: Date): string {
    return civilDateOf(instant, zone);
  }

  today({ zone }: InstitutionRecord): string {
    return civilDateOf(this.clock.now(), zone);
  }

  all(): Promise<InstitutionRecord[]> {
    return this.store.all();
  }

  /** What a commit names as consulted, as it was then. @throws Error where it is not there: no commit may name what is nowhere */
  async consulted<Content>(hash: string): Promise<Content> {
    const version = await this.store.reference(hash);
    if (version === undefined) throw new Error(`what was consulted under ${hash} is not there`);
    return version.content as Content;
  }

  /** @throws DepartmentUnknown */
  async requireDepartment(institution: string, code: string, field = 'department'): Promise<Department> {
    const department = (await this.get(institution)).departments.find((one) => one.code === code);
    if (department === undefined) throw new DepartmentUnknown(code, field);
    return department;
  }

  /** The definition in force now. @throws ProcedureUnknown */
  requireProcedure({ procedures }: InstitutionRecord, code: string): ProcedureDefinition & { version: string } {
    const procedure = procedures.find((one) => one.code === code);
    if (procedure === undefined) throw new ProcedureUnknown(code);
    return procedure;
  }

  /** Codes of a petition must be in the catalogues: what is not found there could be routed by no rule and counted by no one. One not given is not looked for. */
  requirePetitionCodes(
    record: InstitutionRecord,
    { procedure, matter, place, office }: { procedure: string; matter?: string; place?: string; office?: string },
  ): void {
    const { matters } = this.requireProcedure(record, procedure);
    if (matter !== undefined && !record.matters.some(({ code }) => code === matter)) throw new MatterUnknown(matter);
    if (matter !== undefined && matters?.includes(matter) === false) throw new MatterNotOfProcedure(matter, procedure);
    if (place !== undefined && !record.places.some(({ code }) => code === place)) throw new PlaceUnknown(place);
    this.requireOffice(record, office);
  }

  /** @throws OfficeUnknown; nothing given is nothing to look for */
  requireOffice({ offices }: InstitutionRecord, office: string | undefined): void {
    if (office !== undefined && offices?.some(({ code }) => code === office) !== true) throw new OfficeUnknown(office);
  }

  /** Saves an institution's data; each part gets the hash of its content as its version. */
  async save(draft: InstitutionDraft, now: Date): Promise<InstitutionRecord> {
    const procedures = draft.procedures.map((definition) => ({ ...definition, version: contentHash(definition) }));
    const { _id: institution, departments, routing, calendar } = draft;
    const parts = [
      ...draft.procedures.map((content) => ({ kind: 'procedure' as const, code: content.code, content })),
      { kind: 'directory' as const, content: departments },
      { kind: 'routing' as const, content: routing },
      { kind: 'calendar' as const, content: calendar },
    ];
    const record: InstitutionRecord = {
      ...draft,
      procedures,
      revisions: {
        directory: contentHash(departments),
        routing: contentHash(routing),
        calendar: contentHash(calendar),
      },
      updatedAt: now,
    };
    await this.store.save(
      record,
      parts.map((part) => ({ _id: contentHash(part.content), institution, ...part, since: now })),
    );
    this.cached.delete(draft._id);
    return record;
  }
}

/** SHA-256 over the canonical JSON, in hex. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
