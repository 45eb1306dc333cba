import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { type Problem, problemOf } from '../api/problem.js';
import { errorOf, ErrorSummary, fieldId } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';
import { type Due, DueForm, textOf } from './due-form.js';
import type { Staff } from './session-context.js';

interface LoginFormProps {
  /** What a session that was begun before the page was opened again still asks for. */
  readonly begunWith?: Due;
  readonly onEntered: (staff: Staff) => void;
}

/** Names of the fields are those that password managers look for; nothing keeps anybody from pasting. */
export function LoginForm({ begunWith, onEntered }: LoginFormProps) {
  const words = useWords();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [due, setDue] = useState(begunWith);

  function came({ staff, due: left }: Schemas['SessionDto']) {
    setDue(left);
    if (left === undefined) onEntered(staff);
  }

  async function enter(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setBusy(true);
    try {
      const body = { username: textOf(given, 'username'), password: textOf(given, 'password') };
      came(await bodyOf(api.POST('/api/v1/sessions', { body })));
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }

  // Each of them anew: what one asked for is nothing to the next.
  if (due !== undefined) return <DueForm key={due} due={due} onShown={came} />;
  const labels = { username: words.say('login.username'), password: words.say('login.password') };
  return (
    <form onSubmit={(event) => void enter(event)} noValidate>
      <Stack>
        <ErrorSummary problem={problem} labels={labels} />
        <TextInput
          name="username"
          id={fieldId('username')}
          label={labels.username}
          error={errorOf(words, problem, 'username')}
          autoComplete="username"
          data-autofocus
          autoFocus
          required
          withAsterisk={false}
        />
        <PasswordInput
          name="password"
          id={fieldId('password')}
          label={labels.password}
          error={errorOf(words, problem, 'password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': labels.password }}
        />
        <Button type="submit" loading={busy}>
          {words.say('login.enter')}
        </Button>
      </Stack>
    </form>
  );
}
