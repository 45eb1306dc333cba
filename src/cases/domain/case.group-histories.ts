import { built, type Overrides } from './case.built.js';
import type { CaseEvent } from './case.events.js';
import { partyNamed } from './case.later-events.js';

/** Events for specs of those who ask together, and of who interprets. */

export const cosignersListed = (overrides: Overrides<'CosignersListed'> = {}): CaseEvent =>
  built('CosignersListed', { listId: 'list-1', count: 2, groupName: 'Comité Inventado' }, overrides);

export const cosignerListed = (overrides: Overrides<'CosignerListed'> = {}): CaseEvent =>
  built('CosignerListed', { cosigner: 's1', listId: 'list-1', person: { name: 'Firmante Inventada' } }, overrides);

/** The representative named in the registration gave way to p2. */
export const representativeReplaced = (overrides: Overrides<'RepresentativeReplaced'> = {}): CaseEvent =>
  built(
    'RepresentativeReplaced',
    {
      replacementId: 'replacement-1',
      former: 'p1',
      party: 'p2',
      replacedOn: '2026-01-21',
      document: 'Acta de la asamblea',
    },
    overrides,
  );

export const interpreterNoted = (overrides: Overrides<'InterpreterNoted'> = {}): CaseEvent =>
  built('InterpreterNoted', { needed: true, language: 'nah' }, overrides);

/** A sheet of two, as it stands in a history. */
export const aSheet: readonly CaseEvent[] = [
  cosignersListed(),
  cosignerListed(),
  cosignerListed({ cosigner: 's2', person: { name: 'Firmante Inventado Dos' } }),
];

/** The group speaks through p2. */
export const anotherRepresentative: readonly CaseEvent[] = [
  partyNamed({ role: 'representative' }),
  representativeReplaced(),
];
