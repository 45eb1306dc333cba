import type { Actor } from '@libs/decider';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../../institutions/index.js';
import { CommandDesk } from '../../platform/index.js';
import { AttachmentDesk } from '../attachments/attachment-desk.js';
import type { Upload } from '../attachments/uploaded-body.js';
import { FileAppeal } from '../appeal/file-appeal.js';
import type { CaseCommand, StepReceipt } from '../case-command.js';
import { CaseFiles, type TimelineEntry } from '../case-file.js';
import { representativeOf } from '../domain/case.group.state.js';
import type { CaseStep } from '../domain/case.guards.js';
import { openPrevention } from '../domain/case.instruction.js';
import type { RatingRecord } from '../domain/case.rating.events.js';
import { type CitizenReopeningReason, lastDayToReopen } from '../domain/case.reopening.js';
import { isRegistered, type RegisteredCase } from '../domain/case.state.js';
import { allowedSteps } from '../domain/case.steps.js';
import { RecordReply } from '../handling/record-reply.js';
import { AnswerPrevention } from '../instruction/answer-prevention.js';
import { ReopenCase } from '../outcome/reopen-case.js';
import { RateService } from '../rating/rate-service.js';
import { ResolutionLaws } from '../resolution/resolution-law.js';
import { type FoundCase, type PublicStatus, PublicStatusDesk } from './public-status.js';

/** What the town hall asked the citizen for, and waits for. */
export interface AskedOfCitizen {
  readonly requestId: string;
  readonly kind: 'question' | 'prevention';
  readonly text?: string;
  readonly answerBy?: string;
}

/** A case as its citizen sees it, with what they can do about it now. */
export interface CitizenCase {
  readonly status: PublicStatus;
  readonly asked?: AskedOfCitizen;
  readonly rating?: RatingRecord;
  /** Of a concluded case that they may have taken up again, until when: also where that day has passed. */
  readonly reopenBy?: string;
  readonly can: { readonly rate: boolean; readonly appeal: boolean; readonly reopen: boolean };
}

const HOLDER: Actor = { kind: 'citizen', id: 'acuse-holder' };

/** What whoever holds the acuse of a case sees of it and does about it. They came in by the status door. */
@Injectable()
export class CitizenCases {
  constructor(
    private readonly statuses: PublicStatusDesk,
    private readonly files: CaseFiles,
    private readonly laws: ResolutionLaws,
    private readonly attachments: AttachmentDesk,
    private readonly institutions: InstitutionDirectory,
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
  ) {}

  async show(found: FoundCase): Promise<CitizenCase> {
    const { state, timeline } = await this.files.open(found.institution, found.caseId, 'citizen');
    const asked = askedIn(state, timeline);
    const law = await this.laws.of(state);
    const steps = allowedSteps(state, HOLDER, law);
    const may = (name: CaseStep) => steps.some(({ step, allowed }) => step === name && allowed);
    const reopenBy = may('reopen') ? lastDayToReopen(state, law.reopenDays) : undefined;
    const reopen = reopenBy !== undefined && (await this.today(found)) <= reopenBy;
    return {
      status: await this.statuses.show(found),
      ...(asked && { asked }),
      ...(state.rating && { rating: state.rating }),
      ...(reopenBy !== undefined && { reopenBy }),
      can: { rate: may('rate'), appeal: may('file-appeal'), reopen },
    };
  }

  /** @throws NoOpenQuestion, or what a prevention refuses */
  async reply(
    found: FoundCase,
    key: string,
    { requestId, text }: { requestId: string; text: string },
  ): Promise<StepReceipt> {
    const { caseId } = found;
    const { state } = await this.files.state(found.institution, caseId);
    const command = this.commandOf(found, 'Reply', key, { requestId, text });
    const given = { channel: 'web' as const, text };
    const prevention = isRegistered(state) ? openPrevention(state)?.preventionId : undefined;
    return prevention === requestId
      ? this.commands.execute(new AnswerPrevention(caseId, command, { ...given, preventionId: requestId }))
      : this.commands.execute(new RecordReply(caseId, command, { ...given, requestId }));
  }

  /** A paper that was asked for; of what has the same key it is one. @throws PapersNotAsked, and what an upload is refused for */
  async bring(found: FoundCase, keyOf: (sha256: string) => string, upload: Upload): Promise<void> {
    const { caseId } = found;
    const { name, sheets } = upload;
    const commandFor = (sha256: string) =>
      this.commandOf(found, 'AddAttachment', keyOf(sha256), { caseId, given: { name, sheets, sha256 } });
    await this.attachments.attach({ caseId, upload, holder: `case/${caseId}`, commandFor });
  }

  /** @throws CaseNotConcluded | ServiceAlreadyRated */
  rate(found: FoundCase, key: string, given: { rating: number; comment?: string }): Promise<StepReceipt> {
    return this.commands.execute(
      new RateService(found.caseId, this.commandOf(found, 'RateService', key, given), given),
    );
  }

  /** @throws CaseNotConcluded | AppealPending | ReopeningNotOffered | ReopeningLate */
  reopen(
    found: FoundCase,
    key: string,
    given: { reasonCode: CitizenReopeningReason; reason: string },
  ): Promise<StepReceipt> {
    return this.commands.execute(new ReopenCase(found.caseId, this.commandOf(found, 'ReopenCase', key, given), given));
  }

  /** @throws AppealLate | AppealTermUnknown: whoever is late is heard in person */
  async appeal(found: FoundCase, key: string, grounds: string): Promise<StepReceipt> {
    const { state } = await this.files.state(found.institution, found.caseId);
    const filedOn = await this.today(found);
    const party = isRegistered(state) ? representativeOf(state) : '';
    const command = this.commandOf(found, 'FileAppeal', key, { grounds });
    return this.commands.execute(
      new FileAppeal(found.caseId, command, { appealId: command.commandId, party, filedOn, grounds }),
    );
  }

  private async today({ institution }: FoundCase): Promise<string> {
    return this.institutions.today(await this.institutions.get(institution));
  }

  private commandOf({ institution, caseId }: FoundCase, command: string, key: string, request: unknown): CaseCommand {
    return this.desk.ofCitizen(institution, caseId, { command, idempotencyKey: `${command}/${key}`, request });
  }
}

/** A prevention counts from the day it was notified: before that nobody has it. */
function askedIn(state: RegisteredCase, timeline: readonly TimelineEntry[]): AskedOfCitizen | undefined {
  const saidIn = (type: string, field: string, id: string, text: string): string | undefined => {
    const said = timeline.findLast((entry) => entry.type === type && entry.data[field] === id)?.data[text];
    return typeof said === 'string' ? said : undefined;
  };
  const prevention = openPrevention(state);
  if (prevention?.notifiedOn !== undefined) {
    const { preventionId, answerBy } = prevention;
    const text = saidIn('PreventionIssued', 'preventionId', preventionId, 'text');
    return {
      requestId: preventionId,
      kind: 'prevention',
      ...(text !== undefined && { text }),
      ...(answerBy && { answerBy }),
    };
  }
  const { openQuestion, lapseWarning } = state;
  if (openQuestion === undefined) return undefined;
  const text = saidIn('CitizenAsked', 'requestId', openQuestion, 'question');
  const answerBy = lapseWarning?.actBy;
  return {
    requestId: openQuestion,
    kind: 'question',
    ...(text !== undefined && { text }),
    ...(answerBy && { answerBy }),
  };
}
