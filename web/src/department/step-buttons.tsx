import { Button, Stack } from '@mantine/core';
import { useWords } from '../words/words-context.js';

interface StepButtonsProps<Step extends string> {
  readonly steps: readonly Step[];
  readonly open: Step | undefined;
  /** The one that is open is closed by the same button. */
  readonly onOpen: (step: Step | undefined) => void;
}

/** Steps by their names, each the way to its form. */
export function StepButtons<Step extends string>({ steps, open, onOpen }: StepButtonsProps<Step>) {
  const words = useWords();
  return (
    <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {steps.map((step) => (
        <li key={step}>
          <Button
            fullWidth
            justify="start"
            variant={step === open ? 'filled' : 'default'}
            aria-expanded={step === open}
            onClick={() => onOpen(step === open ? undefined : step)}
          >
            {words.code('step', step)}
          </Button>
        </li>
      ))}
    </Stack>
  );
}
