import { useEffect, useState } from 'react';
import { download } from '../kit/download.js';
import { sheetCsv } from '../oversight/sheet.js';
import { useWords } from '../words/words-context.js';
import { type Book, type BookNames, bookSheet } from './book-words.js';

/** Pages of a hundred lines that are brought for one print or file: beyond them a shorter period is asked for. */
const MOST_PAGES = 100;

/** What of the query is looked at here. */
export interface BookPages {
  readonly data: { readonly pages: readonly Book[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly isError: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

interface Told {
  readonly head: string;
  readonly names: BookNames;
  /** Name of the file, without its ending. */
  readonly file: string;
}

/** Paper and file have all of the book that was asked for: what is not on the page yet is brought first. */
export function useWholeBook(query: BookPages, { head, names, file }: Told) {
  const words = useWords();
  const [wanted, want] = useState<'print' | 'csv'>();
  const [tooLong, setTooLong] = useState(false);
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (wanted === undefined || isFetching) return;
    const pages = data?.pages ?? [];
    const beyond = hasNextPage && pages.length >= MOST_PAGES;
    if (hasNextPage && !beyond && !isError) {
      void fetchNextPage();
      return;
    }
    want(undefined);
    setTooLong(beyond);
    if (beyond || isError) return;
    if (wanted === 'print') window.print();
    else {
      const lines = pages.flatMap(({ rows }) => rows);
      download(`${file}.csv`, 'text/csv', sheetCsv(bookSheet(words, head, lines, names)));
    }
  }, [wanted, isFetching, isError, hasNextPage, data, fetchNextPage, words, head, names, file]);
  return { want, tooLong };
}
