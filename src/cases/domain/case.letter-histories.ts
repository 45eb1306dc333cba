import { built, type Overrides } from './case.built.js';
import type { CaseEvent } from './case.events.js';

/** Events for specs of letters. */

const textHash = 'c3'.repeat(32);

export const aLetter = {
  letterId: 'letter-1',
  template: 'resolucion-favorable',
  act: 'resolution',
  number: 'CHI/DSP/0001/2026',
  series: 'DSP',
  issuedOn: '2026-01-22',
  textHash,
  party: 'p1',
  addressee: { name: 'Juana Inventada' },
  content: { title: 'Resolución', parts: [{ part: 'paragraph', text: 'Se atendió.' }] },
} as const;

export const letterIssued = (overrides: Overrides<'LetterIssued'> = {}): CaseEvent =>
  built(
    'LetterIssued',
    {
      ...aLetter,
      about: '2026-01-22',
      department: 'servicios-publicos',
      capacity: 'holder',
      competenceBasis: 'Nombramiento',
    },
    overrides,
  );

export const letterNumberAnnulled = (overrides: Overrides<'LetterNumberAnnulled'> = {}): CaseEvent =>
  built(
    'LetterNumberAnnulled',
    { letterId: 'letter-1', number: 'CHI/DSP/0001/2026', series: 'DSP', reason: 'never-signed' },
    overrides,
  );
