import { MediationPartyUnknown } from './mediation.refusals.js';
import type { BegunMediation } from './mediation.state.js';

export function requireParty({ parties }: BegunMediation, field: string, alias: string): void {
  if (!parties.some(({ party }) => party === alias)) throw new MediationPartyUnknown(field, alias);
}

/** As they stand in an event; a list without any is absent. */
export function joined(aliases: readonly string[]): string | undefined {
  return aliases.length === 0 ? undefined : aliases.join(',');
}
