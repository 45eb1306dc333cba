import { Button, Group, Text } from '@mantine/core';
import { type ComponentType, useEffect, useState } from 'react';
import { useWords } from '../words/words-context.js';
import type { PointPickerProps } from './point-picker.js';

/** The map is brought when somebody wants it, or where its coordinates were refused; without it everything else of the desk works. */
export function PointField(props: PointPickerProps) {
  const words = useWords();
  const { point, typedPoint, change, problem } = props;
  const isRefused = problem?.errors?.some(({ field }) => /^location\.l(at|ong)itude$/.test(field)) === true;
  const [asked, setAsked] = useState(typedPoint !== null);
  const isOpen = asked || isRefused;
  const { Picker, isAway } = usePicker(isOpen);

  return (
    <div>
      <Group>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setAsked(!isOpen)}>
          {words.say('desk.point')}
        </Button>
        {point !== null && <Text size="sm">{words.say('desk.point.at', { ...point })}</Text>}
        {(point !== null || typedPoint !== null) && (
          <Button variant="subtle" onClick={() => change({ point: null, typedPoint: null })}>
            {words.say('desk.point.clear')}
          </Button>
        )}
      </Group>
      {isOpen && isAway && <Text role="status">{words.say('desk.point.away')}</Text>}
      {isOpen && Picker !== undefined && <Picker {...props} />}
    </div>
  );
}

/** Asked for each time it is opened, until it came. */
function usePicker(isOpen: boolean) {
  const [loaded, setLoaded] = useState<{ readonly Picker: ComponentType<PointPickerProps> }>();
  const [isAway, setAway] = useState(false);
  const isMissing = isOpen && loaded === undefined;
  useEffect(() => {
    if (!isMissing) return;
    import('./point-picker.js')
      .then(({ PointPicker }) => setLoaded({ Picker: PointPicker }))
      .catch(() => setAway(true));
  }, [isMissing]);
  return { Picker: loaded?.Picker, isAway: isAway && loaded === undefined };
}
