import { Alert, Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { ErrorSummary, errorOf, fieldId } from '../kit/error-summary.js';
import { SnippetTextarea } from '../snippets/snippet-textarea.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import type { OpenedFile } from './step-fields.js';
import { useLetter } from './use-letter.js';

type Offered = Schemas['LetterOfferedDto'];

interface LetterFormProps {
  readonly file: OpenedFile;
  readonly offered: readonly Offered[];
}

/** What the officer says where the law of the case does not. */
const APPEAL = 'medio-de-impugnacion';

/** Chooses a letter, shows it with what is known filled in, and signs it. */
export function LetterForm({ file, offered }: LetterFormProps) {
  const words = useWords();
  const letter = useLetter(file);
  const { template, text, appeal, type, problem, shown } = letter;
  const standing = offered.filter(({ stands }) => stands);
  const chosen = standing.find((one) => one.template === template);
  if (standing.length === 0) return <Text size="sm">{words.say('case.letter.not-yet')}</Text>;
  const labels = { template: words.say('case.letter.template'), text: words.say('case.letter.free') };
  return (
    <Stack gap="xs">
      <Refused problem={problem} labels={{ ...labels, appeal: words.say('case.letter.appeal') }} />
      <NativeSelect
        id={fieldId('template')}
        label={labels.template}
        value={chosen === undefined ? '' : template}
        data={[
          { value: '', label: words.say('case.letter.choose') },
          ...standing.map((one) => ({ value: one.template, label: one.title })),
        ]}
        error={templateError(words, problem)}
        onChange={({ currentTarget }) => type({ template: currentTarget.value })}
      />
      {chosen !== undefined && (
        <>
          <Lacking missing={chosen.missing.filter((name) => name !== APPEAL)} />
          <SnippetTextarea
            file={file}
            id={fieldId('text')}
            label={labels.text}
            rows={4}
            value={text}
            error={errorOf(words, problem, 'text')}
            onChange={(given) => type({ text: given })}
          />
          {chosen.missing.includes(APPEAL) && (
            <SnippetTextarea
              file={file}
              id={fieldId('appeal')}
              label={words.say('case.letter.appeal')}
              description={words.say('case.letter.appeal.why')}
              required
              rows={3}
              value={appeal}
              error={errorOf(words, problem, 'appeal')}
              onChange={(given) => type({ appeal: given })}
            />
          )}
          <Actions letter={letter} />
        </>
      )}
      <Text role="status" size="sm">
        {letter.signed !== undefined && words.say('case.letter.done', { number: letter.signed })}
      </Text>
      {shown !== undefined && <Draft draft={shown} />}
    </Stack>
  );
}

function Actions({ letter: { busy, show, preview, sign } }: { readonly letter: ReturnType<typeof useLetter> }) {
  const words = useWords();
  return (
    <Group gap="xs">
      <Button variant="default" loading={busy === 'draft'} onClick={() => void show()}>
        {words.say('case.letter.draft')}
      </Button>
      <Button variant="default" loading={busy === 'preview'} onClick={() => void preview()}>
        {words.say('case.letter.preview')}
      </Button>
      <Button loading={busy === 'sign'} onClick={() => void sign()}>
        {words.say('case.letter.sign')}
      </Button>
    </Group>
  );
}

interface RefusedProps {
  readonly problem: Problem | undefined;
  readonly labels: Readonly<Record<string, string>>;
}

function Refused({ problem, labels }: RefusedProps) {
  const words = useWords();
  return problem?.code === 'version-stale' ? (
    <Alert color="yellow" variant="outline" role="alert" title={words.say('case.conflict')} />
  ) : (
    <ErrorSummary problem={problem} labels={labels} />
  );
}

/** With the names of what it lacks, where that is why. */
function templateError(words: Words, problem: Problem | undefined): string | undefined {
  const error = errorOf(words, problem, 'template');
  const what = problem?.details?.['placeholders'];
  return error !== undefined && typeof what === 'string'
    ? `${error} ${words.say('case.letter.lacks', { what })}`
    : error;
}

function Lacking({ missing }: { readonly missing: readonly string[] }) {
  const words = useWords();
  if (missing.length === 0) return null;
  return <Text size="sm">{words.say('case.letter.lacks', { what: missing.join(', ') })}</Text>;
}

function Draft({ draft }: { readonly draft: Schemas['LetterDraftDto'] }) {
  const words = useWords();
  return (
    <Paper component="section" withBorder p="sm" aria-labelledby="letter-draft">
      <Title order={3} size="h5" id="letter-draft">
        {words.say('case.letter.drafted')}
      </Title>
      {draft.parts.map(({ text }, at) => (
        <p key={`${at} ${text}`}>{text}</p>
      ))}
    </Paper>
  );
}
