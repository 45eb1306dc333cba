import { Button, Checkbox, Group, List, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { Problem } from '../api/problem.js';
import { errorOf, fieldId } from '../kit/error-summary.js';
import type { WordKey, Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import type { MarkSaid, VersionMark } from './version-marks.js';

interface MarkFieldsProps {
  readonly mark: MarkSaid;
  /** As the request names it: `marks.0`. */
  readonly name: string;
  readonly problem: Problem | undefined;
  readonly change: (part: Partial<MarkSaid>) => void;
}

/** What is said of the words that are taken out: never the words. */
export function MarkFields(props: MarkFieldsProps) {
  const words = useWords();
  const { mark, change } = props;
  const field = useMarkField(props);
  const kinds = ['confidential', 'reserved'] as const;
  return (
    <Stack gap="xs" id={fieldId(props.name)} tabIndex={-1}>
      <TextInput
        {...field('description')}
        description={words.say('version.description.why')}
        value={mark.description}
        onChange={({ currentTarget }) => change({ description: currentTarget.value })}
      />
      <NativeSelect
        {...field('classification')}
        value={mark.classification}
        data={kinds.map((kind) => ({ value: kind, label: words.code('secrecy', kind) }))}
        onChange={({ currentTarget }) => change(ofKind(currentTarget.value))}
      />
      <TextInput
        {...field('basis')}
        value={mark.basis}
        onChange={({ currentTarget }) => change({ basis: currentTarget.value })}
      />
      <Textarea
        {...field('reason')}
        rows={2}
        value={mark.reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      {mark.classification === 'reserved' && <Reserve {...props} />}
      <Checkbox
        {...field('staysElsewhere')}
        checked={mark.staysElsewhere === true}
        onChange={({ currentTarget }) => change({ staysElsewhere: currentTarget.checked })}
      />
    </Stack>
  );
}

/** LGTAIP 104 and 107: until when, and what harm it would do. */
function Reserve(props: MarkFieldsProps) {
  const { mark, change } = props;
  const field = useMarkField(props);
  return (
    <>
      <TextInput
        {...field('until')}
        type="date"
        value={mark.until ?? ''}
        onChange={({ currentTarget }) => change({ until: currentTarget.value })}
      />
      <Textarea
        {...field('harmTest')}
        rows={2}
        value={mark.harmTest ?? ''}
        onChange={({ currentTarget }) => change({ harmTest: currentTarget.value })}
      />
    </>
  );
}

const LABELS = {
  description: 'version.description',
  classification: 'version.kind',
  basis: 'version.basis',
  reason: 'version.reason',
  until: 'version.until',
  harmTest: 'version.harm',
  staysElsewhere: 'version.stays',
} as const satisfies Partial<Record<keyof MarkSaid, WordKey>>;

/** Of a mark as a whole: it is told beside what has to be said of it. */
const OF_THE_WHOLE = 'harmTest';

function useMarkField({ name, problem }: MarkFieldsProps) {
  const words = useWords();
  return (own: keyof typeof LABELS) => {
    const field = `${name}.${own}`;
    const whole = own === OF_THE_WHOLE ? errorOf(words, problem, name) : undefined;
    return { id: fieldId(field), label: words.say(LABELS[own]), error: errorOf(words, problem, field) ?? whole };
  };
}

/** Names of the fields of each mark, for the summary of what was refused. */
export function markLabels(words: Words, marks: readonly VersionMark[]): Record<string, string> {
  return Object.fromEntries(
    marks.flatMap((_, at) => [
      [`marks.${at}`, words.say('version.mark.whole', { number: at + 1 })],
      ...Object.entries(LABELS).map(([own, label]) => [
        `marks.${at}.${own}`,
        words.say('version.mark.field', { number: at + 1, field: words.say(label) }),
      ]),
    ]),
  );
}

/** What is confidential has neither a last day nor a test of harm. */
function ofKind(kind: string): Partial<MarkSaid> {
  if (kind === 'reserved') return { classification: 'reserved' };
  return { classification: 'confidential', until: undefined, harmTest: undefined };
}

interface MarkListProps {
  readonly marks: readonly VersionMark[];
  readonly mend: (at: number) => void;
  readonly remove: (at: number) => void;
}

export function MarkList({ marks, mend, remove }: MarkListProps) {
  const words = useWords();
  if (marks.length === 0) return null;
  return (
    <List type="ordered" size="sm">
      {marks.map(({ description, basis, spans }, at) => (
        <List.Item key={at}>
          <Group gap="xs">
            {words.say('version.marked', { description, basis, count: spans.length })}
            <Button size="compact-xs" variant="default" onClick={() => mend(at)}>
              {words.say('version.mark.mend', { number: at + 1 })}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => remove(at)}>
              {words.say('version.mark.remove', { number: at + 1 })}
            </Button>
          </Group>
        </List.Item>
      ))}
    </List>
  );
}
