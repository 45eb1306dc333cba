import { Button, Group, Paper, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api, type Schemas } from '../../api/client.js';
import { type Problem, problemOf } from '../../api/problem.js';
import { institutionQuery } from '../../api/queries.js';
import { civilDate, dueWords } from '../../kit/dates.js';
import { refusalWords } from '../../kit/error-summary.js';
import { newKey } from '../../kit/new-key.js';
import { Mark } from '../../kit/status-word.js';
import { useStaff } from '../../session/session-context.js';
import { useWords } from '../../words/words-context.js';
import type { Column, Move } from './board-columns.js';

type Row = Schemas['InboxLineDto'];

interface BoardCardProps {
  readonly row: Row;
  /** The other columns. */
  readonly targets: readonly Column[];
}

/** One case on the board, and where it can be moved to. */
export function BoardCard({ row, targets }: BoardCardProps) {
  const words = useWords();
  const { role } = useStaff();
  const { today = '', people = [] } = useQuery(institutionQuery).data ?? {};
  const { caseId, folio, subject, dueOn, officer, waiting, overdue, status } = row;
  const due =
    waiting || status === 'resolved' || today === ''
      ? undefined
      : `${civilDate(words, dueOn)} · ${dueWords(words, dueOn, today)}`;
  return (
    <Paper withBorder p="xs" component="article" aria-label={folio}>
      <Link to="/cases/$id" params={{ id: caseId }}>
        {folio}
      </Link>
      <Text size="sm">{subject}</Text>
      {due !== undefined && <Text size="sm">{due}</Text>}
      <Group gap={4}>
        {overdue && <Mark>{words.say('flag.overdue')}</Mark>}
        {waiting && <Mark>{words.say('flag.waiting')}</Mark>}
      </Group>
      <Text size="sm">{people.find(({ id }) => id === officer)?.name ?? words.say('list.unassigned')}</Text>
      {role !== 'auditor' && <MoveMenu row={row} targets={targets} />}
    </Paper>
  );
}

/** A list that opens under its button: plain buttons, so that Tab and Enter are all it takes; Escape closes it. */
function MoveMenu({ row, targets }: BoardCardProps) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const { move, problem, isUnchanged, busy } = useMove(row);
  const opener = useRef<HTMLButtonElement>(null);
  const ways = targets.flatMap(({ id, title, move: to }) => (to === undefined ? [] : [{ id, title, to }]));
  const elsewhere = ways.length < targets.length;
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div
      onKeyDown={({ key }) => {
        if (key === 'Escape' && isOpen) close();
      }}
    >
      <Button
        ref={opener}
        size="compact-sm"
        variant="default"
        loading={busy}
        aria-expanded={isOpen}
        aria-label={words.say('board.move-of', { folio: row.folio })}
        onClick={() => setOpen(!isOpen)}
      >
        {words.say('board.move')}
      </Button>
      {isOpen && (
        <ul className="board-moves">
          {ways.map(({ id, title, to }) => (
            <li key={id}>
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => {
                  close();
                  void move(to);
                }}
              >
                {title}
              </Button>
            </li>
          ))}
          {elsewhere && (
            <li>
              <Link to="/cases/$id" params={{ id: row.caseId }}>
                {words.say('board.on-the-case')}
              </Link>
            </li>
          )}
        </ul>
      )}
      <Text role="alert" size="sm" fw={600}>
        {problem !== undefined && refusalWords(words, problem)}
        {isUnchanged && words.say('board.unchanged')}
      </Text>
    </div>
  );
}

const LISTS = new Set(['inbox', 'counts', 'listing', 'board', 'views', 'case']);

/** Takes the step on the version that the card shows. After a lost answer the same key is sent again. */
function useMove({ caseId, version }: Row) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const [isUnchanged, setUnchanged] = useState(false);
  const [busy, setBusy] = useState(false);
  const tried = useRef<{ readonly of: string; readonly key: string }>(undefined);

  async function move(to: Move) {
    const of = JSON.stringify([version, to]);
    const key = tried.current?.of === of ? tried.current.key : newKey();
    tried.current = { of, key };
    setBusy(true);
    try {
      const params = { path: { id: caseId }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } };
      const { data } =
        to.step === 'accept'
          ? await api.POST('/api/v1/cases/{id}/accept', { params })
          : await api.POST('/api/v1/cases/{id}/assign', { params, body: { officer: to.officer } });
      setProblem(undefined);
      // One that stands so already is answered as done, and stays where it is.
      setUnchanged(data?.version === version);
      tried.current = undefined;
    } catch (error) {
      setUnchanged(false);
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
      void client.invalidateQueries({ predicate: ({ queryKey }) => LISTS.has(String(queryKey[0])) });
    }
  }

  return { move, problem, isUnchanged, busy };
}
