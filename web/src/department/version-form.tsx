import { Button, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Schemas } from '../api/client.js';
import { versionSourceQuery } from '../api/queries.js';
import { useDraft } from '../kit/draft.js';
import { ErrorSummary, errorOf, fieldId } from '../kit/error-summary.js';
import { useStaff } from '../session/session-context.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { MarkedText } from './marked-text.js';
import type { OpenedFile } from './step-fields.js';
import { documentKey, useMarking } from './use-marking.js';
import { MarkFields, MarkList, markLabels } from './version-mark-fields.js';
import { stretchesOf } from './version-marks.js';

interface VersionFormProps {
  readonly file: OpenedFile;
  readonly documents: readonly Schemas['CaseDocumentDto'][];
}

const OCCASIONS = ['information-request', 'authority-ruling', 'transparency-duty'] as const;

/** Chooses a document, marks what is classified in it, and proposes what is left. */
export function VersionForm({ file, documents }: VersionFormProps) {
  const words = useWords();
  const { id } = useStaff();
  const { draft, change } = useDraft(`version-of:${id}:${file.caseId}`, () => ({ chosen: '' }));
  const one = documents.find((document) => documentKey(document) === draft.chosen);
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {words.say('version.new')}
      </Title>
      <NativeSelect
        id={fieldId('document')}
        label={words.say('version.document')}
        value={draft.chosen}
        data={[
          { value: '', label: words.say('version.choose') },
          ...documents.map((document) => ({
            value: documentKey(document),
            label: `${words.code('versionDocument', document.document)} ${document.number ?? ''}`.trim(),
          })),
        ]}
        onChange={({ currentTarget }) => change({ chosen: currentTarget.value })}
      />
      {one !== undefined && (
        <OfDocument key={documentKey(one)} file={file} of={one} done={() => change({ chosen: '' })} />
      )}
    </Stack>
  );
}

interface OfDocumentProps {
  readonly file: OpenedFile;
  readonly of: Schemas['CaseDocumentDto'];
  readonly done: () => void;
}

function OfDocument(props: OfDocumentProps) {
  const { file, of } = props;
  const source = useQuery(versionSourceQuery(file.caseId, of.document, of.about)).data;
  return source === undefined ? null : <Marking {...props} text={source.text} />;
}

function Marking({ file, of, text, done }: OfDocumentProps & { readonly text: string }) {
  const words = useWords();
  const marking = useMarking(file, of, text);
  const { typed, type, marks, problem } = marking;
  const labels = { ...ownLabels(words), ...markLabels(words, marks) };
  async function propose() {
    if (await marking.proposeIt()) done();
  }
  const refused = (field: string) => ({ id: fieldId(field), error: errorOf(words, problem, field) });
  return (
    <Stack gap="xs">
      <ErrorSummary problem={problem} labels={labels} />
      <Selecting text={text} marking={marking} />
      <MarkList marks={marks} mend={marking.mend} remove={marking.remove} />
      {marks.length > 0 && <MarkedText text={text} marks={marks} />}
      <NativeSelect
        {...refused('occasion')}
        label={words.say('version.occasion')}
        value={typed.occasion}
        data={OCCASIONS.map((code) => ({ value: code, label: words.code('occasion', code) }))}
        onChange={({ currentTarget: { value } }) =>
          type({ occasion: OCCASIONS.find((code) => code === value) ?? typed.occasion })
        }
      />
      <TextInput
        {...refused('reference')}
        label={labels.reference}
        value={typed.reference}
        onChange={({ currentTarget }) => type({ reference: currentTarget.value })}
      />
      <TextInput
        {...refused('act.number')}
        label={labels['act.number']}
        value={typed.number}
        onChange={({ currentTarget }) => type({ number: currentTarget.value })}
      />
      <TextInput
        {...refused('act.heldOn')}
        type="date"
        label={labels['act.heldOn']}
        value={typed.heldOn}
        onChange={({ currentTarget }) => type({ heldOn: currentTarget.value })}
      />
      <Button disabled={marks.length === 0} loading={marking.busy} onClick={() => void propose()}>
        {words.say('version.propose')}
      </Button>
    </Stack>
  );
}

function ownLabels(words: Words) {
  return {
    document: words.say('version.document'),
    occasion: words.say('version.occasion'),
    reference: words.say('version.reference'),
    'act.number': words.say('version.act'),
    'act.heldOn': words.say('version.act.day'),
  };
}

interface SelectingProps {
  readonly text: string;
  readonly marking: ReturnType<typeof useMarking>;
}

/** The text, in which words are selected by mouse or keyboard, and what is said of them; or what was said of a mark, to be mended. */
function Selecting({ text, marking }: SelectingProps) {
  const words = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const [count, setCount] = useState<number>();
  const { marks, mended, problem, typed } = marking;
  const said = mended === undefined ? typed.said : marks[mended];
  if (said === undefined) return null;
  function take() {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = area.current ?? {};
    const spans = stretchesOf(text, { start, end }, marks);
    setCount(spans.length);
    if (spans.length > 0) marking.add({ ...typed.said, spans });
  }
  return (
    <Stack gap="xs">
      <Textarea ref={area} label={words.say('version.text')} value={text} readOnly autosize minRows={4} maxRows={16} />
      <MarkFields
        mark={said}
        name={`marks.${mended ?? marks.length}`}
        problem={mended === undefined ? undefined : problem}
        change={(part) =>
          mended === undefined ? marking.type({ said: { ...typed.said, ...part } }) : marking.say(mended, part)
        }
      />
      {mended === undefined ? (
        <Button variant="default" onClick={take}>
          {words.say('version.mark.add')}
        </Button>
      ) : (
        <Button variant="default" onClick={() => marking.mend(undefined)}>
          {words.say('version.mark.mended', { number: mended + 1 })}
        </Button>
      )}
      <Text role="status" size="sm">
        {count !== undefined && words.say(count === 0 ? 'version.mark.none' : 'version.mark.added', { count })}
      </Text>
    </Stack>
  );
}
