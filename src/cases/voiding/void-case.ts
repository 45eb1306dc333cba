import { Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FolioBook } from '../../folios/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, type FullCaseDecision } from '../case-ledger.js';
import { maySee } from '../case-scope.js';
import type { VoidingReason } from '../domain/case.codes.js';
import { CaseUnknown } from '../domain/case.refusals.js';
import { isRegistered } from '../domain/case.state.js';
import { type KeptCase, voidCase } from '../domain/case.voiding.js';
import { KeptCaseUnknown } from '../domain/case.voiding.refusals.js';
import { ProposalDesk } from '../proposals/proposal-desk.js';

export interface VoidingGrounds {
  readonly reasonCode: VoidingReason;
  /** Of a duplicate: the folio that stays. */
  readonly keptFolio?: string;
  readonly reason: string;
}

/** The desk or the department proposes to annul a registration that is a mistake or a duplicate; another person confirms. */
export class VoidCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly grounds: VoidingGrounds,
  ) {
    super();
  }
}

/** What annulling records, for who proposes it and for who confirms it. */
@Injectable()
export class Annulling {
  constructor(
    private readonly cases: CaseLedger,
    private readonly folios: FolioBook,
  ) {}

  of(caseId: string, command: CaseCommand, { reasonCode, keptFolio, reason }: VoidingGrounds): FullCaseDecision {
    return async (state, { on }) => {
      // Looked up anew for who confirms: the case that stays may have been annulled meanwhile.
      const kept = keptFolio === undefined ? undefined : await this.keptCase(command, keptFolio);
      return { events: voidCase(state, { caseId, reasonCode, kept, voidedOn: on, reason, ...acting(command) }) };
    };
  }

  /** The one who proposes learns nothing of cases they do not see, and no reserved one is named in another file. @throws KeptCaseUnknown */
  private async keptCase({ institution, actor }: CaseCommand, typed: string): Promise<KeptCase> {
    const found = await this.folios.findTyped(institution, typed);
    if (found === undefined) throw new KeptCaseUnknown();
    const state = await this.stateOf(institution, found.caseId);
    const { id, role = '', department } = actor;
    const viewer = { id, role, ...(department !== undefined && { department }) };
    if (state === undefined || state.reserve !== undefined || !maySee(viewer, state)) throw new KeptCaseUnknown();
    return { caseId: found.caseId, folio: state.folio, status: state.status };
  }

  private async stateOf(institution: string, caseId: string) {
    try {
      const { state } = await this.cases.get(institution, caseId);
      return isRegistered(state) ? state : undefined;
    } catch (refused) {
      if (refused instanceof CaseUnknown) return undefined;
      throw refused;
    }
  }
}

@CommandHandler(VoidCase)
export class VoidCaseHandler implements ICommandHandler<VoidCase> {
  constructor(
    private readonly proposals: ProposalDesk,
    private readonly annulling: Annulling,
  ) {}

  /** @throws what the decision refuses, KeptCaseUnknown, ProposalPending, NobodyToConfirm */
  execute({ caseId, command, grounds }: VoidCase): Promise<StepReceipt> {
    const would = this.annulling.of(caseId, command, grounds);
    return this.proposals.propose(caseId, command, { step: 'void', content: { ...grounds }, would });
  }
}
