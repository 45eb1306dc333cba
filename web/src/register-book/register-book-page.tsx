import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { problemOf } from '../api/problem.js';
import { institutionQuery, proceduresQuery } from '../api/queries.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { BookFields } from './book-fields.js';
import { type Book, bookHead, type BookNames } from './book-words.js';
import { BookTable } from './book-table.js';
import { bookQuery } from './queries.js';
import './register-book.css';
import { type BookPages, useWholeBook } from './use-whole-book.js';

/** The register book of a series: of a day, of days or of a year, on the screen, on paper and as a file. */
export function RegisterBookPage() {
  const words = useWords();
  const asked = useSearch({ from: '/register-book' });
  const query = useInfiniteQuery(bookQuery(asked));
  const problem = query.isError ? problemOf(query.error) : undefined;
  const [book] = query.data?.pages ?? [];
  const labels = { from: words.say('oversight.from'), to: words.say('oversight.to') };
  return (
    <Stack className="register-book">
      <PageTitle>{words.say('nav.register-book')}</PageTitle>
      <div className="no-print">
        <BookFields asked={asked} book={book} problem={problem} />
      </div>
      {problem !== undefined && <ErrorSummary problem={problem} labels={labels} />}
      {query.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {book !== undefined && book.series === undefined && <Text>{words.say('book.none')}</Text>}
      {book?.series !== undefined && <BookShown book={book} query={query} />}
    </Stack>
  );
}

function useBookNames(): BookNames {
  const { institution: code } = useStaff();
  const { departments, matters, offices, people } = useQuery(institutionQuery).data ?? {};
  const procedures = useQuery(proceduresQuery(code)).data?.procedures;
  return { departments, matters, offices, people, procedures };
}

interface BookShownProps {
  /** The first page of it. */
  readonly book: Book;
  readonly query: BookPages;
}

function BookShown({ book, query }: BookShownProps) {
  const words = useWords();
  const names = useBookNames();
  const institution = useQuery(institutionQuery).data?.name ?? '';
  const head = bookHead(words, institution, book);
  const lines = query.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const { series, from, to } = book;
  const { want, tooLong } = useWholeBook(query, { head, names, file: `libro-${series}-${from}-${to}` });
  return (
    <>
      <p className="basis">{head}</p>
      {book.sealed && <Text>{words.say('book.sealed')}</Text>}
      {book.stale === true && <Text size="sm">{words.say('app.stale')}</Text>}
      {lines.length === 0 && <Text>{words.say('book.empty')}</Text>}
      {lines.length > 0 && <BookTable label={head} lines={lines} names={names} />}
      {tooLong && <Text role="status">{words.say('book.too-long')}</Text>}
      <Group className="no-print">
        {query.hasNextPage && (
          <Button variant="default" loading={query.isFetching} onClick={() => void query.fetchNextPage()}>
            {words.say('app.more')}
          </Button>
        )}
        {(['print', 'csv'] as const).map((form) => (
          <Button key={form} variant="default" disabled={lines.length === 0} onClick={() => want(form)}>
            {words.say(form === 'print' ? 'book.print' : 'oversight.csv')}
          </Button>
        ))}
      </Group>
    </>
  );
}
