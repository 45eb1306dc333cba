import { isAppealPending } from './case.appeal.js';
import { AppealPending } from './case.appeal.refusals.js';
import type { VoidingReason } from './case.codes.js';
import { requireNotGranted } from './case.deadline.js';
import type { CaseEvent } from './case.events.js';
import { type Acting, recorded, requireBetween, requireOpen, requireStep } from './case.guards.js';
import { requireFree } from './case.joinder.js';
import { CitizenAlreadyNotified } from './case.refusals.js';
import { type CaseState, type CaseStatus, heldSpan, type RegisteredCase } from './case.state.js';
import { DuplicateOfItself, KeptCaseNeeded, KeptCaseNotAsked, KeptCaseVoided } from './case.voiding.refusals.js';

/** The case that stays, as it stands now. */
export interface KeptCase {
  readonly caseId: string;
  readonly folio: string;
  readonly status: CaseStatus;
}

export interface Voiding {
  /** Id of the case that is annulled. */
  readonly caseId: string;
  readonly reasonCode: VoidingReason;
  /** Of a duplicate only. */
  readonly kept?: KeptCase | undefined;
  readonly voidedOn: string;
  readonly reason: string;
}

/**
 * The registration is annulled, by two persons (RELIABILITY.md 6.3). Not once anything was decided that the citizen has: an act that was
 * notified, or that the law made of silence, is attacked by an appeal and not taken away like this (LFPA 8, 9). Nothing undoes it: who still
 * wants something files it anew.
 * @throws CaseAlreadyEnded | CitizenAlreadyNotified | GrantedBySilence | AppealPending | AlreadyJoined | CaseHasJoined
 * @throws KeptCaseNeeded | KeptCaseNotAsked | DuplicateOfItself | KeptCaseVoided
 */
export function voidCase(state: CaseState, { by, source: _, ...voiding }: Voiding & Acting): CaseEvent[] {
  const registered = requireStep('void', state, by);
  requireOpen(registered);
  const told = toldOn(registered);
  if (told !== undefined) throw new CitizenAlreadyNotified(told);
  requireNotGranted(registered);
  if (isAppealPending(registered)) throw new AppealPending(registered.folio);
  requireFree(registered);
  const kept = keptIn(voiding);
  const { reasonCode, voidedOn, reason } = voiding;
  // What holds the clock ends with the case, and no span ends before it begins.
  requireBetween('voidedOn', voidedOn, { notBefore: heldSpan(registered)?.from ?? registered.filedOn });
  return recorded('CaseVoided', { reasonCode, ...kept, voidedOn, reason });
}

function keptIn({ caseId, reasonCode, kept }: Voiding): { keptCase?: string; keptFolio?: string } {
  if (reasonCode !== 'duplicate') {
    if (kept !== undefined) throw new KeptCaseNotAsked();
    return {};
  }
  if (kept === undefined) throw new KeptCaseNeeded();
  if (kept.caseId === caseId) throw new DuplicateOfItself();
  if (kept.status === 'voided') throw new KeptCaseVoided(kept.folio);
  return { keptCase: kept.caseId, keptFolio: kept.folio };
}

/** When any decision on it reached somebody, also one that was undone later. */
function toldOn({ notifiedOn, notices = [], earlier = [] }: RegisteredCase): string | undefined {
  return [{ notifiedOn, notices }, ...earlier]
    .flatMap((decision) => [decision.notifiedOn, ...(decision.notices ?? []).map(({ effectiveOn }) => effectiveOn)])
    .find((day) => day !== undefined);
}
