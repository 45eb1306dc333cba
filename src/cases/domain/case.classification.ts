import { UNCLASSIFIED } from './case.codes.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { type Acting, recorded, requireStep, requireUnanswered } from './case.guards.js';
import { instructionOf } from './case.instruction.js';
import { ProcedureSettled, ReclassificationNeedsReason } from './case.instruction-refusals.js';
import { QuestionAlreadyOpen } from './case.refusals.js';
import { ReservedStandsAlone } from './case.reserve.refusals.js';
import { type CaseState, heldSpan, type RegisteredCase } from './case.state.js';

/** What a clerk finds out, in codes of the catalogue. */
export interface Classification {
  readonly matter: string;
  /** Left out: as it was. */
  readonly place?: string;
  readonly reason?: string;
  /** Where the petition belongs to another procedure: its version and the term under it, counted from the same filing. */
  readonly change?: ProcedureChange;
}

export interface ProcedureChange {
  readonly procedure: string;
  readonly procedureVersion: string;
  /** Of a term in business days. */
  readonly termDays?: number;
  readonly dueOn: string;
  readonly public: boolean;
  /** The law of that version, where it names a regime. */
  readonly law?: CaseEventData<'RegimeApplied'>;
}

/** Came in with free words only, and nobody has said yet what it is about. */
export function isUnclassified({ matter }: Pick<RegisteredCase, 'matter'>): boolean {
  return matter === UNCLASSIFIED;
}

/**
 * What the petition is about. Where no department has taken the case, the rules route it anew by what is known now; a department that took
 * it, or got it by ruling, keeps it and may return it.
 */
export function classifyCase(state: CaseState, { by, source: _, ...given }: Classification & Acting): CaseEvent[] {
  const registered = requireStep('classify', state, by);
  const { status, folio, ruled, procedure } = registered;
  const { matter, place = registered.place, reason } = given;
  const change = given.change?.procedure === procedure ? undefined : given.change;
  requireUnanswered(registered);
  if (matter === registered.matter && place === registered.place && change === undefined) return [];
  if (!isUnclassified(registered) && reason === undefined) throw new ReclassificationNeedsReason(folio);
  if (change) requireUnsettled(registered);
  const { law, ...facts } = change ?? {};
  return [
    ...recorded('CaseClassified', {
      matter,
      place,
      ...facts,
      public: change && registered.public && change.public,
      rerouted: status === 'routed' && !ruled,
      reason,
    }),
    ...(law ? recorded('RegimeApplied', law) : []),
  ];
}

function requireUnsettled(registered: RegisteredCase): void {
  if (registered.reserve) throw new ReservedStandsAlone(registered.folio);
  const { preventions, admission } = instructionOf(registered);
  const { extension, tasks } = registered;
  const settled = preventions.length > 0 || [admission, extension, tasks].some((known) => known !== undefined);
  if (settled) throw new ProcedureSettled(registered.folio);
  const held = heldSpan(registered);
  if (held) throw new QuestionAlreadyOpen(held.requestId);
}
