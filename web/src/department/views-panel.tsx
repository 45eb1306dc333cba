import { Button, Group, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTold } from '../administration/use-told.js';
import { api, type Schemas } from '../api/client.js';
import { type Problem, problemOf } from '../api/problem.js';
import { viewsQuery } from '../api/queries.js';
import { ErrorSummary, errorOf, fieldId } from '../kit/error-summary.js';
import { newKey } from '../kit/new-key.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { type InboxSearch, inboxSearch, showsTheSame } from './worklist.js';

type View = Schemas['SavedViewDto'];

interface ViewsPanelProps {
  readonly search: InboxSearch;
  readonly department: string;
}

/** The reader's own views of worklists, each with how many cases it shows, and the present one to be kept. */
export function ViewsPanel({ search, department }: ViewsPanelProps) {
  const words = useWords();
  const client = useQueryClient();
  const { department: own } = useStaff();
  const views = useQuery(viewsQuery).data?.views ?? [];
  const [told, tell] = useTold();
  const [problem, setProblem] = useState<Problem>();
  // Of those who have one department only, the address does not name it.
  const addressOf = ({ id: _, name: __, cases: ___, more: ____, ...view }: View): InboxSearch =>
    inboxSearch({ ...view, department: own === undefined ? view.department : undefined });
  const current = views.find((view) => showsTheSame(addressOf(view), search));

  async function does(what: () => Promise<unknown>, done: string) {
    try {
      await what();
      setProblem(undefined);
      tell(done);
      await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
    } catch (error) {
      setProblem(problemOf(error));
    }
  }

  return (
    <section aria-label={words.say('views.title')}>
      <ErrorSummary problem={problem} labels={{ name: words.say('views.name') }} />
      {told}
      <ViewLinks {...{ views, current, addressOf }} />
      {current === undefined ? (
        <KeepForm
          problem={problem}
          onKeep={(name) => does(() => keep(name, { ...search, department }), words.say('views.kept', { name }))}
        />
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            void does(
              () => api.DELETE('/api/v1/saved-views/{id}', { params: { path: { id: current.id } } }),
              words.say('views.removed', { name: current.name }),
            )
          }
        >
          {words.say('views.remove', { name: current.name })}
        </Button>
      )}
    </section>
  );
}

interface ViewLinksProps {
  readonly views: readonly View[];
  readonly current: View | undefined;
  readonly addressOf: (view: View) => InboxSearch;
}

function ViewLinks({ views, current, addressOf }: ViewLinksProps) {
  if (views.length === 0) return null;
  return (
    <ul className="filters">
      {views.map((view) => (
        <li key={view.id}>
          <Link
            to="/inbox"
            search={addressOf(view)}
            aria-current={view === current ? 'page' : undefined}
            activeProps={{}}
          >
            {view.name}
            {view.cases !== undefined && ` ${view.cases}${view.more === true ? '+' : ''}`}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface KeepFormProps {
  readonly problem: Problem | undefined;
  readonly onKeep: (name: string) => Promise<void>;
}

function KeepForm({ problem, onKeep }: KeepFormProps) {
  const words = useWords();
  const [name, setName] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onKeep(name.trim());
      }}
    >
      <Group gap="xs" align="end">
        <TextInput
          id={fieldId('name')}
          size="xs"
          label={words.say('views.keep-as')}
          description={words.say('views.no-names')}
          maxLength={60}
          autoComplete="off"
          value={name}
          error={errorOf(words, problem, 'name')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default">
          {words.say('views.keep')}
        </Button>
      </Group>
    </form>
  );
}

function keep(name: string, { department = '', ...search }: InboxSearch) {
  const params = { path: { id: newKey() } };
  return api.PUT('/api/v1/saved-views/{id}', { params, body: { name, department, ...search } });
}
