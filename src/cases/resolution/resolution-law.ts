import { resolutionPathOf } from '@libs/procedures';
import { Injectable } from '@nestjs/common';
import { type AppealDefinition, InstitutionDirectory, type ProcedureDefinition } from '../../institutions/index.js';
import type { RegisteredCase } from '../domain/case.state.js';
import type { AskedByLaw } from '../domain/case.steps.js';

/** What a case's own procedure, as it was pinned at filing, asks from the draft of its resolution to the appeal. */
export interface ResolutionLaw extends AskedByLaw {
  /** Absent: no term to appeal is known. */
  readonly appeal?: AppealDefinition;
}

/** A definition of this release, or one with stages. */
type Definition = Partial<ProcedureDefinition> & { stages?: Parameters<typeof resolutionPathOf>[0]['stages'] };

/** By the version that was pinned: it never changes, and a process holds what it has read of it. */
@Injectable()
export class ResolutionLaws {
  constructor(private readonly institutions: InstitutionDirectory) {}

  async of({ procedureVersion }: RegisteredCase): Promise<ResolutionLaw> {
    return lawOf(await this.institutions.consulted<Definition>(procedureVersion));
  }
}

function lawOf({ resolution, stages, appeal }: Definition): ResolutionLaw {
  return { ...pathOf(resolution, stages), ...(appeal && { appeal }) };
}

function pathOf(resolution: Definition['resolution'], stages: Definition['stages']): AskedByLaw {
  if (resolution !== undefined)
    return { approvalAsked: resolution !== 'one-step', reviewAsked: resolution === 'reviewed' };
  return stages === undefined ? {} : resolutionPathOf({ stages });
}
