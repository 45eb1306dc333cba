import { Button, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Schemas } from '../api/client.js';
import { versionSourceQuery } from '../api/queries.js';
import { ErrorSummary, errorOf, fieldId } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';
import { MarkedText } from './marked-text.js';
import type { OpenedFile } from './step-fields.js';
import { useVersionSteps } from './use-version.js';
import { MarkFields, MarkList, NEW_MARK } from './version-mark-fields.js';
import { stretchesOf, type VersionMark } from './version-marks.js';

interface VersionFormProps {
  readonly file: OpenedFile;
  readonly documents: readonly Schemas['CaseDocumentDto'][];
}

const OCCASIONS = ['information-request', 'authority-ruling', 'transparency-duty'] as const;
type Occasion = Schemas['PublicVersionProposalDto']['occasion'];

/** Chooses a document, marks what is classified in it, and proposes what is left. */
export function VersionForm({ file, documents }: VersionFormProps) {
  const words = useWords();
  const [chosen, setChosen] = useState('');
  const one = documents.find((document) => keyOf(document) === chosen);
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {words.say('version.new')}
      </Title>
      <NativeSelect
        label={words.say('version.document')}
        value={chosen}
        data={[
          { value: '', label: words.say('version.choose') },
          ...documents.map((document) => ({
            value: keyOf(document),
            label: `${words.code('versionDocument', document.document)} ${document.number ?? ''}`.trim(),
          })),
        ]}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      {one !== undefined && <Marking key={keyOf(one)} file={file} of={one} done={() => setChosen('')} />}
    </Stack>
  );
}

interface MarkingProps {
  readonly file: OpenedFile;
  readonly of: Schemas['CaseDocumentDto'];
  readonly done: () => void;
}

function Marking({ file, of, done }: MarkingProps) {
  const words = useWords();
  const steps = useVersionSteps(file);
  const [marks, setMarks] = useState<readonly VersionMark[]>([]);
  const [asked, setAsked] = useState({ occasion: 'information-request', reference: '', number: '', heldOn: '' });
  const source = useQuery(versionSourceQuery(file.caseId, of.document, of.about)).data;
  if (source === undefined) return null;
  const { occasion, reference, number, heldOn } = asked;
  const type = (part: Partial<typeof asked>) => setAsked({ ...asked, ...part });
  const which = { document: of.document as VersionDocument, ...(of.about !== undefined && { about: of.about }) };
  const body = { ...which, occasion: occasion as Occasion, reference, act: { number, heldOn }, marks: [...marks] };
  async function propose() {
    if (await steps.propose(body)) done();
  }
  const labels = { reference: words.say('version.reference'), 'act.number': words.say('version.act') };
  const line = (field: 'reference' | 'act.number', name: 'reference' | 'number') => (
    <TextInput
      id={fieldId(field)}
      label={labels[field]}
      value={asked[name]}
      error={errorOf(words, steps.problem, field)}
      onChange={({ currentTarget }) => type({ [name]: currentTarget.value })}
    />
  );
  return (
    <Stack gap="xs">
      <ErrorSummary problem={steps.problem} labels={labels} />
      <Selecting text={source.text} marks={marks} add={(mark) => setMarks([...marks, mark])} />
      <MarkList marks={marks} remove={(at) => setMarks(marks.filter((_, index) => index !== at))} />
      {marks.length > 0 && <MarkedText text={source.text} marks={marks} />}
      <NativeSelect
        label={words.say('version.occasion')}
        value={occasion}
        data={OCCASIONS.map((code) => ({ value: code, label: words.code('occasion', code) }))}
        onChange={({ currentTarget }) => type({ occasion: currentTarget.value })}
      />
      {line('reference', 'reference')}
      {line('act.number', 'number')}
      <TextInput
        id={fieldId('act.heldOn')}
        type="date"
        label={words.say('version.act.day')}
        value={heldOn}
        error={errorOf(words, steps.problem, 'act.heldOn')}
        onChange={({ currentTarget }) => type({ heldOn: currentTarget.value })}
      />
      <Button disabled={marks.length === 0} loading={steps.busy} onClick={() => void propose()}>
        {words.say('version.propose')}
      </Button>
    </Stack>
  );
}

type VersionDocument = Schemas['PublicVersionProposalDto']['document'];

interface SelectingProps {
  readonly text: string;
  readonly marks: readonly VersionMark[];
  readonly add: (mark: VersionMark) => void;
}

/** The text, in which words are selected by mouse or keyboard, and what is said of them. */
function Selecting({ text, marks, add }: SelectingProps) {
  const words = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const [mark, setMark] = useState(NEW_MARK);
  const [count, setCount] = useState<number>();
  function take() {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = area.current ?? {};
    const spans = stretchesOf(text, { start, end }, marks);
    setCount(spans.length);
    if (spans.length > 0) add({ ...mark, spans });
  }
  return (
    <Stack gap="xs">
      <Textarea ref={area} label={words.say('version.text')} value={text} readOnly autosize minRows={4} maxRows={16} />
      <MarkFields mark={mark} change={(part) => setMark({ ...mark, ...part })} />
      <Button variant="default" onClick={take}>
        {words.say('version.mark.add')}
      </Button>
      <Text role="status" size="sm">
        {count !== undefined && words.say(count === 0 ? 'version.mark.none' : 'version.mark.added', { count })}
      </Text>
    </Stack>
  );
}

function keyOf({ document, about }: Schemas['CaseDocumentDto']): string {
  return about === undefined ? document : `${document}:${about}`;
}
