import { resolutionPathOf } from '@libs/procedures';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type AppealDefinition, InstitutionDirectory, type ProcedureDefinition } from '../institutions/index.js';
import type { RegisteredCase } from './domain/case.state.js';
import type { AskedByLaw } from './domain/case.steps.js';

/** What a case's own procedure, as it was pinned at filing, asks from the draft of its resolution to the appeal. */
export interface ResolutionLaw extends AskedByLaw {
  /** Absent: no term to appeal is known. */
  readonly appeal?: AppealDefinition;
}

/** A definition of this release, or one with stages. */
type Definition = Partial<ProcedureDefinition> & { stages?: Parameters<typeof resolutionPathOf>[0]['stages'] };

const ONE_STEP: ResolutionLaw = {};

/** Versions never change, so what was read of one holds for the life of the process. */
@Injectable()
export class ResolutionLaws {
  private readonly old = new LRUCache<string, ResolutionLaw>({ max: 1_000 });

  constructor(private readonly institutions: InstitutionDirectory) {}

  /** Asks the database only for a version that is no longer in force, once. */
  async of(institution: string, { procedureVersion }: RegisteredCase): Promise<ResolutionLaw> {
    const { procedures } = await this.institutions.get(institution);
    const current = procedures.find(({ version }) => version === procedureVersion);
    if (current) return lawOf(current);
    const known = this.old.get(procedureVersion);
    if (known) return known;
    const definition = await this.institutions.findConsulted<Definition>(procedureVersion);
    // An imported case names a procedure of elsewhere: it goes as every case did before.
    const law = definition === undefined ? ONE_STEP : lawOf(definition);
    this.old.set(procedureVersion, law);
    return law;
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
