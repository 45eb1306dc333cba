import { Button, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActDialog } from '../administration/act-dialog.js';
import type { ActField, Answers } from '../administration/act-fields.js';
import { PlainTable } from '../administration/plain-table.js';
import { useTold } from '../administration/use-told.js';
import { api, type Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { institutionQuery } from '../api/queries.js';
import { instant } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { nameOf } from '../kit/names.js';
import { PageTitle } from '../kit/page-title.js';
import { Mark } from '../kit/status-word.js';
import { useStaff } from '../session/session-context.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { GLASS_VERDICTS } from './codes.js';
import { openingsQuery } from './queries.js';

type Opening = Schemas['OpeningDto'];

/** Who read what in an emergency, the latest first, and what whoever oversees made of it. */
export function OpeningsPage() {
  const words = useWords();
  const client = useQueryClient();
  const { role } = useStaff();
  const page = useQuery(openingsQuery);
  const [reviewed, setReviewed] = useState<Opening>();
  const [told, tell] = useTold();
  const openings = page.data ?? [];
  return (
    <Stack>
      <PageTitle>{words.say('openings.title')}</PageTitle>
      <Text>{words.say('openings.text')}</Text>
      {told}
      {page.isError && <ErrorSummary problem={problemOf(page.error)} />}
      {page.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {page.data?.length === 0 && <Text>{words.say('openings.none')}</Text>}
      {openings.length > 0 && (
        <Openings openings={openings} onReview={role === 'supervisor' ? setReviewed : undefined} />
      )}
      {reviewed !== undefined && (
        <ActDialog
          title={words.say('openings.review-of', { folio: reviewed.folio })}
          text={reviewed.reason}
          fields={() => fieldsOf(words)}
          confirm={words.say('openings.review')}
          send={(answers) => review(reviewed, answers)}
          onDone={() => {
            setReviewed(undefined);
            tell(words.say('act.done', { what: words.say('openings.review-of', { folio: reviewed.folio }) }));
            void client.invalidateQueries({ queryKey: openingsQuery.queryKey });
          }}
          onClose={() => setReviewed(undefined)}
        />
      )}
    </Stack>
  );
}

interface OpeningsProps {
  readonly openings: readonly Opening[];
  readonly onReview: ((opening: Opening) => void) | undefined;
}

function Openings({ openings, onReview }: OpeningsProps) {
  const words = useWords();
  const { people = [], zone = 'UTC' } = useQuery(institutionQuery).data ?? {};
  return (
    <PlainTable
      label={words.say('openings.title')}
      rows={openings}
      idOf={({ _id }) => _id}
      columns={[
        {
          name: words.say('list.folio'),
          cell: ({ caseId, folio }) => (
            <Link to="/cases/$id" params={{ id: caseId }}>
              {folio}
            </Link>
          ),
        },
        {
          name: words.say('openings.by'),
          cell: ({ by, role }) => `${nameOf(people, by) ?? by} (${words.code('role', role)})`,
        },
        { name: words.say('openings.at'), cell: ({ at }) => instant(words, at, zone) },
        {
          name: words.say('glass.reason'),
          cell: ({ reasonCode, reason }) => `${words.code('glassReason', reasonCode)}: ${reason}`,
        },
        {
          name: words.say('openings.state'),
          cell: (opening) => (
            <ReviewState {...{ opening, onReview }} zone={zone} reviewer={nameOf(people, opening.review?.by)} />
          ),
        },
      ]}
    />
  );
}

interface ReviewStateProps {
  readonly opening: Opening;
  readonly onReview: ((opening: Opening) => void) | undefined;
  readonly zone: string;
  readonly reviewer: string | undefined;
}

function ReviewState({ opening, onReview, zone, reviewer = '' }: ReviewStateProps) {
  const words = useWords();
  const { review: done, overdue, reviewBy, folio } = opening;
  if (done !== undefined)
    return `${words.code('glassVerdict', done.verdict)}: ${done.note} (${reviewer}, ${instant(words, done.at, zone)})`;
  return (
    <Stack gap={4} align="start">
      {overdue ? (
        <Mark>{words.say('openings.overdue')}</Mark>
      ) : (
        <span>{words.say('openings.until', { at: instant(words, reviewBy, zone) })}</span>
      )}
      {onReview !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.say('openings.review-of', { folio })}
          onClick={() => onReview(opening)}
        >
          {words.say('openings.review')}
        </Button>
      )}
    </Stack>
  );
}

function fieldsOf(words: Words): readonly ActField[] {
  return [
    {
      name: 'verdict',
      label: words.say('openings.verdict'),
      as: 'choice',
      options: GLASS_VERDICTS.map((code) => ({ code, name: words.code('glassVerdict', code) })),
    },
    { name: 'note', label: words.say('openings.note'), as: 'text' },
  ];
}

function review({ _id: id }: Opening, { verdict, note = '' }: Answers) {
  const body = { verdict: verdict as Schemas['GlassReviewDto']['verdict'], note };
  return api.POST('/api/v1/break-glass/{id}/review', { params: { path: { id } }, body });
}
