import { VOIDING_REASONS } from './case.codes.js';

/** That it is void, and which case stays, lies in clear: figures and lists need it. Why is sealed with the texts of the case. */
export const voidingSchemas = {
  CaseVoided: [{ clear: { reasonCode: VOIDING_REASONS, keptCase: 'uuid', keptFolio: 'folio', voidedOn: 'date' } }],
} as const;
