import { Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { civilDate } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { CatalogueFindings } from './catalogue-findings.js';
import { PlainTable } from './plain-table.js';
import { catalogueQuery } from './queries.js';

type Procedure = Schemas['CatalogueProcedureDto'];
type Version = Schemas['CatalogueVersionDto'];

/** The catalogue in force with every version, what the check says of it, and what changed from one version to the next. */
export function CataloguePage() {
  const words = useWords();
  const page = useQuery(catalogueQuery);
  return (
    <Stack>
      <PageTitle>{words.say('catalogue.title')}</PageTitle>
      <Text>{words.say('catalogue.text')}</Text>
      {page.isError && <ErrorSummary problem={problemOf(page.error)} />}
      {page.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {page.data !== undefined && (
        <PlainTable
          label={words.say('catalogue.title')}
          rows={page.data.procedures}
          idOf={({ code }) => code}
          columns={[
            { name: words.say('catalogue.procedure'), cell: ({ name }) => name },
            { name: words.say('catalogue.code'), cell: ({ code }) => code },
            { name: words.say('catalogue.versions'), cell: (procedure) => <Versions procedure={procedure} /> },
            { name: words.say('catalogue.changes'), cell: (procedure) => <ChangesLink procedure={procedure} /> },
          ]}
        />
      )}
      <Title order={2} size="h4">
        {words.say('catalogue.check')}
      </Title>
      <CatalogueFindings />
    </Stack>
  );
}

function Versions({ procedure: { versions } }: { readonly procedure: Procedure }) {
  const words = useWords();
  if (versions.length === 0) return words.say('catalogue.short');
  return versions.map((version) => (
    <Text key={version.version} size="sm">
      {versionWords(words, version)} · {words.say('catalogue.regime', { regime: version.regime })}
    </Text>
  ));
}

/** The last two are what one mostly wants to compare; others are chosen on the page itself. */
function ChangesLink({ procedure: { code, name, versions } }: { readonly procedure: Procedure }) {
  const words = useWords();
  const [before, after] = versions.slice(-2);
  if (before === undefined || after === undefined) return null;
  return (
    <Link
      to="/catalogue/changes"
      search={{ procedure: code, before: before.version, after: after.version }}
      aria-label={`${words.say('catalogue.changes.see')}: ${name}`}
    >
      {words.say('catalogue.changes.see')}
    </Link>
  );
}

/** `2026-2 (vigente), desde el 01/01/2026`. */
export function versionWords(words: Words, { label, state, validFrom, validTo }: Version): string {
  const from = civilDate(words, validFrom);
  const named = { label, state: words.say(`catalogue.${state}`), from };
  return validTo === undefined
    ? words.say('catalogue.version.open', named)
    : words.say('catalogue.version', { ...named, to: civilDate(words, validTo) });
}
