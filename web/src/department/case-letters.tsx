import { Anchor, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../api/client.js';
import { lettersQuery } from '../api/queries.js';
import { civilDate } from '../kit/dates.js';
import { useWords } from '../words/words-context.js';
import { LetterForm } from './letter-form.js';
import type { OpenedFile } from './step-fields.js';

/** Whose steps these never are. */
const NEVER_THEIRS = new Set(['not-your-role', 'not-this-department', 'case-not-routed']);

/** The letters that were signed, to be downloaded, and a form to write one. */
export function CaseLetters({ file }: { readonly file: OpenedFile }) {
  const words = useWords();
  const letters = useQuery(lettersQuery(file.caseId, file.version)).data;
  if (letters === undefined) return null;
  const { issued, offered } = letters;
  const mayWrite =
    offered.length > 0 && file.steps.some(({ step, why = '' }) => step === 'issue-letter' && !NEVER_THEIRS.has(why));
  if (issued.length === 0 && !mayWrite) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="letters-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="letters-title">
          {words.say('case.letters')}
        </Title>
        {issued.length === 0 && <Text size="sm">{words.say('case.letters.none')}</Text>}
        {issued.length > 0 && (
          <List size="sm">
            {issued.map((letter) => (
              <List.Item key={letter.letterId}>
                <Issued caseId={file.caseId} letter={letter} />
              </List.Item>
            ))}
          </List>
        )}
        {mayWrite && <LetterForm file={file} offered={offered} />}
      </Stack>
    </Paper>
  );
}

interface IssuedProps {
  readonly caseId: string;
  readonly letter: Schemas['LetterIssuedDto'];
}

function Issued({ caseId, letter }: IssuedProps) {
  const words = useWords();
  const { letterId, number, title, issuedOn, signedBy } = letter;
  const told = { date: civilDate(words, issuedOn), name: signedBy };
  if (title === undefined) return `${number}. ${words.say('case.letter.erased')}`;
  const base = `/api/v1/cases/${caseId}/letters/${letterId}`;
  return (
    <>
      <Anchor href={`${base}/oficio.pdf`} target="_blank">
        {words.say('case.letter.pdf', { number })}
      </Anchor>
      {'. '}
      {words.say('case.letter.line', { title, ...told })}
      {'. '}
      <Anchor href={`${base}/oficio.txt`}>{words.say('case.letter.text', { number })}</Anchor>
    </>
  );
}
