import { Button, Group, Text } from '@mantine/core';
import { type ComponentType, useState } from 'react';
import { useWords } from '../words/words-context.js';
import type { PetitionDraft } from './petition-draft.js';
import type { PointPickerProps } from './point-picker.js';

interface PointFieldProps {
  readonly point: PetitionDraft['point'];
  readonly change: (part: Partial<PetitionDraft>) => void;
}

/** The map is brought when somebody wants it; without it everything else of the desk works. */
export function PointField({ point, change }: PointFieldProps) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [picker, setPicker] = useState<{ readonly Picker: ComponentType<PointPickerProps> }>();
  const [isAway, setAway] = useState(false);

  function toggle() {
    setOpen(!isOpen);
    if (picker !== undefined) return;
    setAway(false);
    import('./point-picker.js')
      .then(({ PointPicker }) => setPicker({ Picker: PointPicker }))
      .catch(() => setAway(true));
  }

  return (
    <div>
      <Group>
        <Button variant="default" aria-expanded={isOpen} onClick={toggle}>
          {words.say('desk.point')}
        </Button>
        {point !== null && (
          <>
            <Text size="sm">{words.say('desk.point.at', { ...point })}</Text>
            <Button variant="subtle" onClick={() => change({ point: null })}>
              {words.say('desk.point.clear')}
            </Button>
          </>
        )}
      </Group>
      {isOpen && isAway && <Text role="status">{words.say('desk.point.away')}</Text>}
      {isOpen && picker !== undefined && <picker.Picker point={point} change={change} />}
    </div>
  );
}
