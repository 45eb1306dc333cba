import type { Regime, TermLength } from '@libs/legal-terms';
import type { Procedure } from '@libs/procedures';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import { regimeOf } from './case-term.js';
import type { UnansweredEffect } from './domain/case.codes.js';
import type { RequirementFact } from './domain/case.requirements.js';
import type { RegisteredCase } from './domain/case.state.js';

/** What the law of a case says of its instruction: of the procedure version it began with, never of today's. */
export interface CaseLaw {
  readonly regime: Regime;
  readonly length: TermLength;
  readonly requirements: readonly RequirementFact[];
  /** Codes of the procedure's tasks. */
  readonly tasks: readonly string[];
  /** What may be decided when a prevention in force is not answered. */
  readonly unanswered?: UnansweredEffect;
}

/** A definition as it was pinned. Thin ones have a length and a text of legal basis; what they leave out, they do not ask for. */
export type PinnedDefinition = Pick<Procedure, 'code' | 'name'> & {
  readonly legalBasis: unknown;
  readonly regime?: Regime;
} & Partial<Pick<Procedure, 'term' | 'prevention' | 'requirements' | 'stages'>>;

const UNANSWERED: Record<NonNullable<Regime['unansweredEffect']>, UnansweredEffect> = {
  DISMISSED: 'dismissed',
  NOT_FILED: 'not-filed',
  ARCHIVED: 'archived',
};

/** How many pinned versions a process remembers: they never change. */
const REMEMBERED = 200;

@Injectable()
export class CaseLaws {
  private readonly definitions = new Map<string, PinnedDefinition>();

  constructor(private readonly institutions: InstitutionDirectory) {}

  async of({ procedureVersion, termDays }: Pick<RegisteredCase, 'procedureVersion' | 'termDays'>): Promise<CaseLaw> {
    return lawOf(await this.definition(procedureVersion), termDays);
  }

  private async definition(version: string): Promise<PinnedDefinition> {
    const known = this.definitions.get(version);
    if (known) return known;
    const found = await this.institutions.consulted<PinnedDefinition>(version);
    if (this.definitions.size >= REMEMBERED) this.definitions.clear();
    this.definitions.set(version, found);
    return found;
  }
}

/** The law a definition carries: its regime with the procedure's own limits, or business days where it names none. */
export function lawOf(definition: PinnedDefinition, termDays: number): CaseLaw {
  const { regime, term, requirements = [], stages = [] } = definition;
  const days: TermLength = { unit: 'BUSINESS_DAYS', length: termDays };
  const tasks = stages.flatMap((stage) => stage.tasks.map(({ code }) => code));
  const asked = requirements.map(({ code, when }) => ({ code, conditional: when !== undefined }));
  if (regime === undefined) {
    const { code, name, legalBasis } = definition;
    const bare = regimeOf({ code, name, legalBasis: typeof legalBasis === 'string' ? legalBasis : code });
    // Who dismisses under a definition that names no regime must cite the rule; the product knows of none that forbids it.
    return { regime: limited(bare, definition), length: days, requirements: asked, tasks, unanswered: 'dismissed' };
  }
  const length = lengthOf(regime, term?.own) ?? days;
  const unanswered = regime.unansweredEffect === null ? undefined : UNANSWERED[regime.unansweredEffect];
  return { regime: limited(regime, definition), length, requirements: asked, tasks, ...(unanswered && { unanswered }) };
}

function lengthOf(
  regime: Regime,
  own: { length: number; unit: TermLength['unit'] } | undefined,
): TermLength | undefined {
  if (own) return { ...own, ...(own.unit === 'MONTHS' && { monthRule: regime.monthRule ?? 'LFPA_29' }) };
  if (regime.length === null) return undefined;
  return { unit: regime.unit, length: regime.length, monthRule: regime.monthRule };
}

/** The procedure's own limits go before those of its regime (docs/procedures.md: `within` and `answer` where they are not the regime's). */
function limited(regime: Regime, { prevention }: PinnedDefinition): Regime {
  if (prevention === undefined) return regime;
  const { max, within, answer } = prevention;
  return {
    ...regime,
    preventionMaxCount: max,
    ...(within?.unit === 'BUSINESS_DAYS' && { preventionWithin: within.length }),
    ...(answer?.unit === 'BUSINESS_DAYS' && { preventionAnswerTerm: answer.length }),
  };
}
