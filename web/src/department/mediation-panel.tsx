import { Alert, Anchor, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../api/client.js';
import { mediationQuery } from '../api/queries.js';
import { civilDate } from '../kit/dates.js';
import { useStaff } from '../session/session-context.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import type { MediationStep } from './mediation-forms.js';
import { MediationSteps } from './mediation-steps.js';
import type { OpenedFile } from './step-fields.js';

type Mediation = Schemas['MediationDto'];

/** Who oversees or receives reads every mediation; who works in a department, those of its cases. */
const EVERYWHERE: ReadonlySet<string> = new Set(['clerk', 'supervisor', 'auditor']);
const IN_DEPARTMENTS: ReadonlySet<string> = new Set(['officer', 'head']);

interface MediationPanelProps {
  readonly file: OpenedFile;
  /** Civil date in the institution's zone. */
  readonly today: string;
}

/** That there is a mediation in the case, how it stands, and what may be done in it; where there is none yet, the way to one. */
export function MediationPanel({ file, today }: MediationPanelProps) {
  const words = useWords();
  const { id, role, department } = useStaff();
  const { caseId, state } = file;
  const reads = EVERYWHERE.has(role) || (IN_DEPARTMENTS.has(role) && state.department === department);
  // Kept here, since the first step changes the place of the others.
  const [done, setDone] = useState<MediationStep>();
  const { data: mediation } = useQuery({ ...mediationQuery(caseId), enabled: reads });
  if (mediation === undefined) return null;
  const acts = mediation.mediates || mediation.commitments.some(({ verifier }) => verifier === id);
  const steps = acts && <MediationSteps {...{ file, mediation, today, done }} onDone={setDone} />;
  if (mediation.status === 'none') {
    // Few cases are conflicts: it stands folded.
    return acts && state.status === 'in-progress' ? (
      <details>
        <summary>{words.say('mediation.none')}</summary>
        {steps}
      </details>
    ) : null;
  }
  const concluded = mediation.agreement !== undefined || mediation.ending !== undefined;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="mediation-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="mediation-title">
          {words.say('mediation.title')}
        </Title>
        {mediation.violenceRisk === true && <Alert role="note">{words.say('mediation.violenceRisk')}</Alert>}
        <Text size="sm">
          {[
            words.code('mediation.status', mediation.status),
            words.code('mediation.typology', mediation.typology ?? ''),
          ].join(' · ')}
        </Text>
        <List size="sm">
          {linesOf(words, mediation).map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
        {concluded && role !== 'clerk' && role !== 'auditor' && (
          <Anchor href={`/api/v1/cases/${caseId}/mediation/act.pdf`} target="_blank" size="sm">
            {words.say('mediation.act')}
          </Anchor>
        )}
        {steps}
      </Stack>
    </Paper>
  );
}

function linesOf(words: Words, mediation: Mediation): string[] {
  const { status, inviteBy, sessions, commitments, parties } = mediation;
  const named = parties.map(({ party, name }) => name ?? party).join(', ');
  const invite = status === 'opened' && inviteBy !== undefined;
  return [
    ...(named === '' ? [] : [words.say('mediation.parties', { parties: named })]),
    ...(invite ? [words.say('mediation.inviteBy', { day: civilDate(words, inviteBy) })] : []),
    ...sessions.map(({ session, sessionOn, stage }) =>
      words.say('mediation.session', {
        session: String(session),
        day: civilDate(words, sessionOn),
        stage: words.code('mediation.stage', stage),
      }),
    ),
    ...commitments.map(({ commitment, stage, dueOn }) =>
      [
        words.say('mediation.commitment', { commitment: String(commitment) }),
        words.code('mediation.stage', stage),
        ...(dueOn === undefined ? [] : [civilDate(words, dueOn)]),
      ].join(' · '),
    ),
  ];
}
