import { Matches } from 'class-validator';

/** The alias of a party of the mediation: m1, m2, … */
export function PartyAlias({ each = false } = {}): PropertyDecorator {
  return Matches(/^m[1-9]\d?$/, { each, message: 'must be the alias of a party of the mediation: m1' });
}
