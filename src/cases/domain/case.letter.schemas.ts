import { LETTER_ACTS } from '@libs/letters';
import { LETTER_ANNULMENT_REASONS, SIGNING_CAPACITIES } from './case.codes.js';

/** Number, day, kind and hash of a letter lie in clear; its words under the key of the case, the addressee's name under that person's. */
export const letterSchemas = {
  LetterIssued: [
    {
      clear: {
        letterId: 'id',
        template: 'code',
        act: LETTER_ACTS,
        about: 'id',
        number: 'folio',
        series: 'folio',
        department: 'code',
        issuedOn: 'date',
        capacity: SIGNING_CAPACITIES,
        inPlaceOf: 'id',
        textHash: 'hex',
        party: 'alias',
      },
      people: { addressee: 'party' },
    },
  ],
  LetterNumberAnnulled: [
    { clear: { letterId: 'id', number: 'folio', series: 'folio', reason: LETTER_ANNULMENT_REASONS } },
  ],
} as const;
