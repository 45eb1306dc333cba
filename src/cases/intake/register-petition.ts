import type { Commit, Consulted, Decided } from '@libs/event-store';
import { civilDateOf } from '@libs/business-calendar';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { INSTALLATION_KEYS, type InstallationKeys } from '../../platform/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../../institutions/index.js';
import { acting, type CaseCommand } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import type { CaseEvent } from '../domain/case.events.js';
import type { PetitionGroup } from '../domain/case.group.js';
import { type Petition, registerPetition } from '../domain/case.intake.js';
import { type CaseState, isRegistered, type RegisteredCase } from '../domain/case.state.js';
import { publicIdOf } from '../public-id.js';
import { catalogued } from '../unclassified.js';
import type { PetitionWarning } from './applicant-identifier.js';
import { type Filing, FilingRules } from './filing-rules.js';
import { peopleWarnings, withKeptPeople } from './petition-group.js';
import type { AccusedGiven } from '../reserve/reserve-desk.js';
import { FolioBook, type TakenFolio } from '../../folios/index.js';

/** What a petition says, without what is looked up for it. */
export type PetitionText = Pick<
  Petition,
  | 'procedure'
  | 'matter'
  | 'place'
  | 'channel'
  | 'office'
  | 'language'
  | 'applicant'
  | 'subject'
  | 'description'
  | 'location'
  | 'form'
  | 'interpreter'
> & { publicId?: string; group?: PetitionGroup; accused?: AccusedGiven };

/** The same with the people as they are kept. */
type KeptPetition = Omit<PetitionText, 'group' | 'accused'> & Pick<Petition, 'group' | 'reserve'>;

/** What an imported record already has and the product would otherwise give. */
export interface GivenRegistration {
  folio: string;
  filedOn: string;
  dueOn: string;
  termDays: number;
}

export interface Registered {
  caseId: string;
  version: number;
  state: RegisteredCase;
  /** Hash of the last commit; of a new case that is the registration's own. */
  lastHash: Uint8Array;
  appended: boolean;
  /** The registering commit, where this call wrote it. */
  commit?: Commit;
  /** What the one at the desk should look at twice. */
  warnings: readonly PetitionWarning[];
}

/** A request enters: at the desk, from the portal, through another system or with an imported log. */
export class RegisterPetition extends Command<Registered> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly petition: PetitionText,
    readonly given?: GivenRegistration,
  ) {
    super();
  }
}

/** Series under which numbers of other systems are kept as they were. */
const KEPT_SERIES = 'IMP';

@CommandHandler(RegisterPetition)
export class RegisterPetitionHandler implements ICommandHandler<RegisterPetition> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
    private readonly folios: FolioBook,
    private readonly filings: FilingRules,
    @Inject(INSTALLATION_KEYS) private readonly keys: InstallationKeys,
  ) {}

  async execute({ caseId, command, petition, given }: RegisterPetition): Promise<Registered> {
    const institution = await this.institutions.get(command.institution);
    const { accused, ...told } = petition;
    const kept: KeptPetition = withKeptPeople(told, institution.country, command.commandId);
    const asKept = async (filing: Filing): Promise<KeptPetition> => ({
      ...kept,
      ...(await this.filings.reserveFor(institution, filing, accused, command.commandId)),
    });
    let taken: { folio: TakenFolio; series: string } | undefined;
    const committed = await this.cases.decideFully(caseId, command, async (state, { on, at }) => {
      if (isRegistered(state)) return { events: [] };
      // An imported one is taken as it was: only its codes must be known.
      if (given) {
        const filing = await this.filings.getFiling(institution, catalogued(kept), on);
        return this.keep(institution, caseId, command, await asKept(filing), given, filing, state);
      }
      const filing = await this.filings.prepare(institution, kept, on);
      // Before a number is taken: who is accused may not be known here.
      const asked = await asKept(filing);
      await this.settleAnnulled(institution, filing.series, caseId, state, at);
      const folio = await this.folios.take(institution._id, filing.series, caseId, command.signal);
      taken = { folio, series: filing.series };
      return this.number(institution, caseId, folio, command, asked, filing, state);
    });
    const { state, version, lastHash, appended, commit } = committed;
    if (!isRegistered(state)) throw new Error(`case ${caseId} was not registered`);
    // The sweep settles what is lost here; nobody waits for it.
    if (taken) void this.settle(institution, taken.series, caseId, state, taken.folio).catch(() => undefined);
    const warnings = peopleWarnings(petition, institution.country);
    return { caseId, version, state, lastHash, appended, warnings, ...(commit && { commit }) };
  }

  /** A new petition gets the next number; its time is the reception time. */
  private async number(
    institution: InstitutionRecord,
    caseId: string,
    taken: TakenFolio,
    command: CaseCommand,
    petition: KeptPetition,
    prepared: Filing,
    state: CaseState,
  ): Promise<Decided<CaseEvent>> {
    const at = command.effective?.at ?? taken.at;
    const filedOn = civilDateOf(at, institution.zone);
    // Midnight may have passed on the way to the number, and with it a version: the day of filing decides.
    const filing = filedOn === prepared.on ? prepared : await this.filings.prepare(institution, petition, filedOn);
    const { consulted, ...term } = await this.filings.openTerm(institution, filing, { at, channel: petition.channel });
    const events = registerPetition(state, {
      ...petition,
      ...(filing.placed && { place: filing.placed.place }),
      folio: taken.folio,
      series: prepared.series,
      procedureVersion: filing.procedureVersion,
      public: filing.public,
      // The same for a retry.
      ...(filing.public && { publicId: publicIdOf(this.keys.publicId, caseId) }),
      ...term,
      filedOn,
      ...acting(command),
    });
    const { procedureVersion: procedure, placed } = filing;
    const versions: Consulted = { ...consulted, procedure, directory: institution.revisions.directory };
    return {
      events,
      effective: command.effective ?? { at: taken.at, source: 'clock' },
      consulted: { ...versions, ...(placed && { zones: placed.zoneMap }) },
    };
  }

  /** An imported petition keeps its number, its date and its deadline. */
  private async keep(
    institution: InstitutionRecord,
    caseId: string,
    command: CaseCommand,
    petition: KeptPetition,
    given: GivenRegistration,
    filing: Filing,
    state: CaseState,
  ): Promise<Decided<CaseEvent>> {
    const { _id, prefix } = institution;
    const at = command.effective?.at ?? new Date(0);
    await this.folios.keep({ institution: _id, prefix, folio: given.folio, caseId, at });
    const { procedureVersion } = filing;
    const consulted: Consulted = { procedure: procedureVersion, directory: institution.revisions.directory };
    const events = registerPetition(state, {
      ...petition,
      ...given,
      series: KEPT_SERIES,
      procedureVersion,
      public: filing.public,
      ...acting(command),
    });
    return { events, consulted };
  }

  /** The number is the case's; one that another process registered it under meanwhile stays pending for the sweep to explain. */
  private async settle(
    { _id }: InstitutionRecord,
    series: string,
    caseId: string,
    state: RegisteredCase,
    { folio, at }: TakenFolio,
  ): Promise<void> {
    if (state.folio === folio) await this.folios.settle({ institution: _id, series, folio, caseId, at });
  }

  /** Numbers this case lost are written off before it takes the next. */
  private async settleAnnulled(
    { _id }: InstitutionRecord,
    series: string,
    caseId: string,
    state: CaseState,
    at: Date,
  ): Promise<void> {
    for (const folio of state.annulledFolios) {
      await this.folios.settle({ institution: _id, series, folio, caseId, at, annulled: { reason: 'abandoned' } });
    }
  }
}
