import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useSignOut } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { useWaiting } from './use-outbox.js';

/** Signing out forgets what was not sent, so whoever has something waiting is asked first. */
export function SignOutButton() {
  const words = useWords();
  const signOut = useSignOut();
  const waiting = useWaiting().length;
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          if (waiting > 0) setAsked(true);
          else void signOut();
        }}
      >
        {words.say('app.sign-out')}
      </Button>
      <Modal
        opened={asked}
        onClose={() => setAsked(false)}
        title={words.say('outbox.leaving')}
        withCloseButton={false}
        lockScroll={false}
      >
        <Stack>
          <Text>{words.say('outbox.leaving.text', { count: waiting })}</Text>
          <Group>
            <Button data-autofocus onClick={() => setAsked(false)}>
              {words.say('outbox.leaving.stay')}
            </Button>
            <Button color="red" variant="outline" onClick={() => void signOut()}>
              {words.say('outbox.leaving.go')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
