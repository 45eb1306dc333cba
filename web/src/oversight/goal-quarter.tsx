import { Text } from '@mantine/core';
import type { Schemas } from '../api/client.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import type { Goal } from './goal-dialogs.js';

type Progress = Schemas['ProgressDto'];

/** What was done of what was planned; of a quarter that has not begun, its share alone. */
export function QuarterCell({ goal, quarter }: { readonly goal: Goal; readonly quarter: number }) {
  const words = useWords();
  const told = goal.quarters.find((one) => one.quarter === quarter);
  if (told === undefined)
    return <>{words.say('goals.to-come', { percent: number(words, goal.percent[quarter - 1] ?? 0) })}</>;
  return (
    <>
      {told.unplanned ? words.say('goals.unplanned', { done: told.done }) : progressWords(words, told)}
      {told.cumulative !== undefined && quarter > 1 && (
        <Text size="sm">{words.say('goals.cumulative', { progress: progressWords(words, told.cumulative) })}</Text>
      )}
    </>
  );
}

/** Where nothing was planned there is no share of it: neither 0 nor 100. */
function progressWords(words: Words, { planned, done, compliance }: Progress): string {
  const told = { done, planned: number(words, planned) };
  return compliance === null
    ? words.say('goals.progress.none', told)
    : words.say('goals.progress', { ...told, percent: number(words, compliance) });
}

function number(words: Words, value: number): string {
  return new Intl.NumberFormat(words.locale, { maximumFractionDigits: 4 }).format(value);
}
