import type { Commit, Consulted, Decided } from '@libs/event-store';
import { civilDateOf } from '@libs/business-calendar';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { INSTALLATION_KEYS, type InstallationKeys } from '../../platform/index.js';
import { LegalClock } from '../../deadlines/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../../institutions/index.js';
import { acting, type CaseCommand } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import type { CaseEvent } from '../domain/case.events.js';
import { type Petition, registerPetition } from '../domain/case.intake.js';
import { type CaseState, isRegistered, type RegisteredCase } from '../domain/case.state.js';
import { publicIdOf } from '../public-id.js';
import { catalogued } from '../unclassified.js';
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
> & { publicId?: string };

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
    private readonly clock: LegalClock,
    @Inject(INSTALLATION_KEYS) private readonly keys: InstallationKeys,
  ) {}

  async execute({ caseId, command, petition, given }: RegisterPetition): Promise<Registered> {
    const institution = await this.institutions.get(command.institution);
    this.institutions.requirePetitionCodes(institution, catalogued(petition));
    let taken: TakenFolio | undefined;
    const committed = await this.cases.decideFully(caseId, command, async (state, { at }) => {
      if (isRegistered(state)) return { events: [] };
      if (given) return this.keep(institution, caseId, command, petition, given, state);
      await this.settleAnnulled(institution, caseId, state, at);
      taken = await this.folios.take(institution._id, institution.series, caseId, command.signal);
      return this.number(institution, caseId, taken, command, petition, state);
    });
    const { state, version, lastHash, appended, commit } = committed;
    if (!isRegistered(state)) throw new Error(`case ${caseId} was not registered`);
    // The sweep settles what is lost here; nobody waits for it.
    if (taken) void this.settle(institution, caseId, state, taken).catch(() => undefined);
    return { caseId, version, state, lastHash, appended, ...(commit && { commit }) };
  }

  /** A new petition gets the next number; its time is the reception time. */
  private async number(
    institution: InstitutionRecord,
    caseId: string,
    taken: TakenFolio,
    command: CaseCommand,
    petition: PetitionText,
    state: CaseState,
  ): Promise<Decided<CaseEvent>> {
    const { _id, series, zone } = institution;
    const procedure = this.institutions.requireProcedure(institution, petition.procedure);
    const filedOn = civilDateOf(command.effective?.at ?? taken.at, zone);
    const term = await this.clock.openTerm({ institution: _id, termDays: procedure.termDays, filedOn });
    const events = registerPetition(state, {
      ...petition,
      folio: taken.folio,
      series,
      procedureVersion: procedure.version,
      public: procedure.public,
      // The same for a retry.
      ...(procedure.public && { publicId: publicIdOf(this.keys.publicId, caseId) }),
      termDays: procedure.termDays,
      dueOn: term.dueOn,
      filedOn,
      ...acting(command),
    });
    return {
      events,
      effective: command.effective ?? { at: taken.at, source: 'clock' },
      consulted: {
        calendar: term.calendarVersion,
        procedure: procedure.version,
        directory: institution.revisions.directory,
      },
    };
  }

  /** An imported petition keeps its number, its date and its deadline. */
  private async keep(
    institution: InstitutionRecord,
    caseId: string,
    command: CaseCommand,
    petition: PetitionText,
    given: GivenRegistration,
    state: CaseState,
  ): Promise<Decided<CaseEvent>> {
    const procedure = this.institutions.requireProcedure(institution, petition.procedure);
    const { _id, prefix } = institution;
    const at = command.effective?.at ?? new Date(0);
    await this.folios.keep({ institution: _id, prefix, folio: given.folio, caseId, at });
    const consulted: Consulted = { procedure: procedure.version, directory: institution.revisions.directory };
    const events = registerPetition(state, {
      ...petition,
      ...given,
      series: KEPT_SERIES,
      procedureVersion: procedure.version,
      public: procedure.public,
      ...acting(command),
    });
    return { events, consulted };
  }

  /** The number is the case's; one that another process registered it under meanwhile stays pending for the sweep to explain. */
  private async settle(
    { _id, series }: InstitutionRecord,
    caseId: string,
    state: RegisteredCase,
    { folio, at }: TakenFolio,
  ): Promise<void> {
    if (state.folio === folio) await this.folios.settle({ institution: _id, series, folio, caseId, at });
  }

  /** Numbers this case lost are written off before it takes the next. */
  private async settleAnnulled(
    { _id, series }: InstitutionRecord,
    caseId: string,
    state: CaseState,
    at: Date,
  ): Promise<void> {
    for (const folio of state.annulledFolios) {
      await this.folios.settle({ institution: _id, series, folio, caseId, at, annulled: { reason: 'abandoned' } });
    }
  }
}
