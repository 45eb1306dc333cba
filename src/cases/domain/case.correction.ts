import type { Channel } from './case.codes.js';
import { APPLICANT_ALIAS } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { interpreterNoted, type InterpreterNeed } from './case.interpreter.js';
import { type Acting, recorded, requireBetween, requireOpen, requireStep } from './case.guards.js';
import { instructionOf } from './case.instruction.js';
import { NothingCorrected } from './case.instruction-refusals.js';
import type { Applicant, Location } from './case.petition.js';
import type { CaseState } from './case.state.js';

/** Only what is corrected; each thing whole. */
export interface Correction {
  readonly correctionId: string;
  readonly correctedOn: string;
  readonly reason: string;
  readonly channel?: Channel;
  readonly office?: string;
  readonly applicant?: Applicant;
  readonly subject?: string;
  readonly description?: string;
  readonly location?: Location;
  readonly language?: string;
  readonly interpreter?: InterpreterNeed;
}

/** What was taken down wrong is told anew, with the reason; the registration stays in the history as it was. */
export function correctRegistration(
  state: CaseState,
  { by, source: _, ...correction }: Correction & Acting,
): CaseEvent[] {
  const registered = requireStep('correct', state, by);
  requireOpen(registered);
  const { correctionId, correctedOn, reason: _reason, ...things } = correction;
  if (instructionOf(registered).lastCorrectionId === correctionId) return [];
  if (Object.values(things).every((thing) => thing === undefined)) throw new NothingCorrected();
  requireBetween('correctedOn', correctedOn, { notBefore: registered.filedOn });
  const applicantAlias = correction.applicant === undefined ? undefined : APPLICANT_ALIAS;
  const { interpreter, ...corrected } = correction;
  const noted = interpreter === undefined ? [] : interpreterNoted(interpreter);
  return [...recorded('RegistrationCorrected', { ...corrected, applicantAlias }), ...noted];
}
