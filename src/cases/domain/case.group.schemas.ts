/** What lies in clear of a group and of an interpreter: how many and whether, never who or in which language. */
export const groupSchemas = {
  CosignersListed: [{ clear: { listId: 'id', count: 'integer' } }],
  CosignerListed: [{ clear: { cosigner: 'alias', listId: 'id' }, people: { person: 'cosigner' } }],
  RepresentativeReplaced: [{ clear: { replacementId: 'id', former: 'alias', party: 'alias', replacedOn: 'date' } }],
  InterpreterNoted: [{ clear: { needed: 'boolean' } }],
} as const;
