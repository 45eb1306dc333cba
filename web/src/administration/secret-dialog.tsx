import { Alert, Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/words-context.js';

interface SecretDialogProps {
  readonly title: string;
  readonly text: string;
  /** Undefined where a repeated request was answered, which shows none. */
  readonly secret: string | undefined;
  /** What to do where it was lost. */
  readonly lost: string;
  readonly onClose: () => void;
}

/** What is shown this once. Neither Escape nor a click beside it closes it: somebody has to say that they have it. */
export function SecretDialog({ title, text, secret, lost, onClose }: SecretDialogProps) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <Modal
      opened
      lockScroll={false}
      onClose={onClose}
      title={title}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="lg"
    >
      <Stack>
        {secret === undefined ? (
          <Alert color="yellow" variant="outline" title={words.say('act.secret.gone')}>
            {lost}
          </Alert>
        ) : (
          <>
            <Text>{text}</Text>
            <Code block data-testid="secret">
              {secret}
            </Code>
            <Text role="status" size="sm">
              {copied && words.say('act.copied')}
            </Text>
          </>
        )}
        <Group>
          <Button onClick={onClose} data-autofocus>
            {words.say(secret === undefined ? 'act.understood' : 'act.secret.kept')}
          </Button>
          {secret !== undefined && isCopyable() && (
            <Button
              variant="default"
              onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}
            >
              {words.say('act.copy')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

/** Browsers have no clipboard for a page that came over plain http from another machine. */
function isCopyable(): boolean {
  return globalThis.isSecureContext;
}
