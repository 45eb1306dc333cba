import type { Regime, TermLength } from '@libs/legal-terms';
import { type AskingProcedure, type Procedure, type Separation, type Stage, TASK_KINDS } from '@libs/procedures';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../../institutions/index.js';
import { regimeOf } from './case-term.js';
import type { UnansweredEffect } from '../domain/case.codes.js';
import type { RequirementFact } from '../domain/case.requirements.js';

/** What the law of a case says of its instruction: that of the versions it began with, never of today's. */
export interface CaseLaw {
  readonly regime: Regime;
  readonly length: TermLength;
  readonly requirements: readonly RequirementFact[];
  /** What they hang on; absent where the definition is a short one, which asks for nothing. */
  readonly asking?: AskingProcedure;
  /** Codes of the procedure's tasks; the kinds of tasks there are where it lists none, so that no free words stand in their place. */
  readonly tasks: readonly string[];
  /** None where the definition is a short one. */
  readonly stages: readonly Stage[];
  readonly separation: readonly Separation[];
  /** What may be decided when a prevention in force is not answered. */
  readonly unanswered?: UnansweredEffect;
}

/** The versions a case pinned; `law` is there where its procedure names a regime. */
export interface PinnedLaw {
  readonly procedureVersion: string;
  readonly termDays?: number;
  readonly law?: TermLength & { readonly regimeVersion: string };
}

/** A definition as it was pinned. Short ones have a length and a text of legal basis; what they leave out, they do not ask for. */
export type PinnedDefinition = Pick<Procedure, 'code' | 'name'> & { readonly legalBasis: unknown } & Partial<
    Pick<Procedure, 'prevention' | 'requirements' | 'form' | 'stages' | 'separation'>
  >;

const UNANSWERED: Record<NonNullable<Regime['unansweredEffect']>, UnansweredEffect> = {
  DISMISSED: 'dismissed',
  NOT_FILED: 'not-filed',
  ARCHIVED: 'archived',
};

@Injectable()
export class CaseLaws {
  constructor(private readonly institutions: InstitutionDirectory) {}

  async of({ procedureVersion, termDays, law }: PinnedLaw): Promise<CaseLaw> {
    const definition = await this.institutions.consulted<PinnedDefinition>(procedureVersion);
    if (law === undefined) return lawOfDays(definition, termDays ?? 0);
    const { regimeVersion, unit, length, monthRule } = law;
    const regime = await this.institutions.consulted<Regime>(regimeVersion);
    return lawOf(definition, regime, { unit, length, ...(monthRule && { monthRule }) });
  }
}

/** The law of a case under a regime. */
export function lawOf(definition: PinnedDefinition, regime: Regime, length: TermLength): CaseLaw {
  const { unansweredEffect } = regime;
  return {
    ...askedFor(definition),
    regime: limited(regime, definition),
    length,
    ...(unansweredEffect !== null && { unanswered: UNANSWERED[unansweredEffect] }),
  };
}

/** The law of a case in business days under no regime. Who dismisses then must cite the rule: the product knows of none that forbids it. */
export function lawOfDays(definition: PinnedDefinition, termDays: number): CaseLaw {
  const { code, name, legalBasis } = definition;
  const bare = regimeOf({ code, name, legalBasis: typeof legalBasis === 'string' ? legalBasis : code });
  const length = { unit: 'BUSINESS_DAYS', length: termDays } as const;
  return { ...askedFor(definition), regime: limited(bare, definition), length, unanswered: 'dismissed' };
}

function askedFor({
  requirements = [],
  form,
  stages = [],
  separation = [],
}: PinnedDefinition): Pick<CaseLaw, 'requirements' | 'asking' | 'tasks' | 'stages' | 'separation'> {
  return {
    ...(form && { asking: { requirements, form, stages } }),
    stages,
    separation,
    requirements: requirements.map(({ code, when }) => ({ code, conditional: when !== undefined })),
    tasks: stages.length > 0 ? stages.flatMap(({ tasks }) => tasks.map(({ code }) => code)) : TASK_KINDS,
  };
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
