import { Alert, Button, Group, List, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ComponentProps, useState } from 'react';
import { PlainTable } from '../administration/plain-table.js';
import { useTold } from '../administration/use-told.js';
import { problemOf } from '../api/problem.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import { useWords } from '../words/words-context.js';
import { VARIABLES } from './fill-in.js';
import { departmentSnippetsQuery, type Keeper, type Snippet, snippetsQuery, useSnippetRights } from './queries.js';
import { KeepSnippetDialog, RemoveSnippetDialog } from './snippet-dialogs.js';

/** Texts to be put into what is written in a case: one's own, and the department's, which its head keeps. */
export function SnippetsPage() {
  const words = useWords();
  const { hasDepartment, keepsDepartment } = useSnippetRights();
  const [told, tell] = useTold();
  return (
    <Stack>
      <PageTitle>{words.say('snippets.title')}</PageTitle>
      {told}
      <Alert role="note" title={words.say('snippets.warning')} />
      <Text>{words.say('snippets.how')}</Text>
      <details>
        <summary>{words.say('snippets.variables')}</summary>
        <List size="sm" mt="xs">
          {VARIABLES.map((name) => (
            <List.Item key={name}>
              <code>{`{{${name}}}`}</code>: {words.code('snippets.variable', name)}
            </List.Item>
          ))}
        </List>
        <Text size="sm">{words.say('snippets.variables.text')}</Text>
      </details>
      <KeptSnippets keeper="own" mayKeep onDone={tell} />
      {hasDepartment && <KeptSnippets keeper="department" mayKeep={keepsDepartment} onDone={tell} />}
    </Stack>
  );
}

type Shown = { readonly as: 'keeping'; readonly id?: string } | { readonly as: 'removing'; readonly id: string };

interface KeptSnippetsProps {
  readonly keeper: Keeper;
  readonly mayKeep: boolean;
  readonly onDone: (text: string) => void;
}

function KeptSnippets({ keeper, mayKeep, onDone }: KeptSnippetsProps) {
  const words = useWords();
  const client = useQueryClient();
  const query = useQuery(keeper === 'own' ? snippetsQuery : departmentSnippetsQuery);
  const [shown, setShown] = useState<Shown>();
  const snippets = query.data?.snippets;
  const close = () => setShown(undefined);
  const refresh = () => void client.invalidateQueries({ queryKey: ['snippets', keeper] });
  const done = (text: string) => {
    close();
    onDone(text);
    refresh();
  };
  const title = words.say(keeper === 'own' ? 'snippets.own' : 'snippets.department');
  return (
    <section aria-labelledby={`snippets-${keeper}`}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id={`snippets-${keeper}`}>
          {title}
        </Title>
        {mayKeep && (
          <Button onClick={() => setShown({ as: 'keeping' })}>
            {words.say(keeper === 'own' ? 'snippets.add' : 'snippets.add-department')}
          </Button>
        )}
      </Group>
      {query.isError && <ErrorSummary problem={problemOf(query.error)} />}
      {query.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {snippets?.length === 0 && <Text>{words.say('snippets.none')}</Text>}
      {snippets !== undefined && snippets.length > 0 && (
        <SnippetTable label={title} snippets={snippets} {...(mayKeep && { onAsk: setShown })} />
      )}
      {shown !== undefined && (
        <SnippetDialog
          {...{ keeper, shown }}
          snippet={snippets?.find(({ id }) => id === shown.id)}
          onChanged={refresh}
          onDone={done}
          onClose={close}
        />
      )}
    </section>
  );
}

interface SnippetDialogProps extends ComponentProps<typeof KeepSnippetDialog> {
  readonly shown: Shown;
}

function SnippetDialog({ shown, snippet, onChanged, ...told }: SnippetDialogProps) {
  if (shown.as === 'keeping') return <KeepSnippetDialog {...{ snippet, onChanged }} {...told} />;
  return snippet === undefined ? null : <RemoveSnippetDialog {...told} snippet={snippet} />;
}

interface SnippetTableProps {
  readonly label: string;
  readonly snippets: readonly Snippet[];
  /** Absent for who reads only. */
  readonly onAsk?: (shown: Shown) => void;
}

function SnippetTable({ label, snippets, onAsk }: SnippetTableProps) {
  const words = useWords();
  return (
    <PlainTable
      label={label}
      rows={snippets}
      idOf={({ id }) => id}
      columns={[
        { name: words.say('snippets.keyword'), cell: ({ keyword }) => `/${keyword}` },
        { name: words.say('snippets.name'), cell: ({ title }) => title },
        { name: words.say('snippets.text'), cell: ({ text }) => <span className="lines">{text}</span> },
        ...(onAsk === undefined
          ? []
          : [
              {
                name: words.say('snippets.doing'),
                cell: ({ id, title: name }: Snippet) => (
                  <Group gap="xs">
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={words.say('snippets.change-one', { name })}
                      onClick={() => onAsk({ as: 'keeping', id })}
                    >
                      {words.say('snippets.change.do')}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={words.say('snippets.remove', { name })}
                      onClick={() => onAsk({ as: 'removing', id })}
                    >
                      {words.say('snippets.remove.do')}
                    </Button>
                  </Group>
                ),
              },
            ]),
      ]}
    />
  );
}
