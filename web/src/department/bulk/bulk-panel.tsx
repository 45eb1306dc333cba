import { Alert, Button, Group, NativeSelect, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../api/problem.js';
import { officersQuery } from '../../api/queries.js';
import { CodeSelect } from '../../kit/code-select.js';
import { fieldId, refusalWords } from '../../kit/error-summary.js';
import { useStaff } from '../../session/session-context.js';
import { useWords } from '../../words/words-context.js';
import { BatchTable } from './batch-table.js';
import { type Batch, BULK_STEPS, type BulkStep, untold, willing } from './batch.js';
import { type Chosen, useBulk } from './use-bulk.js';

interface BulkPanelProps {
  readonly department: string;
  readonly chosen: readonly Chosen[];
  /** Nothing is chosen any more. */
  readonly onDone: () => void;
}

/** One action on the chosen cases: what, then what would become of each, then done. A batch that stopped waits here. */
export function BulkPanel({ department, chosen, onDone }: BulkPanelProps) {
  const words = useWords();
  const bulk = useBulk(department);
  const { batch } = bulk;
  const title = useRef<HTMLHeadingElement>(null);
  const isBegun = batch.cases.length > 0;
  useEffect(() => {
    // What had the focus before is gone.
    if (isBegun) title.current?.focus();
  }, [isBegun]);
  if (!isBegun && chosen.length === 0) return null;
  const count = isBegun ? batch.cases.length : chosen.length;

  return (
    <Paper component="section" withBorder p="md" aria-labelledby="bulk-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="bulk-title" ref={title} tabIndex={-1}>
          {isBegun
            ? words.say('bulk.of', { step: words.code('bulk', batch.step), count })
            : words.say('bulk.chosen', { count })}
        </Title>
        {isBegun ? (
          <BatchUnderWay bulk={bulk} onDone={onDone} />
        ) : (
          <ActionForm {...{ department, chosen, onDone }} onRehearse={bulk.rehearse} />
        )}
      </Stack>
    </Paper>
  );
}

interface ActionFormProps extends BulkPanelProps {
  readonly onRehearse: (step: BulkStep, answers: Batch['answers'], chosen: readonly Chosen[]) => Promise<void>;
}

/** The supervisor takes over no work; everything else is said by the verdicts. */
const NOT_OF_SUPERVISORS: ReadonlySet<BulkStep> = new Set<BulkStep>(['accept']);

function ActionForm({ department, chosen, onDone, onRehearse }: ActionFormProps) {
  const words = useWords();
  const { role } = useStaff();
  const steps = BULK_STEPS.filter((step) => role !== 'supervisor' || !NOT_OF_SUPERVISORS.has(step));
  const [step, setStep] = useState<BulkStep>(steps[0] ?? 'note');
  const [answers, setAnswers] = useState<Batch['answers']>({});
  const needed = step === 'assign' ? 'officer' : step === 'note' ? 'text' : undefined;
  const [missing, setMissing] = useState(false);
  const error =
    missing && needed !== undefined && (answers[needed] ?? '') === '' ? words.say('field.required') : undefined;

  function submit() {
    setMissing(true);
    if (needed !== undefined && (answers[needed]?.trim() ?? '') === '') {
      document.getElementById(fieldId(needed))?.focus();
      return;
    }
    void onRehearse(step, answers, chosen);
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm" maw={520}>
        <NativeSelect
          label={words.say('bulk.what')}
          value={step}
          data={steps.map((value) => ({ value, label: words.code('bulk', value) }))}
          onChange={({ currentTarget: { value } }) => setStep(steps.find((one) => one === value) ?? step)}
        />
        <AnswerField {...{ step, department, answers, error }} onAnswer={setAnswers} />
        <Group>
          <Button type="submit">{words.say('bulk.rehearse')}</Button>
          <Button variant="default" onClick={onDone}>
            {words.say('bulk.none')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface AnswerFieldProps {
  readonly step: BulkStep;
  readonly department: string;
  readonly answers: Batch['answers'];
  readonly error: string | undefined;
  readonly onAnswer: (answers: Batch['answers']) => void;
}

/** What the action needs to know besides. */
function AnswerField({ step, department, answers, error, onAnswer }: AnswerFieldProps) {
  const words = useWords();
  const officers = useQuery(officersQuery(department)).data ?? [];
  switch (step) {
    case 'accept':
      return null;
    case 'assign':
      return (
        <CodeSelect
          id={fieldId('officer')}
          label={words.say('form.officer')}
          required
          error={error}
          options={officers.map(({ id: code, name }) => ({ code, name }))}
          value={answers['officer'] ?? ''}
          onChange={(officer) => onAnswer({ ...answers, officer })}
        />
      );
    case 'note':
      return (
        <Textarea
          id={fieldId('text')}
          label={words.say('bulk.note')}
          description={words.say('visibility.internal')}
          required
          rows={3}
          error={error}
          value={answers['text'] ?? ''}
          onChange={({ currentTarget: { value: text } }) => onAnswer({ ...answers, text })}
        />
      );
  }
}

interface BatchUnderWayProps {
  readonly bulk: ReturnType<typeof useBulk>;
  readonly onDone: () => void;
}

function BatchUnderWay({ bulk: { batch, stopped, busy, resume, run, discard }, onDone }: BatchUnderWayProps) {
  const words = useWords();
  const ready = willing(batch);
  const asked = batch.ordered ? ready : batch.cases;
  const left = untold(asked, batch.ordered ? batch.results : batch.verdicts).length;
  const isThrough = left === 0;
  const said = asked.length - left;
  const progress = batch.ordered
    ? words.say('bulk.doing', { said, of: asked.length })
    : words.say('bulk.trying', { said, of: asked.length });
  return (
    <>
      <Text role="status" size="sm" fw={600}>
        {isThrough ? <Outcome batch={batch} ready={ready.length} /> : progress}
      </Text>
      {!isThrough && <NotThrough {...{ said, progress, busy, stopped }} of={asked.length} />}
      <BatchTable batch={batch} />
      <Group>
        {!isThrough && !busy && <Button onClick={() => void resume()}>{words.say('bulk.resume')}</Button>}
        {isThrough && !batch.ordered && ready.length > 0 && (
          <Button onClick={() => void run()}>{words.say('bulk.run', { count: ready.length })}</Button>
        )}
        {!busy && (
          <Button
            variant="default"
            onClick={() => {
              const isFinished = isThrough && batch.ordered;
              discard();
              if (isFinished) onDone();
            }}
          >
            {words.say(batch.ordered ? 'bulk.finish' : 'bulk.change')}
          </Button>
        )}
      </Group>
    </>
  );
}

interface NotThroughProps {
  readonly said: number;
  readonly of: number;
  readonly progress: string;
  readonly busy: boolean;
  readonly stopped: Problem | undefined;
}

/** How far it is, or why it stopped and that going on repeats nothing. */
function NotThrough({ said, of, progress, busy, stopped }: NotThroughProps) {
  const words = useWords();
  return (
    <>
      <progress max={of} value={said} aria-label={progress} />
      {!busy && (
        <Alert color="yellow" variant="outline" title={words.say('bulk.stopped')}>
          {stopped !== undefined && stopped.status !== 0 && refusalWords(words, stopped)}{' '}
          {words.say('bulk.stopped.way-out')}
        </Alert>
      )}
    </>
  );
}

function Outcome({ batch, ready }: { readonly batch: Batch; readonly ready: number }) {
  const words = useWords();
  if (!batch.ordered) return words.say('bulk.tried', { ready, of: batch.cases.length });
  const done = Object.values(batch.results).filter((told) => told?.as !== 'refused').length;
  return words.say('bulk.done', { done, of: ready });
}
