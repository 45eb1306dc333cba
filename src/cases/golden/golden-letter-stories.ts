import { createHash } from 'node:crypto';
import { annulLetterNumber, issueLetter } from '../domain/case.letter.js';
import { by, officer, type Step } from './golden-people.js';

export const letterId = '8d1c2b3a-4e5f-5a6b-9c7d-0e1f2a3b4c5d';

export const letterSigned: Step = {
  by: by.head,
  decide: (state, actor) =>
    issueLetter(state, {
      letterId,
      template: 'resolucion-favorable',
      act: 'resolution',
      number: 'CHI/DSP/0001/2026',
      series: 'DSP',
      issuedOn: '2026-11-27',
      textHash: createHash('sha256').update('oficio').digest('hex'),
      party: 'p1',
      addressee: { name: 'Juana Inventada Pérez' },
      content: {
        title: 'Resolución: favorable',
        parts: [
          { part: 'number', text: 'Oficio número: CHI/DSP/0001/2026' },
          { part: 'addressee', text: '{{persona}}' },
          { part: 'paragraph', text: 'El poste fue reparado.' },
        ],
      },
      competence: { capacity: 'substitute', inPlaceOf: officer, basis: 'Oficio de suplencia 12' },
      by: actor,
    }),
  consulted: { signatories: createHash('sha256').update('signatories').digest('hex') },
};
const numberWrittenOff: Step = {
  by: { kind: 'system', id: 'letter-sweep' },
  decide: (state) => annulLetterNumber(state, { letterId, number: 'CHI/DSP/0002/2026', series: 'DSP' }),
};

/** Letters of a case that was answered, and the number of one that nobody signed. */
export const letterStories = (answered: readonly Step[]) => ({
  LetterIssued: [...answered, letterSigned],
  LetterNumberAnnulled: [...answered, numberWrittenOff],
});
