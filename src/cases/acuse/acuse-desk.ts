import type { Commit } from '@libs/event-store';
import { EventReader, StreamLoader } from '@libs/event-store';
import { Inject, Injectable } from '@nestjs/common';
import type { Procedure } from '@libs/procedures';
import {
  InstitutionDirectory,
  type CatalogueEntry,
  type InstitutionRecord,
  type ProcedureDefinition,
} from '../../institutions/index.js';
import { APP_CONFIG, type AppConfig, INSTALLATION_KEYS, type InstallationKeys } from '../../platform/index.js';
import type { Acuse } from './acuse.js';
import { caseStream } from '../case-stream.js';
import { UNCLASSIFIED, UNPLACED } from '../domain/case.codes.js';
import type { PetitionRegistered, RegimeApplied } from '../domain/case.events.js';
import { CaseUnknown } from '../domain/case.refusals.js';
import type { Registered } from '../intake/register-petition.js';
import { secretCode } from './secret-code.js';
import { termLawOf } from '../term/term-law.js';

/** Codes have one generation until a citizen can ask for a new one. */
const GENERATION = 1;

/** What of the sealed fields an acuse says. */
const PRINTED = { PetitionRegistered: ['subject'] };

/** Issues acuses from the registering commit itself, so that the first print and every later one say the same. */
@Injectable()
export class AcuseDesk {
  constructor(
    private readonly loader: StreamLoader,
    private readonly reader: EventReader,
    private readonly institutions: InstitutionDirectory,
    @Inject(INSTALLATION_KEYS) private readonly keys: InstallationKeys,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Of a petition that has just been registered, from its commit where that is at hand. @throws CaseUnknown */
  async issueNew(institution: string, { caseId, commit, warnings }: Registered): Promise<Acuse> {
    const acuse =
      commit === undefined
        ? await this.issue(institution, caseId)
        : await this.issueFrom(institution, commit, commit.version);
    return { ...acuse, ...(warnings.length > 0 && { warnings }) };
  }

  /** @throws CaseUnknown */
  async issue(institution: string, caseId: string): Promise<Acuse> {
    const commits = await this.loader.load({ institution, streamId: caseId, kind: caseStream.kind });
    const commit = commits.find((one) => one.events.some(({ type }) => type === 'PetitionRegistered'));
    if (commit === undefined) throw new CaseUnknown();
    return this.issueFrom(institution, commit, commits.length, blockedIn(commits));
  }

  private async issueFrom(
    institution: string,
    commit: Commit,
    version: number,
    shut: readonly string[] = [],
  ): Promise<Acuse> {
    const [events] = await this.reader.read([commit], { open: PRINTED, shut });
    const registered = events?.find(({ type }) => type === 'PetitionRegistered');
    if (registered === undefined) throw new CaseUnknown();
    const facts = registered.data as PetitionFacts;
    const [record, procedure] = await Promise.all([
      this.institutions.get(institution),
      this.institutions.consulted<Procedure | ProcedureDefinition>(facts.procedureVersion),
    ]);
    const law = events?.find(({ type }) => type === 'RegimeApplied')?.data as RegimeApplied['data'] | undefined;
    return this.write(record, { commit, version, facts, law, procedure: termLawOf(procedure) });
  }

  codeOf(caseId: string): string {
    return secretCode(this.keys.code, caseId, GENERATION);
  }

  private write(record: InstitutionRecord, { commit, version, facts: data, law, procedure }: Registration): Acuse {
    return {
      caseId: commit.streamId,
      version,
      folio: data.folio,
      secretCode: this.codeOf(commit.streamId),
      institution: { code: record._id, name: record.name },
      receivedAt: commit.effectiveAt.toISOString(),
      zone: record.zone,
      filedOn: data.filedOn,
      procedure,
      matter: named(record.matters, data.matter),
      place: named(record.places, data.place),
      channel: data.channel,
      // Erased texts are gone from reprints too.
      subject: data.subject ?? '',
      term: law ? { unit: law.unit, length: law.length } : { unit: 'BUSINESS_DAYS', length: data.termDays ?? 0 },
      ...(data.termDays !== undefined && { termDays: data.termDays }),
      dueOn: data.dueOn,
      verification: Buffer.from(commit.hash.buffer).toString('hex'),
      statusUrl: `${this.config.publicUrl}/api/v1/public/status`,
    };
  }
}

/** What is blocked is on no reprint: the paper is handed to whoever asks for it at the desk. */
function blockedIn(commits: readonly Commit[]): string[] {
  return commits
    .flatMap(({ events }) => events)
    .flatMap(({ type, data }) => (type === 'PersonalDataBlocked' ? [String(data['subject'])] : []));
}

interface Registration {
  readonly commit: Commit;
  readonly version: number;
  readonly facts: PetitionFacts;
  readonly law: RegimeApplied['data'] | undefined;
  /** Of the version pinned at filing. */
  readonly procedure: Acuse['procedure'];
}

type PetitionFacts = Pick<
  PetitionRegistered['data'],
  'folio' | 'procedureVersion' | 'matter' | 'place' | 'channel' | 'filedOn' | 'termDays' | 'dueOn'
> & { subject?: string };

/** What the desk says of a petition in free words. */
const RESERVED: Readonly<Record<string, string>> = { [UNCLASSIFIED]: 'Por clasificar', [UNPLACED]: 'Sin ubicar' };

function named(catalogue: readonly CatalogueEntry[], code: string): CatalogueEntry {
  return { code, name: catalogue.find((entry) => entry.code === code)?.name ?? RESERVED[code] ?? code };
}
