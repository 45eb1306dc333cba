import { Alert, Button, FileInput, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Problem, problemOf } from '../api/problem.js';
import { institutionQuery } from '../api/queries.js';
import { sendFile } from '../api/send-file.js';
import { instant } from '../kit/dates.js';
import { ErrorSummary, fieldId, fileErrorOf } from '../kit/error-summary.js';
import { nameOf } from '../kit/names.js';
import { newKey } from '../kit/new-key.js';
import { PageTitle } from '../kit/page-title.js';
import { FiguresMap } from '../map/figures-map.js';
import { publicationsQuery, zonesQuery } from '../map/queries.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { PlainTable } from './plain-table.js';
import { useTold } from './use-told.js';

/** Whatever is wrong is wrong in the file. */
const FILE = 'file';

/** The shapes of the places: what is in force, who published it, and another file. */
export function ZonesPage() {
  const words = useWords();
  const map = useQuery(zonesQuery);
  return (
    <Stack>
      <PageTitle>{words.say('zones.title')}</PageTitle>
      <Text>{words.say('zones.text')}</Text>
      <Upload />
      {map.isError && <ErrorSummary problem={problemOf(map.error)} />}
      {map.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {map.data?.zones.length === 0 && <Alert>{words.say('zones.none')}</Alert>}
      {map.data !== undefined && map.data.zones.length > 0 && (
        <FiguresMap
          label={words.say('zones.in-force', { count: map.data.zones.length })}
          zones={map.data.zones}
          valueOf={() => null}
          nameOf={({ name }) => name}
        />
      )}
      <Publications />
    </Stack>
  );
}

function Upload() {
  const words = useWords();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [told, tell] = useTold();

  async function send() {
    if (file === null || busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await publish(file);
      setFile(null);
      tell(words.say('zones.done'));
      await client.invalidateQueries({ queryKey: zonesQuery.queryKey });
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {told}
      <ErrorSummary problem={problem} labels={featuresOf(words, problem)} leadsTo={FILE} />
      <Group align="end">
        <FileInput
          id={fieldId(FILE)}
          label={words.say('zones.file')}
          error={fileErrorOf(words, problem)}
          description={words.say('zones.file.text')}
          accept=".geojson,.json,application/geo+json"
          value={file}
          onChange={setFile}
          w="24rem"
        />
        <Button onClick={() => void send()} loading={busy} disabled={file === null}>
          {words.say('zones.publish')}
        </Button>
      </Group>
    </>
  );
}

/** Faults go by where they stand in the file: `features.2.geometry (centro)`. */
function featuresOf(words: Words, problem: Problem | undefined): Readonly<Record<string, string>> {
  const named = (problem?.errors ?? []).map(({ field }): [string, string] => {
    const [, at, , name] = /^features\.(\d+)(\S*)(?: \((.*)\))?$/.exec(field) ?? [];
    return [field, at === undefined ? field : words.say('zones.feature', { number: Number(at) + 1, name: name ?? '' })];
  });
  return Object.fromEntries(named);
}

function publish(file: File): Promise<void> {
  return sendFile('/api/v1/zones', file, { 'content-type': 'application/geo+json', 'idempotency-key': newKey() });
}

function Publications() {
  const words = useWords();
  const { data, isError, error } = useQuery(publicationsQuery);
  const institution = useQuery(institutionQuery).data;
  if (isError) return <ErrorSummary problem={problemOf(error)} />;
  if (data === undefined || institution === undefined) return null;
  const title = words.say('zones.publications');
  return (
    <>
      <Title order={2} size="h4">
        {title}
      </Title>
      <PlainTable
        label={title}
        rows={data.publications}
        idOf={({ publishedAt }) => publishedAt}
        columns={[
          { name: words.say('zones.at'), cell: ({ publishedAt }) => instant(words, publishedAt, institution.zone) },
          {
            name: words.say('zones.by'),
            cell: ({ publishedBy }) => nameOf(institution.people, publishedBy) ?? publishedBy,
          },
          { name: words.say('zones.zones'), cell: ({ zones }) => zones },
          { name: words.say('zones.vertices'), cell: ({ vertices }) => vertices },
          { name: words.say('zones.hash'), cell: ({ zoneMap }) => <code>{zoneMap.slice(0, 12)}</code> },
        ]}
      />
    </>
  );
}
