import { Button, Code, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { type Problem, problemOf } from '../api/problem.js';
import { ErrorSummary } from '../kit/error-summary.js';
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
      <CodeInput />
    </Asked>
  );
}

function OwnPasswordForm({ onShown }: Shown) {
  const words = useWords();
  const shows = (label: string) => ({ 'aria-label': label });
  return (
    <Asked
      text={words.say('login.password.text')}
      send={async (given) => {
        const body = { current: textOf(given, 'current'), password: textOf(given, 'password') };
        onShown(await bodyOf(api.POST('/api/v1/sessions/current/password', { body })));
      }}
    >
      <PasswordInput
        name="current"
        id="current"
        label={words.say('login.password.current')}
        autoComplete="current-password"
        autoFocus
        visibilityToggleButtonProps={shows(words.say('login.password.current'))}
      />
      <PasswordInput
        name="password"
        id="password"
        label={words.say('login.password.new')}
        autoComplete="new-password"
        visibilityToggleButtonProps={shows(words.say('login.password.new'))}
      />
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
      <Code block>{enrolment.secret}</Code>
      <a href={enrolment.uri}>{words.say('login.enrolment.open')}</a>
      <CodeInput />
    </Asked>
  );
}

function CodeInput() {
  const words = useWords();
  return <TextInput name="code" id="code" label={words.say('login.code')} autoComplete="one-time-code" autoFocus />;
}

interface AskedProps {
  readonly text: string;
  readonly send: (given: FormData) => Promise<void>;
  readonly children?: ReactNode;
}

/** One question with its button; a refusal is told above it and loses nothing that was typed. */
function Asked({ text, send, children }: AskedProps) {
  const words = useWords();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

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
        <ErrorSummary problem={problem} />
        <Text>{text}</Text>
        {children}
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
