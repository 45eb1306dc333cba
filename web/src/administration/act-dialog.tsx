import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Problem } from '../api/problem.js';
import { ErrorSummary, errorOf, fieldId } from '../kit/error-summary.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { ActFieldInput, type ActField, type Answers } from './act-fields.js';
import { useAct } from './use-act.js';

interface ActDialogProps<Answer> {
  readonly title: string;
  /** What happens when it is done, and how to take it back. */
  readonly text: string;
  /** In the order they are asked; by what was answered before. */
  readonly fields?: (answers: Answers) => readonly ActField[];
  readonly defaults?: Answers;
  readonly confirm: string;
  /** It takes something away from somebody. */
  readonly isGrave?: boolean;
  readonly send: (answers: Answers, key: string) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
  readonly onClose: () => void;
}

/** Asks before anything is changed: says what will happen, takes what it needs, and tells refusals beside the fields. Escape leaves it; a click beside it does not. */
export function ActDialog<Answer>(props: ActDialogProps<Answer>) {
  const { title, text, fields = none, defaults = {}, confirm, isGrave = false, send, onDone, onClose } = props;
  const words = useWords();
  const [answers, setAnswers] = useState<Answers>(defaults);
  const [proof, setProof] = useState('');
  const asked = fields(answers);
  const { act, problem, busy, asksProof } = useAct((key) => send(onlyAsked(answers, asked), key), onDone);
  const labels = {
    code: words.say('login.code'),
    ...Object.fromEntries(asked.map(({ name, label }) => [name, label])),
  };

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void act(proof);
  }

  return (
    <Modal
      opened
      lockScroll={false}
      closeOnClickOutside={false}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': words.say('app.cancel') }}
      size="lg"
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <ErrorSummary problem={problem} labels={labels} />
          <Text>{text}</Text>
          {asked.map((field, at) => (
            <ActFieldInput
              key={field.name}
              field={field}
              value={answers[field.name] ?? ''}
              error={errorOf(words, problem, field.name)}
              isFirst={at === 0}
              onChange={(value) => setAnswers((before) => ({ ...before, [field.name]: value }))}
            />
          ))}
          {asksProof && <ProofInput value={proof} error={proofError(words, problem)} onChange={setProof} />}
          <Group>
            <Button
              type="submit"
              loading={busy}
              color={isGrave ? 'red.9' : undefined}
              data-autofocus={asked.length === 0}
            >
              {confirm}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.say('app.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const none = () => [];

/** A field that is asked no more, by what was answered elsewhere, says nothing. */
function onlyAsked(answers: Answers, asked: readonly ActField[]): Answers {
  const present = asked.flatMap(({ name }) => {
    const value = answers[name]?.trim() ?? '';
    return value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(present) as Answers;
}

interface ProofInputProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Both kinds of code go into one field. */
function proofError(words: Words, problem: Problem | undefined): string | undefined {
  return errorOf(words, problem, 'code') ?? errorOf(words, problem, 'recoveryCode');
}

/** Appears when it is asked for, and takes the focus. */
function ProofInput({ value, error, onChange }: ProofInputProps) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <TextInput
      ref={input}
      id={fieldId('code')}
      label={words.say('login.code')}
      error={error}
      description={words.say('act.proof')}
      autoComplete="one-time-code"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
