import { Alert, Button, FileButton, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { useWords } from '../words/words-context.js';
import { ACCEPTED, isOpen, newestOf, type Paper } from './paper-list.js';
import type { Papers } from './use-papers.js';

/** So many of a folder are offered: what was scanned last is on top. */
const OF_A_FOLDER = 12;

/** Files for a case: dropped here, chosen, taken with the camera, or out of the folder that a scanner fills. */
export function PaperField({ papers }: { readonly papers: Papers }) {
  const words = useWords();
  const [over, setOver] = useState(false);
  const [folder, setFolder] = useState<readonly File[]>([]);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    papers.choose([...event.dataTransfer.files]);
  }

  return (
    <Stack gap="xs">
      <div
        className={over ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        data-testid="drop"
      >
        <Text size="sm">{words.say('papers.drop')}</Text>
        <Sources choose={papers.choose} openFolder={(files) => setFolder(newestOf(files, OF_A_FOLDER))} />
      </div>
      <Folder files={folder} papers={papers} />
      <LeftOut left={papers.left} />
      {papers.list.length > 0 && (
        <ul className="papers" aria-label={words.say('papers.title')}>
          {papers.list.map((paper) => (
            <PaperLine key={`${paper.file.name}${paper.file.size}${paper.file.lastModified}`} {...{ paper, papers }} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

interface SourcesProps {
  readonly choose: (files: readonly File[]) => void;
  readonly openFolder: (files: readonly File[]) => void;
}

/** Where a file may come from besides being dropped. */
function Sources({ choose, openFolder }: SourcesProps) {
  const words = useWords();
  return (
    <Group gap="xs">
      <FileButton multiple accept={ACCEPTED.join(',')} onChange={choose}>
        {(props) => (
          <Button variant="default" {...props}>
            {words.say('papers.choose')}
          </Button>
        )}
      </FileButton>
      <FileButton
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        onChange={(photo) => choose(photo === null ? [] : [photo])}
      >
        {(props) => (
          <Button variant="default" {...props}>
            {words.say('papers.camera')}
          </Button>
        )}
      </FileButton>
      <FileButton multiple inputProps={{ webkitdirectory: '' } as Record<string, string>} onChange={openFolder}>
        {(props) => (
          <Button variant="default" {...props}>
            {words.say('papers.folder')}
          </Button>
        )}
      </FileButton>
    </Group>
  );
}

/** What of the chosen was not taken, and why. */
function LeftOut({ left }: Pick<Papers, 'left'>) {
  const words = useWords();
  return (
    <div role="status">
      {left.length > 0 && (
        <Alert color="yellow" variant="outline" title={words.say('papers.left')}>
          <List size="sm">
            {left.map(({ name, fault }) => (
              <List.Item key={name}>
                {name}: {words.say(`papers.left.${fault}`)}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}

/** The newest of the scanner's folder, to be taken one by one: what belongs to somebody else stays where it is. */
function Folder({ files, papers }: { readonly files: readonly File[]; readonly papers: Papers }) {
  const words = useWords();
  const open = files.filter((file) => papers.list.every((paper) => paper.file !== file));
  if (open.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm">{words.say('papers.folder.newest')}</Text>
      <ul className="papers">
        {open.map((file) => (
          <li key={`${file.name}${file.lastModified}`}>
            <span>
              {file.name} · {new Date(file.lastModified).toLocaleString(words.locale)}
            </span>
            <Button size="compact-sm" variant="default" onClick={() => papers.choose([file])}>
              {words.say('papers.take', { name: file.name })}
            </Button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function PaperLine({ paper, papers }: { readonly paper: Paper; readonly papers: Papers }) {
  const words = useWords();
  const { key, file, sheets, state, why } = paper;
  return (
    <li data-state={state}>
      <span>
        {file.name} · {words.say(`papers.state.${state}`)}
        {why !== undefined && isOpen(paper) && <strong> {why}</strong>}
      </span>
      {isOpen(paper) && (
        <Group gap="xs">
          <TextInput
            size="xs"
            w={110}
            inputMode="numeric"
            label={words.say('papers.sheets', { name: file.name })}
            value={sheets}
            disabled={state === 'unsure'}
            onChange={({ currentTarget }) => papers.say(key, currentTarget.value)}
          />
          <Button size="compact-sm" variant="default" onClick={() => papers.remove(key)}>
            {words.say('papers.remove', { name: file.name })}
          </Button>
        </Group>
      )}
    </li>
  );
}
