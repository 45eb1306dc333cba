import type { Proposal } from '@libs/four-eyes';
import type { ClassificationOccasion, PublicVersionDocument } from './case.codes.js';

/** A public version that waits for its second person; its id is that of the proposal. */
export interface PublicVersionProposal extends Proposal {
  readonly document: PublicVersionDocument;
  readonly about?: string;
  readonly preparedOn: string;
  readonly occasion: ClassificationOccasion;
}

/** One that was approved, as decisions see it: none of its words. */
export interface PublicVersionRecord {
  readonly versionId: string;
  readonly document: PublicVersionDocument;
  readonly about?: string;
  readonly documentHash: string;
  readonly approvedOn: string;
}

/** Public versions of the documents of a case. */
export interface PublicVersions {
  /** Only while one waits for its second person. */
  readonly publicVersionProposal?: PublicVersionProposal;
  /** In the order of their approval. */
  readonly publicVersions?: readonly PublicVersionRecord[];
}
