import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AbsenceBook } from '../../absences/index.js';
import { InstitutionDirectory } from '../../institutions/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseFiles } from '../case-file.js';
import { DueDateRecount } from '../term/due-date-recount.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import { type Signature, signResolution } from '../domain/case.resolution.js';
import { DraftUnreadable } from '../domain/case.resolution.refusals.js';
import { findCompetence } from '../domain/competence.js';
import { type DraftContent, draftHash } from './content-hash.js';
import { ResolutionLaws } from './resolution-law.js';

/** The approved text becomes the answer, under the hand of somebody competent on that day. */
export class SignResolution extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly signature: Pick<Signature, 'draftId' | 'contentHash'>,
  ) {
    super();
  }
}

@CommandHandler(SignResolution)
export class SignResolutionHandler implements ICommandHandler<SignResolution> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly files: CaseFiles,
    private readonly institutions: InstitutionDirectory,
    private readonly absences: AbsenceBook,
    private readonly recount: DueDateRecount,
    private readonly law: ResolutionLaws,
  ) {}

  async execute({ caseId, command, signature }: SignResolution): Promise<StepReceipt> {
    const { institution, actor } = command;
    const content = await this.contentOf(institution, caseId, signature);
    const { signatories = [], revisions } = await this.institutions.get(institution);
    const signing = revisions.signatories === undefined ? {} : { signatories: revisions.signatories };
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      const registered = requireRegistered(state);
      const { department, resolution } = registered;
      const { stagesAsked = false, apart = [] } = await this.law.of(registered);
      if (content === undefined && resolution?.draftId === signature.draftId)
        throw new DraftUnreadable(signature.draftId);
      const competence = findCompetence({
        signer: actor.id,
        department: department ?? '',
        on,
        signatories,
        standIns: await this.absences.standIns(institution, on),
      });
      const { events, dueOn, consulted } = await this.recount.atAnswer(institution, state, on);
      const signed = signResolution(state, {
        ...signature,
        signedOn: on,
        stagesAsked,
        apart,
        text: content?.text ?? '',
        legalBasis: content?.legalBasis,
        ...(competence && { competence }),
        ...(dueOn !== undefined && { dueOn }),
        ...acting(command),
      });
      return { events: [...events, ...signed], consulted: { ...signing, ...consulted } };
    });
    return receiptOf(caseId, committed);
  }

  /** The text as it was drafted; undefined where it cannot be read, or is not what was approved. */
  private async contentOf(
    institution: string,
    caseId: string,
    { draftId, contentHash }: Pick<Signature, 'draftId' | 'contentHash'>,
  ): Promise<DraftContent | undefined> {
    const { timeline } = await this.files.open(institution, caseId);
    const drafted = timeline.find(({ type, data }) => type === 'ResolutionDrafted' && data['draftId'] === draftId);
    if (drafted === undefined || drafted.erased !== undefined) return undefined;
    const content = drafted.data as unknown as DraftContent;
    return draftHash(institution, caseId, content) === contentHash ? content : undefined;
  }
}
