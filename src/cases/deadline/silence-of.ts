import type { InstitutionDirectory } from '../../institutions/index.js';
import type { SilenceEffect } from '../domain/case.codes.js';

/** As a procedure says it (DOMAIN.md C.1); where the duty to answer goes on, or nothing follows, nothing is recorded. */
const EFFECTS: Readonly<Record<string, SilenceEffect>> = { NEGATIVE: 'negative', POSITIVE: 'positive' };

/** What the law made of silence when the case was filed. */
export async function silenceOf(
  institutions: InstitutionDirectory,
  procedureVersion: string,
): Promise<SilenceEffect | undefined> {
  const { silence } = await institutions.consulted<{ silence?: { effect: string } }>(procedureVersion);
  return silence && EFFECTS[silence.effect];
}
