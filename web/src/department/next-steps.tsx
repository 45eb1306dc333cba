import { Alert, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { refusalWords } from '../kit/error-summary.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { StepButtons } from './step-buttons.js';
import { StepFormCard } from './step-form.js';
import { formOf, STEPS_IN_ORDER } from './step-forms.js';
import type { OpenedFile, StepName } from './step-fields.js';

/** Steps that are never this person's are no news to them. */
const NEVER_THEIRS = new Set(['not-your-role', 'not-this-department']);

/** What may be done with the case now by whoever looks, and why the rest may not. */
export function NextSteps({ file, today }: { readonly file: OpenedFile; readonly today: string }) {
  const words = useWords();
  const [open, setOpen] = useState<StepName>();
  const [done, setDone] = useState<StepName>();
  const told = useRef<HTMLParagraphElement>(null);
  const steps = STEPS_IN_ORDER.flatMap((name) => file.steps.filter(({ step }) => step === name));
  const allowed = steps.filter((step) => step.allowed);
  const blocked = steps.filter((step) => !step.allowed && !NEVER_THEIRS.has(step.why ?? ''));
  useEffect(() => {
    // The form that had the focus is gone.
    if (done !== undefined) told.current?.focus();
  }, [done]);
  const form = open === undefined ? undefined : formOf(open);

  return (
    <Paper component="section" withBorder p="md" aria-labelledby="steps-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="steps-title">
          {words.say('case.steps')}
        </Title>
        <Text role="status" size="sm" ref={told} tabIndex={-1}>
          {done !== undefined && words.say('case.done', { step: words.code('step', done) })}
        </Text>
        <Waits words={words} file={file} />
        {open !== undefined && form !== undefined && (
          <StepFormCard
            key={open}
            {...{ form, file, today }}
            step={open}
            onCancel={() => setOpen(undefined)}
            onDone={() => {
              setDone(open);
              setOpen(undefined);
            }}
          />
        )}
        {allowed.length === 0 && <Text>{words.say('case.steps.none')}</Text>}
        <StepButtons
          steps={allowed.map(({ step }) => step)}
          open={open}
          onOpen={(step) => {
            setDone(undefined);
            setOpen(step);
          }}
        />
        <Blocked steps={blocked} />
      </Stack>
    </Paper>
  );
}

function Blocked({ steps }: { readonly steps: OpenedFile['steps'] }) {
  const words = useWords();
  if (steps.length === 0) return null;
  return (
    <details>
      <summary>
        {words.say('case.steps.blocked')} ({steps.length})
      </summary>
      <List size="sm" mt="xs">
        {steps.map(({ step, why = '' }) => (
          <List.Item key={step}>
            <strong>{words.code('step', step)}</strong>: {refusalWords(words, { code: why })}
          </List.Item>
        ))}
      </List>
    </details>
  );
}

function Waits({ words, file }: { readonly words: Words; readonly file: OpenedFile }) {
  const waits = file.readiness?.waitsFor ?? [];
  return (
    <>
      {file.preventionUnanswered && (
        <Alert color="yellow" variant="outline" title={words.say('case.prevention-unanswered')} />
      )}
      {waits.length > 0 && (
        <Text size="sm">
          {words.say('case.waits')}:{' '}
          {waits.map(({ what, ref = '' }) => words.code('wait', what).replace('{ref}', ref)).join('; ')}
        </Text>
      )}
    </>
  );
}
