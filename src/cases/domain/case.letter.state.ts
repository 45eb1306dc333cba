import type { CaseEvent } from './case.events.js';
import type { LetterEvent } from './case.letter.events.js';
import type { RegisteredCase } from './case.state.js';

const OF_LETTERS: ReadonlySet<CaseEvent['type']> = new Set<LetterEvent['type']>([
  'LetterIssued',
  'LetterNumberAnnulled',
]);

export function isOfLetters(event: CaseEvent): event is LetterEvent {
  return OF_LETTERS.has(event.type);
}

export function evolveLetters(state: RegisteredCase, event: LetterEvent): RegisteredCase {
  switch (event.type) {
    case 'LetterIssued': {
      const { letterId, template, act, about, number, issuedOn, textHash } = event.data;
      const record = { letterId, template, act, about, number, issuedOn, textHash };
      return { ...state, letters: [...(state.letters ?? []), record] };
    }
    case 'LetterNumberAnnulled': {
      const { letterId, number } = event.data;
      return { ...state, lostLetterNumbers: [...(state.lostLetterNumbers ?? []), { letterId, number }] };
    }
  }
}
