import { Button, Checkbox, Group, List, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../words/words-context.js';
import type { VersionMark } from './version-marks.js';

export type MarkSaid = Omit<VersionMark, 'spans'>;

export const NEW_MARK: MarkSaid = { description: '', classification: 'confidential', basis: '', reason: '' };

interface MarkFieldsProps {
  readonly mark: MarkSaid;
  readonly change: (part: Partial<MarkSaid>) => void;
}

/** What is said of the words that are taken out: never the words. */
export function MarkFields({ mark, change }: MarkFieldsProps) {
  const words = useWords();
  const kinds = ['confidential', 'reserved'] as const;
  return (
    <Stack gap="xs">
      <TextInput
        label={words.say('version.description')}
        description={words.say('version.description.why')}
        value={mark.description}
        onChange={({ currentTarget }) => change({ description: currentTarget.value })}
      />
      <NativeSelect
        label={words.say('version.kind')}
        value={mark.classification}
        data={kinds.map((kind) => ({ value: kind, label: words.code('secrecy', kind) }))}
        onChange={({ currentTarget }) => change(ofKind(currentTarget.value))}
      />
      <TextInput
        label={words.say('version.basis')}
        value={mark.basis}
        onChange={({ currentTarget }) => change({ basis: currentTarget.value })}
      />
      <Textarea
        label={words.say('version.reason')}
        rows={2}
        value={mark.reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      {mark.classification === 'reserved' && <Reserve mark={mark} change={change} />}
      <Checkbox
        label={words.say('version.stays')}
        checked={mark.staysElsewhere === true}
        onChange={({ currentTarget }) => change({ staysElsewhere: currentTarget.checked })}
      />
    </Stack>
  );
}

/** LGTAIP 104 and 107: until when, and what harm it would do. */
function Reserve({ mark, change }: MarkFieldsProps) {
  const words = useWords();
  return (
    <>
      <TextInput
        type="date"
        label={words.say('version.until')}
        value={mark.until ?? ''}
        onChange={({ currentTarget }) => change({ until: currentTarget.value })}
      />
      <Textarea
        label={words.say('version.harm')}
        rows={2}
        value={mark.harmTest ?? ''}
        onChange={({ currentTarget }) => change({ harmTest: currentTarget.value })}
      />
    </>
  );
}

/** What is confidential has neither a last day nor a test of harm. */
function ofKind(kind: string): Partial<MarkSaid> {
  if (kind === 'reserved') return { classification: 'reserved' };
  return { classification: 'confidential', until: undefined, harmTest: undefined };
}

interface MarkListProps {
  readonly marks: readonly VersionMark[];
  readonly remove: (at: number) => void;
}

export function MarkList({ marks, remove }: MarkListProps) {
  const words = useWords();
  if (marks.length === 0) return null;
  return (
    <List type="ordered" size="sm">
      {marks.map(({ description, basis, spans }, at) => (
        <List.Item key={at}>
          <Group gap="xs">
            {words.say('version.marked', { description, basis, count: spans.length })}
            <Button size="compact-xs" variant="default" onClick={() => remove(at)}>
              {words.say('version.mark.remove', { number: at + 1 })}
            </Button>
          </Group>
        </List.Item>
      ))}
    </List>
  );
}
