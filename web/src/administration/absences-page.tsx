import { Button, Group, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { institutionQuery } from '../api/queries.js';
import { civilDate } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { nameOf } from '../kit/names.js';
import { PageTitle } from '../kit/page-title.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { RecordAbsenceDialog, ReturnDialog } from './absence-dialogs.js';
import { PlainTable } from './plain-table.js';
import { absencesQuery } from './queries.js';
import { useTold } from './use-told.js';

type Absence = Schemas['AbsenceLineDto'];
type Shown = { readonly as: 'recording' } | { readonly as: 'returning'; readonly absence: Absence };

/** An auditor reads this page and has no button. */
const RECORDING_ROLES: readonly string[] = ['administrator', 'supervisor', 'head'];

/** Who is away, now and later, and who acts for them. */
export function AbsencesPage() {
  const words = useWords();
  const client = useQueryClient();
  const { role } = useStaff();
  const { on } = useSearch({ from: '/absences' });
  const { today = '' } = useQuery(institutionQuery).data ?? {};
  const page = useQuery(absencesQuery(on, today));
  const [shown, setShown] = useState<Shown>();
  const [told, tell] = useTold();
  const close = () => setShown(undefined);
  const done = (text: string) => {
    close();
    tell(text);
    void client.invalidateQueries({ queryKey: ['absences'] });
  };
  const mayRecord = RECORDING_ROLES.includes(role);

  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{words.say('absences.title')}</PageTitle>
        {mayRecord && <Button onClick={() => setShown({ as: 'recording' })}>{words.say('absences.record')}</Button>}
      </Group>
      {told}
      <DayFilter on={on} />
      {page.isError && <ErrorSummary problem={problemOf(page.error)} />}
      {page.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {page.data?.absences.length === 0 && <Text>{words.say('absences.none')}</Text>}
      {page.data !== undefined && page.data.absences.length > 0 && (
        <Absences
          absences={page.data.absences}
          {...(mayRecord && { onReturn: (absence) => setShown({ as: 'returning', absence }) })}
        />
      )}
      {shown?.as === 'recording' && <RecordAbsenceDialog onDone={done} onClose={close} />}
      {shown?.as === 'returning' && (
        <ReturnDialog absence={shown.absence} today={today} onDone={done} onClose={close} />
      )}
    </Stack>
  );
}

/** Without a day the list begins today and has no end. */
function DayFilter({ on }: { readonly on: string | undefined }) {
  const words = useWords();
  const navigate = useNavigate();
  return (
    <TextInput
      type="date"
      maw={260}
      label={words.say('absences.on')}
      description={words.say('absences.on.text')}
      value={on ?? ''}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ to: '/absences', search: value === '' ? {} : { on: value } })
      }
    />
  );
}

interface AbsencesProps {
  readonly absences: readonly Absence[];
  /** Absent for who only reads. */
  readonly onReturn?: (absence: Absence) => void;
}

function Absences({ absences, onReturn }: AbsencesProps) {
  const words = useWords();
  const people = useQuery(institutionQuery).data?.people;
  return (
    <PlainTable
      label={words.say('absences.title')}
      rows={absences.toSorted((one, other) => (one.from < other.from ? -1 : 1))}
      idOf={({ absenceId }) => absenceId}
      columns={[
        { name: words.say('people.name'), cell: ({ staff }) => nameOf(people, staff) },
        { name: words.say('absences.from'), cell: ({ from }) => civilDate(words, from) },
        { name: words.say('absences.to'), cell: ({ to }) => civilDate(words, to) },
        {
          name: words.say('absences.substitute'),
          cell: ({ substitute }) => nameOf(people, substitute) ?? words.say('absences.nobody'),
        },
        {
          name: words.say('absences.returns'),
          cell: ({ returnsOn }) => returnsOn !== undefined && civilDate(words, returnsOn),
        },
        {
          name: words.say('people.change'),
          cell: (absence) =>
            onReturn &&
            absence.returnsOn === undefined && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${words.say('absences.return')}: ${nameOf(people, absence.staff) ?? ''}`}
                onClick={() => onReturn(absence)}
              >
                {words.say('absences.return')}
              </Button>
            ),
        },
      ]}
    />
  );
}
