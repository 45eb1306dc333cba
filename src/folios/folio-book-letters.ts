import type { Db } from 'mongodb';
import { FolioBook, type FolioBookOptions, letterNumbers } from './folio-book.js';

/**
 * The numbers of letters (minutario): consecutive per institution, department (its siglas are the series) and civil year. A book as that of
 * the folios, with numbers of another form; what a number is taken for is one letter of one case.
 */
export class LetterBook extends FolioBook {
  constructor(db: Db, options: Omit<FolioBookOptions, 'form'> = {}) {
    super(db, { ...options, form: letterNumbers });
  }
}

/** Under which a number is taken: the letter, with the case whose history tells what became of it. */
export function letterOwner(caseId: string, letterId: string): string {
  return `${caseId}/${letterId}`;
}

export function ownerOf(owner: string): { caseId: string; letterId: string } {
  const [caseId = '', letterId = ''] = owner.split('/');
  return { caseId, letterId };
}
