import { type Procedure, resolutionPathOf } from '@libs/procedures';
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
type Definition = Partial<ProcedureDefinition> & Partial<Pick<Procedure, 'stages' | 'separation'>>;

/** By the version that was pinned: it never changes, and a process holds what it has read of it. */
@Injectable()
export class ResolutionLaws {
  constructor(private readonly institutions: InstitutionDirectory) {}

  async of({ procedureVersion }: RegisteredCase): Promise<ResolutionLaw> {
    return lawOf(await this.institutions.consulted<Definition>(procedureVersion));
  }
}

function lawOf({ resolution, stages, separation = [], appeal }: Definition): ResolutionLaw {
  const apart = apartFromApproval(stages, separation);
  return { ...pathOf(resolution, stages), ...stagesOf(resolution, stages), apart, ...(appeal && { appeal }) };
}

function pathOf(resolution: Definition['resolution'], stages: Definition['stages']): AskedByLaw {
  if (resolution !== undefined)
    return { approvalAsked: resolution !== 'one-step', reviewAsked: resolution === 'reviewed' };
  return stages === undefined ? {} : resolutionPathOf({ stages });
}

/** Where one officer answers, the department may go through the stages and need not. */
function stagesOf(resolution: Definition['resolution'], stages: Definition['stages'] = []): AskedByLaw {
  const there = stages.length > 0;
  return { stages: there, stagesAsked: there && resolution !== 'one-step' };
}

/** Who signs the resolution does the tasks of kind `approval`. */
function apartFromApproval(stages: Definition['stages'] = [], separation: Procedure['separation']): string[] {
  const approvals = stages.flatMap(({ tasks }) => tasks.filter(({ kind }) => kind === 'approval'));
  return separation
    .filter(({ duties }) => approvals.some(({ code }) => duties.includes(code)))
    .flatMap(({ duties }) => duties.filter((duty) => approvals.every(({ code }) => code !== duty)));
}
