import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { problemOf } from '../api/problem.js';
import { civilDate } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';
import { PlainTable } from './plain-table.js';
import { findingsQuery } from './queries.js';

/** What the check of `npm run procedures -- check` says of what is published. Its words are Spanish: those who write procedures read them. */
export function CatalogueFindings() {
  const words = useWords();
  const check = useQuery(findingsQuery);
  if (check.isError) return <ErrorSummary problem={problemOf(check.error)} />;
  if (check.data === undefined) return <Loader role="status" aria-label={words.say('app.loading')} />;
  const { on, checked, findings } = check.data;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <Text data-testid="check">
        {words.say('catalogue.check.text', {
          checked,
          on: civilDate(words, on),
          errors,
          warnings: findings.length - errors,
        })}
      </Text>
      {findings.length > 0 && (
        <PlainTable
          label={words.say('catalogue.check')}
          rows={findings}
          idOf={({ procedure, label, path, code }) => [procedure, label, path, code].join(' ')}
          columns={[
            { name: words.say('catalogue.severity'), cell: ({ severity }) => words.say(`catalogue.${severity}`) },
            { name: words.say('catalogue.procedure'), cell: ({ procedure, label }) => `${procedure}, ${label}` },
            { name: words.say('catalogue.path'), cell: ({ path }) => <code>{path}</code> },
            { name: words.say('catalogue.message'), cell: ({ message }) => <span lang="es">{message}</span> },
            { name: words.say('catalogue.way-out'), cell: ({ wayOut }) => <span lang="es">{wayOut}</span> },
          ]}
        />
      )}
    </>
  );
}
