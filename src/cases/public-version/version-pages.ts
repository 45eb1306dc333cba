import { Clock } from '@libs/clock';
import { expiresAt, hasExpired, NoProposal } from '@libs/four-eyes';
import type { OperationName, Principal } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import { type CaseHistory, CaseFiles } from '../case-file.js';
import { requireMay } from '../case-scope.js';
import { type CaseDocument, documentsOf, writtenOn } from '../domain/case.public-version.js';
import { PublicVersionSourceChanged, PublicVersionSourceMissing } from '../domain/case.public-version.refusals.js';
import type { CaseState, RegisteredCase } from '../domain/case.state.js';
import { CaseReads } from '../reads/case-reads.js';
import type { ProposedVersionDto, PublicVersionsDto, VersionSourceDto } from './public-versions.dto.js';
import { proposedIn, VersionDesk } from './version-desk.js';
import { sha256 } from './version-hash.js';
import { sourceOf } from './version-source.js';

/** What is shown of public versions, and to whom. */
@Injectable()
export class VersionPages {
  constructor(
    private readonly files: CaseFiles,
    private readonly reads: CaseReads,
    private readonly desk: VersionDesk,
    private readonly clock: Clock,
  ) {}

  async list(principal: Principal, caseId: string): Promise<PublicVersionsDto> {
    const { state, version } = await this.files.state(principal.institution, caseId);
    const registered = await this.reads.requireRead(principal, { caseId, state }, 'read-public-versions');
    const proposal = this.standing(registered);
    const documents = documentsOf(registered).map((one) => ({ ...one, ...numberOf(registered, one) }));
    const approved = (registered.publicVersions ?? []).map((one) => ({ ...one }));
    return { caseId, version, documents, ...(proposal && { proposal }), approved };
  }

  async source(principal: Principal, caseId: string, which: CaseDocument): Promise<VersionSourceDto> {
    const history = await this.opened(principal, caseId);
    writtenOn(history.state, which);
    const { title, text } = sourceOf(history, which);
    return { caseId, ...which, title, text };
  }

  /** @throws NoProposal, PublicVersionSourceChanged where the text is another one since */
  async proposal(principal: Principal, caseId: string): Promise<ProposedVersionDto> {
    const { proposed, source, payloadHash, versionId } = await this.proposed(principal, caseId);
    const { document, about, occasion, preparedOn, content } = proposed;
    const { documentHash, act, reference, marks } = content;
    return {
      caseId,
      versionId,
      payloadHash,
      documentHash,
      document,
      ...(about !== undefined && { about }),
      title: source.title,
      text: source.text,
      occasion,
      reference,
      preparedOn,
      act,
      marks: marks.map((mark) => ({ ...mark, spans: mark.spans.map((span) => ({ ...span })) })),
    };
  }

  async preview(principal: Principal, caseId: string): Promise<Buffer> {
    const { proposed, source } = await this.proposed(principal, caseId);
    const { bytes, documentHash } = await this.desk.build(source);
    if (documentHash !== proposed.content.documentHash) throw new PublicVersionSourceChanged(proposed.document);
    return bytes;
  }

  /** For everybody who may read the case: there is nothing in it that anybody may not read. */
  async pdf(principal: Principal, caseId: string, versionId: string): Promise<Buffer> {
    const { institution } = principal;
    const { state } = await this.files.state(institution, caseId);
    await this.reads.requireRead(principal, { caseId, state }, 'read-public-versions');
    // Without what is blocked, which is handed to nobody.
    const history = await this.files.history(institution, caseId, 'citizen');
    return this.desk.approved(institution, history, versionId);
  }

  private async proposed(principal: Principal, caseId: string) {
    const history = await this.opened(principal, caseId);
    const { publicVersionProposal } = history.state;
    if (publicVersionProposal === undefined) throw new NoProposal();
    const { proposalId: versionId, payloadHash } = publicVersionProposal;
    const proposed = proposedIn(history, versionId);
    if (proposed === undefined) throw new PublicVersionSourceMissing(publicVersionProposal.document);
    const source = await this.desk.open(principal.institution, history, proposed);
    if (sha256(source.text) !== proposed.content.textHash) throw new PublicVersionSourceChanged(proposed.document);
    return { proposed, source, payloadHash, versionId };
  }

  /** As they may read it: what is withheld from them is not there. */
  private async opened(principal: Principal, caseId: string): Promise<CaseHistory> {
    const { state } = await this.files.state(principal.institution, caseId);
    await this.require(principal, caseId, state, 'prepare-public-version');
    return this.files.history(principal.institution, caseId, principal);
  }

  /** Before anything is opened. @throws CaseUnknown, what requireMay throws */
  private async require(principal: Principal, caseId: string, state: CaseState, operation: OperationName) {
    requireMay(operation, principal, state);
    await this.reads.requireRead(principal, { caseId, state }, operation);
  }

  private standing({ publicVersionProposal }: RegisteredCase): PublicVersionsDto['proposal'] {
    if (publicVersionProposal === undefined) return undefined;
    const { proposalId: versionId, payloadHash, document, about, proposer, proposedAt } = publicVersionProposal;
    const until = { expiresAt: expiresAt(publicVersionProposal) };
    const expired = hasExpired(publicVersionProposal, this.clock.now().toISOString());
    return {
      versionId,
      payloadHash,
      document,
      ...(about !== undefined && { about }),
      proposer,
      proposedAt,
      ...until,
      expired,
    };
  }
}

function numberOf({ letters = [] }: RegisteredCase, { about }: CaseDocument): { number?: string } {
  const number = letters.find(({ letterId }) => letterId === about)?.number;
  return number === undefined ? {} : { number };
}
