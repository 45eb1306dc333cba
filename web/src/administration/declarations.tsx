import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { institutionQuery } from '../api/queries.js';
import { civilDate, instant } from '../kit/dates.js';
import { nameOf } from '../kit/names.js';
import { useWords } from '../words/words-context.js';
import type { Declaration } from './declaration-dialogs.js';
import { PlainTable } from './plain-table.js';

interface DeclarationsProps {
  readonly declarations: readonly Declaration[];
  /** Absent for who only reads. */
  readonly onRevoke?: (declaration: Declaration) => void;
}

/** What was declared since the calendar was loaded, the newest first, and what became of it. */
export function Declarations({ declarations, onRevoke }: DeclarationsProps) {
  const words = useWords();
  const { people, zone = 'UTC' } = useQuery(institutionQuery).data ?? {};
  if (declarations.length === 0) return <Text>{words.say('calendar.declared.none')}</Text>;
  return (
    <PlainTable
      label={words.say('calendar.declared')}
      rows={declarations}
      idOf={({ declarationId }) => declarationId}
      columns={[
        { name: words.say('calendar.name'), cell: ({ name }) => name },
        { name: words.say('calendar.kind'), cell: ({ kind }) => words.say(`calendar.day.${kind}`) },
        {
          name: words.say('calendar.days'),
          cell: ({ from, to }) =>
            from === to ? civilDate(words, from) : `${civilDate(words, from)} – ${civilDate(words, to)}`,
        },
        {
          name: words.say('calendar.acuerdo'),
          cell: ({ acuerdo, legalBasis }) => [acuerdo, legalBasis].filter(Boolean).join('; '),
        },
        {
          name: words.say('calendar.by'),
          cell: ({ declaredAt, declaredBy }) =>
            `${nameOf(people, declaredBy) ?? ''}, ${instant(words, declaredAt, zone)}`,
        },
        {
          name: words.say('people.state'),
          cell: ({ revoked }) =>
            revoked === undefined
              ? words.say('calendar.stands')
              : words.say('calendar.revoked', {
                  who: nameOf(people, revoked.by) ?? '',
                  when: instant(words, revoked.at, zone),
                  why: revoked.reason,
                }),
        },
        ...(onRevoke === undefined
          ? []
          : [
              {
                name: words.say('people.change'),
                cell: (declaration: Declaration) =>
                  !declaration.revoked && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`${words.say('calendar.revoke')}: ${declaration.name}`}
                      onClick={() => onRevoke(declaration)}
                    >
                      {words.say('calendar.revoke')}
                    </Button>
                  ),
              },
            ]),
      ]}
    />
  );
}
