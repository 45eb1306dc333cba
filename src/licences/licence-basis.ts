import type { Procedure } from '@libs/procedures';
import { NO_TIMELY_RULE, TIMELY_BY_COUNTRY } from './domain/licence.codes.js';

/** Where no procedure says it. The article is to be confirmed by the institution's legal unit: it was read in comments on the law only. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  [TIMELY_BY_COUNTRY]:
    'Ley para la Simplificación de Requisitos y Trámites Administrativos (Decreto 5-2021): la renovación solicitada a tiempo prorroga la vigencia hasta que se notifique la decisión definitiva; artículo por confirmar',
  [NO_TIMELY_RULE]: 'Ninguna norma del trámite prorroga la vigencia por pedir la renovación',
};

/** Each key in words: a line of the procedure's legal basis, or a rule of the country. */
export function basisInWords(keys: readonly string[], procedure: Procedure | undefined): string[] {
  return keys.map((key) => procedure?.legalBasis.find((line) => line.key === key)?.text ?? BY_COUNTRY[key] ?? key);
}
