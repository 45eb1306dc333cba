import { Refusal } from '@libs/decider';

/** Why a map is not taken. The code is the class name in kebab-case and never changes; screens word it. */

export class ZonesNotForThisRole extends Refusal {
  readonly code = 'zones-not-for-this-role';
  readonly kind = 'forbidden';
  constructor(role: string) {
    super(`A ${role} publishes no map of places: an administrator does`, { role });
  }
}

/** What is wrong with one feature of a file. */
export interface FeatureFault {
  readonly code: string;
  /** Where in the file. */
  readonly path: string;
  readonly feature?: string;
}

/** A file with a fault is not taken over, not even in part. */
export class ZoneMapFaulty extends Refusal {
  readonly code = 'zone-map-faulty';
  readonly kind = 'invalid';

  /** @param wayOutOf what to do about each kind of fault */
  constructor(faults: readonly FeatureFault[], wayOutOf: (code: string) => string) {
    const told = faults.map((fault) => `${placeOf(fault)}: ${wayOutOf(fault.code)}`);
    super(`The map was not published, nothing of it is in force. ${told.join(' ')}`, {
      faults: faults.map((fault) => `${placeOf(fault)}: zone-${fault.code}`),
    });
  }
}

/** With as much of the feature's own name as can do no harm in an answer. */
function placeOf({ path, feature = '' }: FeatureFault): string {
  const name = feature.replaceAll(/[^\p{L}\p{N} .-]/gu, '').slice(0, 60);
  return [path || 'file', ...(name === '' ? [] : [`(${name})`])].join(' ');
}
