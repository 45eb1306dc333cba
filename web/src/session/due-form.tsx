import { Button, Code, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { type Problem, problemOf } from '../api/problem.js';
import { errorOf, ErrorSummary, fieldId } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';

type Session = Schemas['SessionDto'];
export type Due = NonNullable<Session['due']>;

interface DueFormProps {
  readonly due: Due;
  /** With what may still be due after this. */
  readonly onShown: (session: Session) => void;
}

/** What a session still asks for before it opens anything: a code, a second factor to set up, a password of one's own. */
export function DueForm({ due, onShown }: DueFormProps) {
  if (due === 'code') return <CodeForm onShown={onShown} />;
  return due === 'password' ? <OwnPasswordForm onShown={onShown} /> : <EnrolmentForm onShown={onShown} />;
}

type Shown = Pick<DueFormProps, 'onShown'>;

function CodeForm({ onShown }: Shown) {
  const words = useWords();
  return (
    <Asked
      text={words.say('login.code.text')}
      send={async (given) => {
        const code = textOf(given, 'code').replaceAll(/\s/g, '');
        const body = /^\d{1,6}$/.test(code) ? { code } : { recoveryCode: code };
        onShown(await bodyOf(api.POST('/api/v1/sessions/current/second-factor', { body })));
      }}
    >
      {(problem) => <CodeInput problem={problem} />}
    </Asked>
  );
}

function OwnPasswordForm({ onShown }: Shown) {
  const words = useWords();
  const labels = { current: words.say('login.password.current'), password: words.say('login.password.new') };
  const input = (name: keyof typeof labels, problem: Problem | undefined) => ({
    name,
    id: fieldId(name),
    label: labels[name],
    error: errorOf(words, problem, name),
    visibilityToggleButtonProps: { 'aria-label': labels[name] },
  });
  return (
    <Asked
      text={words.say('login.password.text')}
      labels={labels}
      send={async (given) => {
        const body = { current: textOf(given, 'current'), password: textOf(given, 'password') };
        onShown(await bodyOf(api.POST('/api/v1/sessions/current/password', { body })));
      }}
    >
      {(problem) => (
        <>
          <PasswordInput {...input('current', problem)} autoComplete="current-password" autoFocus />
          <PasswordInput {...input('password', problem)} autoComplete="new-password" />
        </>
      )}
    </Asked>
  );
}

function EnrolmentForm({ onShown }: Shown) {
  const words = useWords();
  const [enrolment, setEnrolment] = useState<Schemas['EnrolmentDto']>();
  const [enrolled, setEnrolled] = useState<Schemas['EnrolledDto']>();
  if (enrolled !== undefined) {
    return (
      <Stack>
        <Text>{words.say('login.recovery.text')}</Text>
        <Code block>{enrolled.recoveryCodes.join('\n')}</Code>
        <Button onClick={() => onShown(enrolled)} autoFocus>
          {words.say('login.recovery.kept')}
        </Button>
      </Stack>
    );
  }
  if (enrolment === undefined) {
    return (
      <Asked
        text={words.say('login.enrolment.text')}
        send={async () => setEnrolment(await bodyOf(api.POST('/api/v1/second-factor/enrolment')))}
      />
    );
  }
  return (
    <Asked
      text={words.say('login.enrolment.secret')}
      send={async (given) => {
        const body = { code: textOf(given, 'code').replaceAll(/\s/g, '') };
        setEnrolled(await bodyOf(api.POST('/api/v1/second-factor/confirmation', { body })));
      }}
    >
      {(problem) => (
        <>
          <Code block>{enrolment.secret}</Code>
          <a href={enrolment.uri}>{words.say('login.enrolment.open')}</a>
          <CodeInput problem={problem} />
        </>
      )}
    </Asked>
  );
}

/** A code of the application and one of those that were noted for need go into the same field. */
function CodeInput({ problem }: { readonly problem: Problem | undefined }) {
  const words = useWords();
  return (
    <TextInput
      name="code"
      id={fieldId('code')}
      label={words.say('login.code')}
      error={errorOf(words, problem, 'code') ?? errorOf(words, problem, 'recoveryCode')}
      autoComplete="one-time-code"
      autoFocus
    />
  );
}

interface AskedProps {
  readonly text: string;
  readonly send: (given: FormData) => Promise<void>;
  /** Of its fields, by their names in the request. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Its fields, with what was wrong with them. */
  readonly children?: (problem: Problem | undefined) => ReactNode;
}

/** One question with its button; a refusal is told above it and loses nothing that was typed. */
function Asked({ text, send, labels, children }: AskedProps) {
  const words = useWords();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const ofCode = { code: words.say('login.code'), recoveryCode: words.say('login.code') };

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    try {
      await send(new FormData(event.currentTarget));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <ErrorSummary
          problem={problem}
          {...(labels === undefined ? { labels: ofCode, leadsTo: 'code' } : { labels })}
        />
        <Text>{text}</Text>
        {children?.(problem)}
        <Button type="submit" loading={busy}>
          {words.say('login.next')}
        </Button>
      </Stack>
    </form>
  );
}

export function textOf(given: FormData, name: string): string {
  const value = given.get(name);
  return typeof value === 'string' ? value : '';
}
