import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { PlainTable } from '../administration/plain-table.js';
import { useTold } from '../administration/use-told.js';
import { institutionQuery } from '../api/queries.js';
import { civilDate } from '../kit/dates.js';
import { nameOf } from '../kit/names.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { AuthoriseGoalDialog, DefineGoalDialog, type Goal, ReviseGoalDialog } from './goal-dialogs.js';
import { QuarterCell } from './goal-quarter.js';
import { OversightPage } from './oversight-page.js';
import { goalsQuery } from './queries.js';

type Doing = 'defining' | 'authorising' | 'revising';
interface Shown {
  readonly as: Doing;
  readonly goal?: Goal;
}

/** From this many years ago to the next one. */
const YEARS_BACK = 4;

/** What the departments set out to do in a year, quarter by quarter, beside what the figures count as done (DOMAIN.md K.24). */
export function GoalsPage() {
  const words = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { role } = useStaff();
  const { today = '' } = useQuery(institutionQuery).data ?? {};
  const asked = useSearch({ from: '/oversight/goals' }).year;
  const thisYear = Number(today.slice(0, 4));
  const year = asked === undefined ? thisYear : Number(asked);
  const query = useQuery(goalsQuery(year));
  const [shown, setShown] = useState<Shown>();
  const [told, tell] = useTold();
  const sets = role === 'supervisor';
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, at) => String(thisYear + 1 - at));
  const done = (text: string) => {
    setShown(undefined);
    tell(text);
    void client.invalidateQueries({ queryKey: goalsQuery(year).queryKey });
  };
  return (
    <OversightPage
      title="goals.title"
      query={query}
      fields={
        <>
          {told}
          <Group align="end">
            <NativeSelect
              label={words.say('goals.year')}
              value={String(year)}
              data={years.includes(String(year)) ? years : [...years, String(year)]}
              onChange={({ currentTarget: { value } }) =>
                void navigate({ to: '/oversight/goals', search: { year: value } })
              }
            />
            {sets && <Button onClick={() => setShown({ as: 'defining' })}>{words.say('goals.define')}</Button>}
          </Group>
        </>
      }
    >
      {({ goals }) => (
        <>
          <Text>{words.say('goals.text')}</Text>
          {goals.length === 0 ? (
            <Text>{words.say('goals.none', { year })}</Text>
          ) : (
            <GoalTable goals={goals} {...(sets && { onAsk: setShown })} />
          )}
          <Dialogs shown={shown} year={year} onDone={done} onClose={() => setShown(undefined)} />
        </>
      )}
    </OversightPage>
  );
}

interface DialogsProps {
  readonly shown: Shown | undefined;
  readonly year: number;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

function Dialogs({ shown, year, ...closing }: DialogsProps) {
  const name = useGoalName();
  if (shown === undefined) return null;
  const { as, goal } = shown;
  if (as === 'defining' || goal === undefined)
    return <DefineGoalDialog year={year} {...(goal !== undefined && { draft: goal })} {...closing} />;
  const told = { goal, name: name(goal), ...closing };
  return as === 'authorising' ? <AuthoriseGoalDialog {...told} /> : <ReviseGoalDialog {...told} />;
}

/** A goal is called by its department and what it counts. */
function useGoalName(): (goal: Goal) => string {
  const words = useWords();
  const departments = useQuery(institutionQuery).data?.departments;
  return ({ department, measure }) =>
    `${nameOf(departments, department) ?? department}, ${words.code('goals.measure', measure)}`;
}

interface GoalTableProps {
  readonly goals: readonly Goal[];
  /** Absent for who reads only. */
  readonly onAsk?: (shown: Shown) => void;
}

function GoalTable({ goals, onAsk }: GoalTableProps) {
  const words = useWords();
  const name = useGoalName();
  return (
    <PlainTable
      label={words.say('goals.title')}
      rows={goals}
      idOf={({ goalId }) => goalId}
      columns={[
        { name: words.say('goals.goal'), cell: name },
        { name: words.say('goals.state'), cell: (goal) => <GoalState goal={goal} /> },
        {
          name: words.say('goals.annual'),
          cell: ({ annual, kind }) => `${annual} · ${words.code('goals.kind', kind)}`,
        },
        ...[1, 2, 3, 4].map((quarter) => ({
          name: words.say('goals.quarter', { quarter }),
          cell: (goal: Goal) => <QuarterCell goal={goal} quarter={quarter} />,
        })),
        ...(onAsk === undefined
          ? []
          : [
              {
                name: words.say('goals.doing'),
                cell: (goal: Goal) => <GoalButtons goal={goal} name={name(goal)} onAsk={onAsk} />,
              },
            ]),
      ]}
    />
  );
}

function GoalState({ goal }: { readonly goal: Goal }) {
  const words = useWords();
  const { authorisedOn, version, warnings } = goal;
  return (
    <>
      {authorisedOn === undefined
        ? words.say('goals.draft')
        : words.say('goals.authorised', { day: civilDate(words, authorisedOn), version })}
      {warnings.map((warning) => (
        <Text key={warning} size="sm">
          {words.code('goals.warning', warning)}
        </Text>
      ))}
    </>
  );
}

interface GoalButtonsProps extends Required<Pick<GoalTableProps, 'onAsk'>> {
  readonly goal: Goal;
  readonly name: string;
}

function GoalButtons({ goal, name, onAsk }: GoalButtonsProps) {
  const words = useWords();
  const button = (as: Doing, what: 'define-again' | 'authorise' | 'revise') => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${words.say(`goals.${what}`)}: ${name}`}
      onClick={() => onAsk({ as, goal })}
    >
      {words.say(`goals.${what}`)}
    </Button>
  );
  return (
    <Group gap="xs">
      {goal.authorisedOn === undefined ? (
        <>
          {button('defining', 'define-again')}
          {button('authorising', 'authorise')}
        </>
      ) : (
        button('revising', 'revise')
      )}
    </Group>
  );
}
