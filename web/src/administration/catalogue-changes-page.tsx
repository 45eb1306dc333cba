import { Group, List, Loader, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { problemOf } from '../api/problem.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import { useWords } from '../words/words-context.js';
import { versionWords } from './catalogue-page.js';
import { catalogueQuery, changesQuery } from './queries.js';

/** What changed between two versions of a procedure, as a note that a lawyer can read. */
export function CatalogueChangesPage() {
  const words = useWords();
  const navigate = useNavigate();
  const { procedure: code = '', before = '', after = '' } = useSearch({ from: '/catalogue/changes' });
  const procedure = useQuery(catalogueQuery).data?.procedures.find((one) => one.code === code);
  const changes = useQuery(changesQuery({ procedure: code, before, after }));
  const versions = (procedure?.versions ?? []).map((one) => ({ value: one.version, label: versionWords(words, one) }));
  const compare = (change: { before?: string; after?: string }) =>
    void navigate({ to: '/catalogue/changes', search: { procedure: code, before, after, ...change } });
  return (
    <Stack>
      <PageTitle>{words.say('catalogue.changes.title', { procedure: procedure?.name ?? code })}</PageTitle>
      <Link to="/catalogue">{words.say('catalogue.back')}</Link>
      <Group>
        <NativeSelect
          label={words.say('catalogue.before')}
          value={before}
          data={versions}
          onChange={({ currentTarget }) => compare({ before: currentTarget.value })}
        />
        <NativeSelect
          label={words.say('catalogue.after')}
          value={after}
          data={versions}
          onChange={({ currentTarget }) => compare({ after: currentTarget.value })}
        />
      </Group>
      {changes.isError && <ErrorSummary problem={problemOf(changes.error)} />}
      {changes.isLoading && <Loader role="status" aria-label={words.say('app.loading')} />}
      {changes.data?.sections.length === 0 && <Text>{words.say('catalogue.changes.none')}</Text>}
      {changes.data?.sections.map(({ title, lines }) => (
        <section key={title} lang="es">
          <Title order={2} size="h4">
            {title}
          </Title>
          <List>
            {lines.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        </section>
      ))}
    </Stack>
  );
}
