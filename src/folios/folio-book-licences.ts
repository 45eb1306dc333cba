import type { Db } from 'mongodb';
import { FolioBook, type FolioBookOptions, licenceNumbers } from './folio-book.js';

/**
 * The numbers of licences: consecutive per institution, series and civil year. A book as that of the folios, with numbers of another form;
 * what a number is taken for is the one licence of a case.
 */
export class LicenceBook extends FolioBook {
  constructor(db: Db, options: Omit<FolioBookOptions, 'form'> = {}) {
    super(db, { ...options, form: licenceNumbers });
  }
}
