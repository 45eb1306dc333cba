import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { institutionQuery, proceduresQuery } from '../api/queries.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { type InboxSearch, NARROWING, OPEN_STATUSES } from './worklist.js';

interface NarrowByProps {
  readonly search: InboxSearch;
  readonly department: string;
}

/** The worklist narrowed by procedure, matter, state and person. Each choice is another address. */
export function NarrowBy({ search, department }: NarrowByProps) {
  const words = useWords();
  const navigate = useNavigate();
  const { institution: code } = useStaff();
  const { matters = [], people = [] } = useQuery(institutionQuery).data ?? {};
  const procedures = useQuery(proceduresQuery(code)).data?.procedures ?? [];
  const options = {
    procedure: procedures.map(({ code: value, name: label }) => ({ value, label })),
    matter: matters.map(({ code: value, name: label }) => ({ value, label })),
    status: OPEN_STATUSES.map((value) => ({ value, label: words.code('status', value) })),
    assigned: people
      .filter((one) => one.department === department)
      .map(({ id: value, name: label }) => ({ value, label })),
  };
  return (
    <Group gap="xs" role="group" aria-label={words.say('narrow.title')}>
      {NARROWING.map((name) => (
        <NativeSelect
          key={name}
          size="xs"
          maw={260}
          label={words.say(`narrow.${name}`)}
          value={search[name] ?? ''}
          data={[{ value: '', label: words.say('narrow.any') }, ...options[name]]}
          onChange={({ currentTarget: { value } }) => {
            const { [name]: _, ...others } = search;
            void navigate({ to: '/inbox', search: value === '' ? others : { ...others, [name]: value } });
          }}
        />
      ))}
    </Group>
  );
}
