import type { EventOf } from '@libs/decider';
import type { Span } from '@libs/redaction';
import type { ClassificationOccasion, PublicVersionDocument, SecrecyKind } from './case.codes.js';

/** A document of a case for everybody, without what is classified in it (LGTAIP 2025, arts. 102-122). One proposes it, a legal adviser approves that very one. */
export type PublicVersionEvent = PublicVersionProposed | PublicVersionApproved | PublicVersionRejected;

/** What is taken out for one reason, wherever it stands in the text: what it is in general terms, on what basis and why (LGTAIP 120). */
export interface PublicVersionMark {
  readonly description: string;
  readonly classification: SecrecyKind;
  readonly basis: string;
  readonly reason: string;
  /** Of what is reserved: its last day, and what harm its disclosure would do (LGTAIP 104, 107). What is confidential has neither (115). */
  readonly until?: string;
  readonly harmTest?: string;
  /** The same words elsewhere in the document are meant to stay there. */
  readonly staysElsewhere?: boolean;
  readonly spans: readonly Span[];
}

export interface PublicVersionContent {
  /** SHA-256, hex, of the text whose stretches are meant, and of the document that comes of it. */
  readonly textHash: string;
  readonly documentHash: string;
  /** Of the Transparency Committee. */
  readonly act: { readonly number: string; readonly heldOn: string };
  /** What asked for it: the folio of a request, the file of a ruling, the obligation. */
  readonly reference: string;
  readonly marks: readonly PublicVersionMark[];
}

/** Nothing is published yet. `payloadHash` is of all of this with the salt, so that nobody can guess the text by it. */
export type PublicVersionProposed = EventOf<
  'PublicVersionProposed',
  {
    versionId: string;
    document: PublicVersionDocument;
    /** Of a letter: which one. */
    about?: string;
    preparedOn: string;
    occasion: ClassificationOccasion;
    payloadHash: string;
    content: PublicVersionContent;
    salt: string;
  }
>;

/** By a legal adviser who is not its author. From now on it may be handed to anybody. */
export type PublicVersionApproved = EventOf<
  'PublicVersionApproved',
  {
    versionId: string;
    payloadHash: string;
    /** SHA-256, hex, of the PDF. */
    documentHash: string;
    approvedOn: string;
    /** Whose name the document it was made of has. */
    party?: string;
    /** The PDF, base64; with a party, each byte of it with that of the pad by exclusive or: without either key it is nothing. */
    document: string;
    pad?: string;
  }
>;

/** By either of the two. */
export type PublicVersionRejected = EventOf<'PublicVersionRejected', { versionId: string; reason: string }>;
