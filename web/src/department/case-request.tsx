import { Anchor, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../api/client.js';
import { procedureQuery } from '../api/queries.js';
import { civilDate } from '../kit/dates.js';
import { nameOf } from '../kit/names.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import type { OpenedFile } from './step-fields.js';

interface CaseRequestProps {
  readonly file: Pick<OpenedFile, 'caseId' | 'state' | 'petition'>;
  readonly institution: Schemas['InstitutionPageDto'];
}

const PRINTS_ACUSES = ['clerk', 'supervisor'];

/** What was asked for, as it was registered and corrected since. */
export function CaseRequest({ file, institution }: CaseRequestProps) {
  const words = useWords();
  const { role } = useStaff();
  // Who may not read personal data has the case without it.
  const { state, petition = {} } = file;
  const sheet = useQuery(procedureQuery(institution.code, state.procedure)).data;
  const person = petition.applicant;
  const form = Object.entries(petition.form ?? {}).map(([name, value]): [string, string] => [
    sheet?.form?.properties[name]?.title ?? name,
    answerWords(value, words.say('app.yes'), words.say('app.no')),
  ]);
  const facts: (readonly [string, string | undefined])[] = [
    [words.say('case.applicant'), person?.name ?? words.say('list.anonymous')],
    [words.say('desk.phone'), person?.phone],
    [words.say('desk.email'), person?.email],
    [words.say('case.procedure'), sheet?.name ?? state.procedure],
    [words.say('case.matter'), words.find(`case.${state.matter}`) ?? nameOf(institution.matters, state.matter)],
    [words.say('case.place'), words.find(`case.${state.place}`) ?? nameOf(institution.places, state.place)],
    [words.say('case.location'), petition.location?.text],
    [words.say('case.point'), pointWords(petition.location)],
    [words.say('case.channel'), words.code('channel', state.channel)],
    [words.say('case.filed'), civilDate(words, state.filedOn)],
    [words.say('case.group'), petition.groupName],
    [words.say('case.description'), petition.description],
    ...form,
  ];
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="request-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="request-title">
          {petition.subject ?? words.say('case.request')}
        </Title>
        <dl className="facts">
          {facts.flatMap(([name, value]) =>
            value === undefined ? [] : [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>],
          )}
        </dl>
        {PRINTS_ACUSES.includes(role) && (
          <Anchor href={`/api/v1/cases/${file.caseId}/acuse.pdf`} target="_blank">
            {words.say('case.acuse')}
          </Anchor>
        )}
      </Stack>
    </Paper>
  );
}

function pointWords({ latitude, longitude }: Schemas['FileLocationDto'] = {}): string | undefined {
  return latitude === undefined || longitude === undefined ? undefined : `${latitude}, ${longitude}`;
}

function answerWords(value: unknown, yes: string, no: string): string {
  if (typeof value === 'boolean') return value ? yes : no;
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
