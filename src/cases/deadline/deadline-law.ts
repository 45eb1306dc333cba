import type { Escalation } from '@libs/procedures';
import { DEFAULT_LADDER, type Rung } from '../../deadlines/index.js';
import type { InstitutionDirectory } from '../../institutions/index.js';
import type { EscalationTarget, SilenceEffect } from '../domain/case.codes.js';

/** As a procedure says it (DOMAIN.md C.1); where the duty to answer goes on, or nothing follows, nothing is recorded. */
const EFFECTS: Readonly<Record<string, SilenceEffect>> = { NEGATIVE: 'negative', POSITIVE: 'positive' };

/** What the procedure of a case says of a term that nobody answers. */
export interface DeadlineLaw {
  /** Absent where the law makes nothing of silence. */
  readonly silence?: SilenceEffect;
  readonly ladder: readonly Rung<EscalationTarget>[];
  /** The procedure has a ladder of its own. */
  readonly ownLadder: boolean;
}

/** By the version that the case goes by, never by today's. */
export async function deadlineLawOf(institutions: InstitutionDirectory, version: string): Promise<DeadlineLaw> {
  const { silence, escalation } = await institutions.consulted<{
    silence?: { effect: string };
    escalation?: Escalation;
  }>(version);
  const effect = silence && EFFECTS[silence.effect];
  return {
    ...(effect && { silence: effect }),
    ladder: escalation ?? DEFAULT_LADDER,
    ownLadder: escalation !== undefined,
  };
}
