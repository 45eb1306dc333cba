import type { Procedure } from '@libs/procedures';
import type { ProcedureDefinition } from '../../institutions/index.js';
import type { TermLaw } from './case-term.js';

/** Name and legal basis of a definition, long or short. */
export function termLawOf(definition: Procedure | ProcedureDefinition): TermLaw {
  const { code, name, legalBasis } = definition;
  if (typeof legalBasis === 'string') return { code, name, legalBasis };
  const keys = 'term' in definition ? definition.term.basis : [];
  const texts = legalBasis.filter(({ key }) => keys.includes(key)).map(({ text }) => text);
  return { code, name, legalBasis: texts.join('; ') };
}
