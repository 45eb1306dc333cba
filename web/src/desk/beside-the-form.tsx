import { Button, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { type Problem, problemOf } from '../api/problem.js';
import { caseQuery, institutionQuery } from '../api/queries.js';
import { civilDate } from '../kit/dates.js';
import { ErrorSummary, fieldId } from '../kit/error-summary.js';
import { nameOf } from '../kit/names.js';
import { StatusWord } from '../kit/status-word.js';
import { useWords } from '../words/words-context.js';
import type { PetitionDraft } from './petition-draft.js';
import { type PersonFound, useLikelyDuplicates, usePeople } from './use-look-up.js';

interface BesideProps {
  readonly draft: PetitionDraft;
  readonly change: (part: Partial<PetitionDraft>) => void;
}

/** Who may be at the desk, by what was typed. They stand behind the form in the Tab order, which stays as a clerk asks; F2 goes there. */
export function PeopleBeside({ draft, change }: BesideProps) {
  const words = useWords();
  const people = usePeople(draft);
  const first = useRef<HTMLButtonElement>(null);
  const { problem, take } = useTaking({ draft, change });
  useHotkeys([['F2', () => first.current?.focus()]], []);

  return (
    <Paper component="section" withBorder p="md" aria-labelledby="people-title">
      <Stack gap="xs">
        <Title order={2} size="h4" id="people-title">
          {words.say('desk.people')}
        </Title>
        <Text size="sm" role="status">
          {people.length === 0
            ? words.say('desk.people.none')
            : words.say('desk.people.some', { count: people.length })}
        </Text>
        <ErrorSummary problem={problem} />
        {people.length > 0 && (
          <List listStyleType="none" spacing="xs">
            {people.map((person, at) => (
              <List.Item key={person.caseId}>
                <Button
                  ref={at === 0 ? first : null}
                  variant="default"
                  size="compact-sm"
                  onClick={() => void take(person)}
                >
                  {person.name}
                </Button>
                <Text size="sm">
                  {words.say(`desk.people.by.${person.by}`)} · {words.say('desk.people.cases', { count: person.cases })}{' '}
                  · {words.say('desk.people.open', { count: person.openCases })} ·{' '}
                  {words.say('desk.people.last', { date: civilDate(words, person.lastFiledOn) })}
                </Text>
              </List.Item>
            ))}
          </List>
        )}
      </Stack>
    </Paper>
  );
}

/** Takes what is known of somebody into the draft. How they are reached is asked of their last file, which the clerk may read. */
function useTaking({ draft, change }: BesideProps) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const kept = (typed: string, known = '') => (typed.trim() === '' ? known : typed);
  async function take({ caseId, name }: PersonFound) {
    try {
      const known = (await client.fetchQuery(caseQuery(caseId))).petition?.applicant;
      change({
        name: known?.name ?? name,
        phone: kept(draft.phone, known?.phone),
        identifier: kept(draft.identifier, known?.identifier),
        email: kept(draft.email, known?.email),
      });
      setProblem(undefined);
      document.getElementById(fieldId('procedure'))?.focus();
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  return { problem, take };
}

/** What may be asked for twice, and why it seems so. It keeps nobody from registering. */
export function DuplicatesBeside({ draft }: Pick<BesideProps, 'draft'>) {
  const words = useWords();
  const likely = useLikelyDuplicates(draft);
  const institution = useQuery(institutionQuery).data;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="duplicates-title" data-testid="duplicates">
      <Stack gap="xs">
        <Title order={2} size="h4" id="duplicates-title">
          {words.say('desk.duplicates')}
        </Title>
        <Text size="sm" role="status">
          {likely.length === 0
            ? words.say('desk.duplicates.none')
            : words.say('desk.duplicates.some', { count: likely.length })}
        </Text>
        {likely.length > 0 && (
          <List listStyleType="none" spacing="xs">
            {likely.map(({ caseId, folio, subject, status, department, filedOn, reasons }) => (
              <List.Item key={caseId}>
                <Link to="/cases/$id" params={{ id: caseId }}>
                  {folio}
                </Link>{' '}
                <StatusWord status={status} />
                <Text size="sm">
                  {subject} · {civilDate(words, filedOn)} ·{' '}
                  {nameOf(institution?.departments, department) ?? words.say('app.none')}
                </Text>
                <Text size="sm" fw={600}>
                  {reasons.map((reason) => words.code('duplicate', reason)).join(' · ')}
                </Text>
              </List.Item>
            ))}
          </List>
        )}
      </Stack>
    </Paper>
  );
}
