import { requireProposed, requireRoom, requireSecond, type SecondLook } from '@libs/four-eyes';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { type Acting, recorded, requireRegistered, requireStep } from './case.guards.js';
import { PublicVersionSourceMissing } from './case.public-version.refusals.js';
import { type ClassifiedText, requireClassification } from './case.public-version.rules.js';
import type { CaseState, RegisteredCase } from './case.state.js';
import type { PublicVersionDocument } from './case.codes.js';

export type ProposedVersion = CaseEventData<'PublicVersionProposed'> & {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** What it is made of; nothing of it is recorded. */
  readonly of: Omit<ClassifiedText, 'writtenOn'>;
};

/** A document as the case knows it: of a letter with its id. */
export interface CaseDocument {
  readonly document: PublicVersionDocument;
  readonly about?: string;
}

/**
 * Somebody of the department marks what is classified in a document, part by part, after it was asked for or ordered (LGTAIP 102, 103, 120).
 * @throws ProposalPending, PublicVersionSourceMissing, and what requireClassification throws
 */
export function proposePublicVersion(
  state: CaseState,
  { by, source: _, at, of, ...proposal }: ProposedVersion & Acting,
): CaseEvent[] {
  const registered = requireStep('propose-public-version', state, by);
  const { publicVersionProposal: standing } = registered;
  if (standing?.proposalId === proposal.versionId) return [];
  requireRoom(standing, at);
  const text = { ...of, writtenOn: writtenOn(registered, proposal) };
  requireClassification(text, proposal.content, proposal.preparedOn);
  return recorded('PublicVersionProposed', proposal);
}

/** A legal adviser, who is neither its author nor stands in for them, approves the very document they were shown. @throws what requireSecond throws */
export function approvePublicVersion(
  state: CaseState,
  {
    by,
    source: _,
    at,
    standIns,
    ...approval
  }: CaseEventData<'PublicVersionApproved'> & Pick<SecondLook, 'at' | 'standIns'> & Acting,
): CaseEvent[] {
  const registered = requireStep('approve-public-version', state, by);
  const { versionId: proposalId, payloadHash } = approval;
  requireSecond(registered.publicVersionProposal, { proposalId, payloadHash, at, standIns, approver: by.id });
  return recorded('PublicVersionApproved', approval);
}

/** By the second person, or by the first who thought again. @throws NoProposal | ProposalAltered */
export function rejectPublicVersion(
  state: CaseState,
  {
    by,
    source: _,
    payloadHash,
    ...rejection
  }: CaseEventData<'PublicVersionRejected'> & { payloadHash: string } & Acting,
): CaseEvent[] {
  const registered = requireStep('reject-public-version', state, by);
  requireProposed(registered.publicVersionProposal, { proposalId: rejection.versionId, payloadHash });
  return recorded('PublicVersionRejected', rejection);
}

/** What the case has in text, and from which day each is. */
export function documentsOf(state: CaseState): (CaseDocument & { readonly writtenOn: string })[] {
  const { filedOn, answeredOn, letters = [] } = requireRegistered(state);
  return [
    { document: 'petition', writtenOn: filedOn },
    ...(answeredOn === undefined ? [] : [{ document: 'answer', writtenOn: answeredOn } as const]),
    ...letters.map(({ letterId, issuedOn }) => ({ document: 'letter', about: letterId, writtenOn: issuedOn }) as const),
  ];
}

/** The day a document is of. @throws PublicVersionSourceMissing where the case has none */
export function writtenOn(registered: RegisteredCase, { document, about }: CaseDocument): string {
  const found = documentsOf(registered).find((one) => one.document === document && one.about === about);
  if (found === undefined) throw new PublicVersionSourceMissing(document);
  return found.writtenOn;
}
