import { Alert, Button, Group, Paper, Stack, Title } from '@mantine/core';
import { type KeyboardEvent, type SubmitEvent, useEffect, useRef } from 'react';
import { ErrorSummary } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';
import { labelOf, requirementLabels, StepFieldInput } from './step-form-fields.js';
import type { MediationStep } from './mediation-forms.js';
import type { OpenedFile, StepForm, StepName } from './step-fields.js';
import { useStep } from './use-step.js';

interface StepFormCardProps {
  readonly step: StepName | MediationStep;
  readonly form: StepForm;
  readonly file: OpenedFile;
  /** Civil date in the institution's zone. */
  readonly today: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The small form of one step. Ctrl+Enter sends it, Escape closes it. */
export function StepFormCard({ step, form, file, today, onDone, onCancel }: StepFormCardProps) {
  const words = useWords();
  const box = useRef<HTMLFormElement>(null);
  const { answers, problem, busy, send, discard, answer } = useStep(step, form, file, onDone);
  const defaults = defaultsOf(form, today);
  const own = Object.fromEntries(form.fields.map((field) => [field.name, labelOf(words, field)]));
  const labels = { ...own, ...requirementLabels(file, problem) };
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, []);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void send(defaults);
  }
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send(defaults);
    }
    if (event.key === 'Escape') onCancel();
  }

  return (
    <Paper withBorder p="sm">
      <form ref={box} onSubmit={submit} onKeyDown={onKeyDown} noValidate aria-labelledby={`step-${step}`}>
        <Stack gap="sm">
          <Title order={3} size="h5" id={`step-${step}`}>
            {words.code('step', step)}
          </Title>
          {problem?.code === 'version-stale' ? (
            <Alert color="yellow" variant="outline" role="alert" title={words.say('case.conflict')} />
          ) : (
            <ErrorSummary problem={problem} labels={labels} />
          )}
          {form.fields.map((field) => (
            <StepFieldInput
              key={field.name}
              {...{ field, file, problem, answer }}
              answers={{ ...defaults, ...answers }}
            />
          ))}
          <Group>
            <Button type="submit" loading={busy}>
              {words.say('form.send')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                discard();
                onCancel();
              }}
            >
              {words.say('app.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

/** What is most often meant: today, and the first of a list of two or more only where nothing is at stake. */
function defaultsOf({ fields }: StepForm, today: string): Record<string, string> {
  const entries = fields.flatMap(({ name, kind, required }) => {
    if (kind.as === 'date' && required) return [[name, today]];
    if (name === 'visibility') return [[name, 'internal']];
    if (name === 'channel' && required) return [[name, 'desk']];
    return name === 'party' && kind.as === 'line' ? [[name, 'p1']] : [];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}
