import { Button, Group } from '@mantine/core';
import { useWords } from '../words/words-context.js';
import type { useView } from './use-view.js';

interface ZoomButtonsProps {
  readonly view: ReturnType<typeof useView>;
  /** What is looked at more closely: the point, where there is one. */
  readonly around?: readonly [x: number, y: number] | undefined;
}

export function ZoomButtons({ view, around }: ZoomButtonsProps) {
  const words = useWords();
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" onClick={() => view.closer(around)}>
        {words.say('map.closer')}
      </Button>
      <Button variant="default" size="xs" onClick={view.farther}>
        {words.say('map.farther')}
      </Button>
      <Button variant="default" size="xs" onClick={view.whole}>
        {words.say('map.whole')}
      </Button>
    </Group>
  );
}
