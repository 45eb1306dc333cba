import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Problem } from '../api/problem.js';
import { institutionQuery } from '../api/queries.js';
import { errorOf, fieldId } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';
import type { Book } from './book-words.js';
import type { BookAsked } from './queries.js';

interface BookFieldsProps {
  readonly asked: BookAsked;
  readonly book: Book | undefined;
  readonly problem: Problem | undefined;
}

/** Which book, of which days, and of which office. */
export function BookFields({ asked, book, problem }: BookFieldsProps) {
  const words = useWords();
  const navigate = useNavigate();
  const ask = (search: BookAsked) => void navigate({ to: '/register-book', search });
  const { from = book?.from ?? '', to = book?.to ?? '' } = asked;
  const year = (to || from).slice(0, 4);
  const day = (field: 'from' | 'to', value: string) => (
    <TextInput
      type="date"
      id={fieldId(field)}
      label={words.say(`oversight.${field}`)}
      value={value}
      error={errorOf(words, problem, field)}
      onChange={({ currentTarget: { value: date } }) => date !== '' && ask({ ...asked, from, to, [field]: date })}
    />
  );
  return (
    <Group align="end">
      {book !== undefined && book.books.length > 0 && (
        <NativeSelect
          label={words.say('book.series')}
          value={book.series ?? ''}
          data={book.books}
          onChange={({ currentTarget }) => ask({ ...asked, series: currentTarget.value })}
        />
      )}
      {day('from', from)}
      {day('to', to)}
      <OfficeField asked={asked} onAsk={ask} />
      {year !== '' && (
        <Button variant="default" onClick={() => ask({ ...asked, from: `${year}-01-01`, to: `${year}-12-31` })}>
          {words.say('book.year', { year })}
        </Button>
      )}
    </Group>
  );
}

interface OfficeFieldProps {
  readonly asked: BookAsked;
  readonly onAsk: (asked: BookAsked) => void;
}

/** Where the institution tells its offices. */
function OfficeField({ asked: { office, ...others }, onAsk }: OfficeFieldProps) {
  const words = useWords();
  const { offices = [] } = useQuery(institutionQuery).data ?? {};
  if (offices.length === 0) return null;
  const all = { value: '', label: words.say('book.office.all') };
  return (
    <NativeSelect
      label={words.say('book.office')}
      value={office ?? ''}
      data={[all, ...offices.map(({ code, name }) => ({ value: code, label: name }))]}
      onChange={({ currentTarget: { value } }) => onAsk(value === '' ? others : { ...others, office: value })}
    />
  );
}
