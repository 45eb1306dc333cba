import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '../api/client.js';
import { useWords } from '../words/words-context.js';
import { mediationForm, type MediationStep, mediationSteps, type Repeated } from './mediation-forms.js';
import { StepButtons } from './step-buttons.js';
import { StepFormCard } from './step-form.js';
import type { OpenedFile } from './step-fields.js';

interface MediationStepsProps {
  readonly file: OpenedFile;
  readonly mediation: Schemas['MediationDto'];
  /** Civil date in the institution's zone. */
  readonly today: string;
  /** The step that was taken last. */
  readonly done: MediationStep | undefined;
  readonly onDone: (step: MediationStep | undefined) => void;
}

const MOST_PARTIES = 20;
const MOST_COMMITMENTS = 50;
const FEWEST: Repeated = { parties: 2, commitments: 1 };

/** What who mediates may do now. */
export function MediationSteps({ file, mediation, today, done, onDone }: MediationStepsProps) {
  const words = useWords();
  const [open, setOpen] = useState<MediationStep>();
  const [repeated, setRepeated] = useState(FEWEST);
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The form that had the focus is gone.
    if (done !== undefined) told.current?.focus();
  }, [done]);
  const form = open && mediationForm(open, { mediation, words, repeated });
  // What begins a mediation rests on the case, everything else on the mediation.
  const { version } = mediation.status === 'none' ? file : mediation;
  const more = (name: keyof Repeated) => setRepeated((before) => ({ ...before, [name]: before[name] + 1 }));
  const { parties, commitments } = repeated;

  return (
    <Stack gap="sm">
      <Text role="status" size="sm" ref={told} tabIndex={-1}>
        {done !== undefined && words.say('case.done', { step: words.code('step', done) })}
      </Text>
      {open !== undefined && form !== undefined && (
        <StepFormCard
          key={open}
          {...{ form, today }}
          file={{ ...file, version }}
          step={open}
          onCancel={() => setOpen(undefined)}
          onDone={() => {
            onDone(open);
            setOpen(undefined);
            setRepeated(FEWEST);
          }}
        />
      )}
      {open === 'mediate-open' && parties < MOST_PARTIES && (
        <Button variant="default" onClick={() => more('parties')}>
          {words.say('mediation.form.more-parties')}
        </Button>
      )}
      {open === 'mediate-agree' && commitments < MOST_COMMITMENTS && (
        <Button variant="default" onClick={() => more('commitments')}>
          {words.say('mediation.form.more-commitments')}
        </Button>
      )}
      <StepButtons
        steps={mediationSteps(mediation)}
        open={open}
        onOpen={(step) => {
          onDone(undefined);
          setOpen(step);
        }}
      />
    </Stack>
  );
}
