import { NoProposal, ProposalAltered, requireProposed } from '@libs/four-eyes';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AbsenceBook } from '../../absences/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseFiles } from '../case-file.js';
import { CaseLedger } from '../case-ledger.js';
import { requireStep } from '../domain/case.guards.js';
import { approvePublicVersion } from '../domain/case.public-version.js';
import { PublicVersionSourceChanged } from '../domain/case.public-version.refusals.js';
import { parted } from './two-keys.js';
import { proposedIn, VersionDesk } from './version-desk.js';
import { sha256, versionHash } from './version-hash.js';

export interface VersionDecision {
  readonly versionId: string;
  readonly payloadHash: string;
}

/** A legal adviser approves the very document that was proposed: it is built anew, looked through, and kept as it is from now on. */
export class ApprovePublicVersion extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly approval: VersionDecision,
  ) {
    super();
  }
}

@CommandHandler(ApprovePublicVersion)
export class ApprovePublicVersionHandler implements ICommandHandler<ApprovePublicVersion> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly files: CaseFiles,
    private readonly absences: AbsenceBook,
    private readonly desk: VersionDesk,
  ) {}

  execute({ caseId, command, approval }: ApprovePublicVersion): Promise<StepReceipt> {
    const { institution, actor } = command;
    const { versionId, payloadHash } = approval;
    return this.cases.decide(caseId, command, async (state, { at, on }) => {
      const { publicVersionProposal } = requireStep('approve-public-version', state, actor);
      if (publicVersionProposal === undefined) throw new NoProposal();
      requireProposed(publicVersionProposal, { proposalId: versionId, payloadHash });
      const { party, documentHash, bytes } = await this.rebuilt(caseId, command, approval);
      const standIns = await this.absences.actingWith(institution, actor.id, on);
      return approvePublicVersion(state, {
        ...approval,
        documentHash,
        approvedOn: on,
        ...(party === undefined ? { document: bytes.toString('base64') } : { party, ...parted(bytes) }),
        at: at.toISOString(),
        standIns,
        ...acting(command),
      });
    });
  }

  /** Out of the text as it stands now. @throws ProposalAltered | PublicVersionSourceMissing | PublicVersionSourceChanged | PublicVersionLeaks */
  private async rebuilt(
    caseId: string,
    { institution, visibleTo }: CaseCommand,
    { versionId, payloadHash }: VersionDecision,
  ) {
    const history = await this.files.history(institution, caseId, visibleTo);
    const proposed = proposedIn(history, versionId);
    if (proposed === undefined) throw new ProposalAltered(versionId);
    const { document, about, preparedOn, occasion, content, salt } = proposed;
    const which = { document, ...(about !== undefined && { about }) };
    const payload = { institution, case: caseId, versionId, ...which, preparedOn, occasion, content, salt };
    if (versionHash(payload) !== payloadHash) throw new ProposalAltered(versionId);
    const source = await this.desk.open(institution, history, { ...which, preparedOn, occasion, content });
    if (sha256(source.text) !== content.textHash) throw new PublicVersionSourceChanged(document);
    const built = await this.desk.build(source);
    if (built.documentHash !== content.documentHash) throw new PublicVersionSourceChanged(document);
    return { ...built, party: source.party };
  }
}
