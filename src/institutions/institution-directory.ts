import { setTimeout as pause } from 'node:timers/promises';
import { contentHash } from '@libs/audit-chain';
import { FreshReads } from '@libs/batching';
import { civilDateOf } from '@libs/business-calendar';
import { Clock } from '@libs/clock';
import { invalidInput } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { withCalendar } from './calendar-in-force.js';
import type {
  DeclaredLaw,
  Department,
  InstitutionRecord,
  MergedDepartments,
  ProcedureDefinition,
  ProcedureLadder,
  ReferenceVersion,
} from './institution.js';
import {
  DepartmentMerged,
  DepartmentUnknown,
  InstitutionUnknown,
  MatterNotOfProcedure,
  MatterUnknown,
  OfficeUnknown,
  PlaceUnknown,
  ProcedureUnknown,
} from './institution.refusals.js';
import { standingOf, withMergers } from './merged-departments.js';
import { InstitutionStore } from './institution.store.js';

/** Versions of reference data held in memory: they never change. */
const HELD_VERSIONS = 1_000;

/** How long a process may decide by a record that was changed meanwhile. */
const FRESH_MS = 1_000;

export type InstitutionDraft = Omit<
  InstitutionRecord,
  'procedures' | 'revisions' | 'updatedAt' | 'loadedCalendar' | 'declared' | 'settling' | 'merged'
> & {
  procedures: ProcedureDefinition[];
};

/** Tries of writing a record that others keep writing. */
const ATTEMPTS = 10;

/** The institutions of this installation: departments, procedures, rules and calendar as data. */
@Injectable()
export class InstitutionDirectory {
  private readonly records = new FreshReads<InstitutionRecord>(FRESH_MS);
  private readonly ladders = new FreshReads<ProcedureLadder[]>(FRESH_MS);
  private readonly versions = new LRUCache<string, ReferenceVersion>({ max: HELD_VERSIONS });

  constructor(
    private readonly store: InstitutionStore,
    private readonly clock: Clock,
  ) {}

  /** @throws InstitutionUnknown */
  get(code: string): Promise<InstitutionRecord> {
    return this.records.get(code, async () => {
      const record = await this.store.find(code);
      if (record === undefined) throw new InstitutionUnknown(code);
      return record;
    });
  }

  /** The one that is named, or the only one there is. @throws InstitutionUnknown; Problem 400 where one must be named */
  async chosen(code: string | undefined): Promise<InstitutionRecord> {
    if (code !== undefined) return this.get(code);
    const [only, another] = await this.all();
    if (only !== undefined && another === undefined) return only;
    throw invalidInput([
      { field: 'institution', code: 'required', message: 'is required: there is more than one here' },
    ]);
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
    const version = this.versions.get(hash) ?? (await this.store.reference(hash));
    if (version === undefined) throw new Error(`what was consulted under ${hash} is not there`);
    this.versions.set(hash, version);
    return version.content as Content;
  }

  /** Ladders that procedures of an institution have of their own, in any version that a case may go by. */
  ownLadders(institution: string): Promise<ProcedureLadder[]> {
    return this.ladders.get(institution, () => this.store.ladders(institution));
  }

  /** Keeps a version of what may be consulted, before any commit names it. @returns its hash */
  async keep(part: Pick<ReferenceVersion, 'institution' | 'kind' | 'code' | 'content'>): Promise<string> {
    const _id = contentHash(part.content);
    await this.store.keep({ _id, ...part, since: this.clock.now() });
    return _id;
  }

  /** One that is there, also where it was merged since. @throws DepartmentUnknown */
  async knownDepartment(institution: string, code: string, field = 'department'): Promise<Department> {
    const department = (await this.get(institution)).departments.find((one) => one.code === code);
    if (department === undefined) throw new DepartmentUnknown(code, field);
    return department;
  }

  /** One that may be given something new. @throws DepartmentUnknown, DepartmentMerged */
  async requireDepartment(institution: string, code: string, field = 'department'): Promise<Department> {
    const department = await this.knownDepartment(institution, code, field);
    const record = await this.get(institution);
    const standing = standingOf(record.departments, code, this.today(record));
    if (standing.department !== code) throw new DepartmentMerged(code, standing.department, field);
    return department;
  }

  /** The definition in force now. @throws ProcedureUnknown */
  requireProcedure({ procedures }: InstitutionRecord, code: string): ProcedureDefinition & { version: string } {
    const procedure = procedures.find((one) => one.code === code);
    if (procedure === undefined) throw new ProcedureUnknown(code);
    return procedure;
  }

  /**
   * Codes of a petition must be in the catalogues: what is not found there could be routed by no rule and counted by no one. One not given
   * is not looked for.
   * @param matters that the procedure takes; undefined: all
   */
  requirePetitionCodes(
    record: InstitutionRecord,
    { procedure, matter, place, office }: { procedure: string; matter?: string; place?: string; office?: string },
    matters: readonly string[] | undefined,
  ): void {
    if (matter !== undefined && !record.matters.some(({ code }) => code === matter)) throw new MatterUnknown(matter);
    if (matter !== undefined && matters?.includes(matter) === false) throw new MatterNotOfProcedure(matter, procedure);
    if (place !== undefined) this.requirePlace(record, place);
    this.requireOffice(record, office);
  }

  /** @throws PlaceUnknown */
  requirePlace({ places }: InstitutionRecord, place: string): void {
    if (!places.some(({ code }) => code === place)) throw new PlaceUnknown(place);
  }

  /** @throws OfficeUnknown; nothing given is nothing to look for */
  requireOffice({ offices }: InstitutionRecord, office: string | undefined): void {
    if (office !== undefined && offices?.some(({ code }) => code === office) !== true) throw new OfficeUnknown(office);
  }

  /** Saves an institution's data; each part gets the hash of its content as its version. What was declared since stays declared. */
  save(draft: InstitutionDraft, now: Date): Promise<InstitutionRecord> {
    const procedures = draft.procedures.map((definition) => ({ ...definition, version: contentHash(definition) }));
    const { _id: institution, departments, routing, signatories, noticeRules, retention } = draft;
    const parts = [
      ...draft.procedures.map((content) => ({ kind: 'procedure' as const, code: content.code, content })),
      { kind: 'directory' as const, content: departments },
      { kind: 'routing' as const, content: routing },
      ...(signatories ? [{ kind: 'signatories' as const, content: signatories }] : []),
      ...(noticeRules ? [{ kind: 'notices' as const, content: noticeRules }] : []),
      ...(retention ? [{ kind: 'retention' as const, content: retention }] : []),
    ];
    const versions = parts.map((part) => ({ _id: contentHash(part.content), institution, ...part, since: now }));
    const revisions = {
      directory: contentHash(departments),
      routing: contentHash(routing),
      ...(signatories && { signatories: contentHash(signatories) }),
      ...(noticeRules && { notices: contentHash(noticeRules) }),
      ...(retention && { retention: contentHash(retention) }),
    };
    return this.write(institution, now, versions, (before) => {
      const directory = directoryWith(departments, before?.merged);
      const made = { ...revisions, directory: directory.revision };
      return {
        ...draft,
        procedures,
        ...withCalendar(draft.calendar, before?.declared, made, before, now),
        departments: directory.departments,
        ...(before?.merged && { merged: before.merged }),
      };
    });
  }

  /**
   * Puts the declarations that stand into the calendar in force; again, and out of order, it changes nothing.
   * @throws InstitutionUnknown
   */
  async declare(institution: string, declared: DeclaredLaw, now: Date): Promise<InstitutionRecord> {
    return this.write(institution, now, [], (before) => {
      if (before === undefined) throw new InstitutionUnknown(institution);
      if ((before.declared?.version ?? 0) >= declared.version) return undefined;
      const loaded = before.loadedCalendar ?? before.calendar;
      return { ...before, ...withCalendar(loaded, declared, before.revisions, before, now) };
    });
  }

  /**
   * Puts the mergers of departments into the record: a new version of the directory. Again, and out of order, it changes nothing.
   * @throws InstitutionUnknown
   */
  async merge(institution: string, merged: MergedDepartments, now: Date): Promise<InstitutionRecord> {
    return this.write(institution, now, [], (before) => {
      if (before === undefined) throw new InstitutionUnknown(institution);
      if ((before.merged?.version ?? 0) >= merged.version) return undefined;
      const { departments, revision } = directoryWith(before.departments, merged);
      return { ...before, departments, merged, revisions: { ...before.revisions, directory: revision } };
    });
  }

  /** Read anew: what this process decides on from now on. @throws InstitutionUnknown */
  fresh(code: string): Promise<InstitutionRecord> {
    this.records.forget(code);
    return this.get(code);
  }

  /** Resolves when no process decides or shows by a record older than the one written before: from then on the new law is told everywhere. */
  async knownEverywhere(): Promise<void> {
    await pause(FRESH_MS);
  }

  /** Institutions whose law changed while open cases may still rest on an older calendar. */
  settling(): Promise<string[]> {
    return this.store.settling();
  }

  /** Every open case rests on this calendar now, or is due on the day it gives; false when the law has changed again. */
  async settled({ _id, revisions, settling }: InstitutionRecord): Promise<boolean> {
    if (settling === undefined) return false;
    const done = await this.store.settled(_id, revisions.calendar, settling.since);
    this.records.forget(_id);
    return done;
  }

  /** Makes the next record from the one that is there, again where another process was faster. */
  private async write(
    institution: string,
    now: Date,
    versions: readonly ReferenceVersion[],
    next: (before: InstitutionRecord | undefined) => Omit<InstitutionRecord, 'updatedAt'> | undefined,
  ): Promise<InstitutionRecord> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const before = await this.store.find(institution);
      const made = next(before);
      if (made === undefined && before !== undefined) return before;
      // Never the time of the record that it replaces: that is how a writer sees that another one was first.
      const updatedAt = before && before.updatedAt >= now ? new Date(before.updatedAt.getTime() + 1) : now;
      const record = { ...made, updatedAt } as InstitutionRecord;
      const { calendar, departments, revisions } = record;
      const kept = [
        { _id: revisions.calendar, institution, kind: 'calendar' as const, content: calendar, since: now },
        { _id: revisions.directory, institution, kind: 'directory' as const, content: departments, since: now },
      ];
      const { _id: _, ...fields } = record;
      const written = await this.store.save(institution, fields, [...versions, ...kept], before);
      this.records.forget(institution);
      if (written) return record;
    }
    throw new Error(`others kept writing the record of ${institution}`);
  }
}

/** The departments in force, by the hash that commits name them by. */
function directoryWith(
  departments: readonly Department[],
  merged: MergedDepartments | undefined,
): { departments: Department[]; revision: string } {
  const inForce = withMergers(departments, merged?.mergers);
  return { departments: inForce, revision: contentHash(inForce) };
}
