import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { randomBytes } from 'node:crypto';
import { StaffDirectory } from '../../staff/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseFiles } from '../case-file.js';
import { CaseLedger } from '../case-ledger.js';
import { requireStep } from '../domain/case.guards.js';
import { NobodyToConfirm } from '../domain/case.proposal.refusals.js';
import { type CaseDocument, proposePublicVersion, writtenOn } from '../domain/case.public-version.js';
import { requireClassification } from '../domain/case.public-version.rules.js';
import type { ClassificationOccasion } from '../domain/case.codes.js';
import type { PublicVersionContent } from '../domain/case.public-version.events.js';
import { VersionDesk } from './version-desk.js';
import { versionHash } from './version-hash.js';

export interface VersionGiven extends CaseDocument, Pick<PublicVersionContent, 'act' | 'reference' | 'marks'> {
  readonly occasion: ClassificationOccasion;
}

/** Somebody of the department marks what is classified in a document of a case, and proposes what is left for everybody to read. */
export class ProposePublicVersion extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: VersionGiven,
  ) {
    super();
  }
}

@CommandHandler(ProposePublicVersion)
export class ProposePublicVersionHandler implements ICommandHandler<ProposePublicVersion> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly files: CaseFiles,
    private readonly desk: VersionDesk,
    private readonly staff: StaffDirectory,
  ) {}

  execute({ caseId, command, given }: ProposePublicVersion): Promise<StepReceipt> {
    const { institution, commandId: versionId, actor, visibleTo } = command;
    const { document, about, occasion, ...parts } = given;
    const which = { document, ...(about !== undefined && { about }) };
    const salt = randomBytes(32).toString('base64url');
    return this.cases.decide(caseId, command, async (state, { at, on: preparedOn }) => {
      const registered = requireStep('propose-public-version', state, actor);
      if (registered.publicVersionProposal?.proposalId === versionId) return [];
      const day = writtenOn(registered, which);
      // As the author may read it: what is withheld from them they do not publish.
      const history = await this.files.history(institution, caseId, visibleTo);
      const source = await this.desk.open(institution, history, { ...which, occasion, preparedOn, content: parts });
      const { text, frame } = source;
      // Before anything is built of it: a stretch outside of the text cannot be cut out.
      requireClassification({ text, frame, writtenOn: day }, parts, preparedOn);
      const { textHash, documentHash } = await this.desk.build(source);
      const proposed = {
        versionId,
        ...which,
        preparedOn,
        occasion,
        content: { ...parts, textHash, documentHash },
        salt,
      };
      const payloadHash = versionHash({ institution, case: caseId, ...proposed });
      const facts = { ...proposed, payloadHash, at: at.toISOString(), of: { text, frame } };
      const events = proposePublicVersion(state, { ...facts, ...acting(command) });
      await this.requireSomebody(institution, actor.id);
      return events;
    });
  }

  /** Where nobody could approve it, the author is told at once what to do, not after 72 hours. @throws NobodyToConfirm */
  private async requireSomebody(institution: string, author: string): Promise<void> {
    const roles = ['legal-adviser'];
    const members = await this.staff.membersOf(institution);
    if (!members.some(({ id, active, role }) => active && id !== author && roles.includes(role)))
      throw new NobodyToConfirm('propose-public-version', roles);
  }
}
