import { listOf } from './case.code-lists.js';
import type { CaseEvent } from './case.events.js';
import {
  type Acting,
  recorded,
  requireBetween,
  requireInProgress,
  requireStep,
  requireUnanswered,
} from './case.guards.js';
import { instructionOf, openPrevention } from './case.instruction.js';
import {
  DiligenceUnknown,
  PreventionStillOpen,
  RequirementAlwaysApplies,
  RequirementsIncomplete,
  RequirementsMissing,
  RequirementsNotChecked,
  RequirementUnknown,
} from './case.instruction-refusals.js';
import { RequirementAppliesByForm, RequirementNotAsked } from './case.requirement.refusals.js';
import type { CaseState } from './case.state.js';

/** A requirement as the pinned procedure has it. */
export interface RequirementFact {
  readonly code: string;
  /** Asked for only where a condition holds: a person may say that it does not apply. */
  readonly conditional: boolean;
  /** Whether the condition holds of what the form says; absent where that does not decide it. */
  readonly byForm?: boolean;
}

export interface RequirementsCheck {
  readonly checkId: string;
  readonly checkedOn: string;
  readonly met: readonly string[];
  readonly missing: readonly string[];
  readonly notApplicable: readonly string[];
  readonly remarks?: string;
  /** Those of the procedure version the case began with. */
  readonly requirements: readonly RequirementFact[];
}

export interface Admission {
  readonly admittedOn: string;
  /** What must be done before the file is ready, as codes of the procedure's tasks (Guatemala, LCA 1). */
  readonly diligences: readonly string[];
  /** Why it is admitted although something is missing. */
  readonly reason?: string;
  readonly requirements: readonly RequirementFact[];
  /** What may be listed: tasks of the procedure, or the kinds of tasks there are where it lists none. */
  readonly tasks: readonly string[];
}

/**
 * The file is held against the requirements, each of them and no other. What the form says is not asked for does not apply by itself; it may
 * have been handed in all the same. The last check counts.
 */
export function checkRequirements(state: CaseState, check: RequirementsCheck & Acting): CaseEvent[] {
  const { by, checkId, checkedOn, met, missing, notApplicable, remarks, requirements } = check;
  const registered = requireStep('check-requirements', state, by);
  requireUnanswered(registered);
  if (instructionOf(registered).requirements?.checkId === checkId) return [];
  const named = [...met, ...missing, ...notApplicable];
  const unasked = requirements.filter((one) => isUnasked(one) && !named.includes(one.code)).map(({ code }) => code);
  const inapplicable = [...notApplicable, ...unasked];
  requireEachOnce({ met, missing, notApplicable: inapplicable }, requirements);
  requireBetween('checkedOn', checkedOn, { notBefore: registered.filedOn });
  return recorded('RequirementsChecked', {
    checkId,
    checkedOn,
    met: listOf(met),
    missing: listOf(missing),
    notApplicable: listOf(inapplicable),
    remarks,
  });
}

/** Nobody is asked for what the rule asks of others. @throws RequirementUnknown, RequirementNotAsked */
export function requireAsked(field: string, codes: readonly string[], requirements: readonly RequirementFact[]): void {
  requireKnown(field, codes, requirements);
  const unasked = requirements.find((one) => isUnasked(one) && codes.includes(one.code));
  if (unasked) throw new RequirementNotAsked(field, unasked.code);
}

/** The form says that its condition does not hold. */
function isUnasked({ byForm }: RequirementFact): boolean {
  return byForm === false;
}

function requireKnown(field: string, codes: readonly string[], requirements: readonly RequirementFact[]): void {
  const unknown = codes.find((code) => !requirements.some((requirement) => requirement.code === code));
  if (unknown !== undefined) throw new RequirementUnknown(field, unknown);
}

function requireEachOnce(
  lists: Pick<RequirementsCheck, 'met' | 'missing' | 'notApplicable'>,
  requirements: readonly RequirementFact[],
): void {
  for (const [field, codes] of Object.entries(lists)) requireKnown(field, codes, requirements);
  const named = Object.values(lists).flat();
  const unchecked = requirements.map(({ code }) => code).filter((code) => !named.includes(code));
  const twice = named.filter((code, at) => named.indexOf(code) !== at);
  if (unchecked.length > 0 || twice.length > 0) throw new RequirementsIncomplete(unchecked, twice);
  const always = requirements.find(({ code, conditional }) => !conditional && lists.notApplicable.includes(code));
  if (always) throw new RequirementAlwaysApplies(always.code);
  const applies = requirements.find(({ code, byForm }) => byForm === true && lists.notApplicable.includes(code));
  if (applies) throw new RequirementAppliesByForm(applies.code);
  requireAsked('missing', lists.missing, requirements);
}

/**
 * The department takes the petition up for decision. It comes after accepting: routing is done by rule within seconds and reception never
 * refuses (LFPA 43), so that nobody competent has looked at the file before the department has.
 */
export function admitCase(state: CaseState, admission: Admission & Acting): CaseEvent[] {
  const { by, admittedOn, diligences, reason, requirements, tasks } = admission;
  const registered = requireStep('admit', state, by);
  requireInProgress(registered);
  const { folio, filedOn } = registered;
  const instruction = instructionOf(registered);
  if (instruction.admission !== undefined) return [];
  const open = openPrevention(registered);
  if (open) throw new PreventionStillOpen(open.preventionId);
  const asked = requirements.filter((one) => !isUnasked(one));
  if (asked.length > 0 && instruction.requirements === undefined) throw new RequirementsNotChecked(folio);
  // A check made before the form was looked at may have asked for what it says is not asked for.
  const unasked = requirements.filter(isUnasked).map(({ code }) => code);
  const missing = (instruction.requirements?.missing ?? []).filter((code) => !unasked.includes(code));
  if (missing.length > 0 && reason === undefined) throw new RequirementsMissing(folio, missing);
  const unknown = diligences.find((code) => !tasks.includes(code));
  if (unknown !== undefined) throw new DiligenceUnknown(unknown);
  requireBetween('admittedOn', admittedOn, { notBefore: filedOn });
  return recorded('CaseAdmitted', {
    admittedOn,
    missing: listOf(missing),
    diligences: listOf([...new Set(diligences)]),
    reason,
  });
}
