import { Fieldset, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { institutionQuery } from '../api/queries.js';
import { CodeSelect } from '../kit/code-select.js';
import { errorOf, fieldId } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';
import { PointField } from './point-field.js';
import { type PartProps, useTextField } from './text-field.js';

const CHANNELS = ['desk', 'phone', 'email', 'post', 'web', 'internal'] as const;

/** Where it is: of the list, in words, or a point on the map; and how it came. */
export function WhereFields(part: PartProps) {
  const { draft, change, problem } = part;
  const words = useWords();
  const field = useTextField(part);
  const places = useQuery(institutionQuery).data?.places ?? [];
  return (
    <Fieldset legend={words.say('desk.where')}>
      <div className="fields">
        <CodeSelect
          id={fieldId('place')}
          label={words.say('desk.place')}
          options={places}
          value={draft.place}
          onChange={(place) => change({ place })}
          error={errorOf(words, problem, 'place')}
        />
        <TextInput {...field('location', 'location.text', words.say('desk.location'))} autoComplete="off" />
        <NativeSelect
          id={fieldId('channel')}
          label={words.say('desk.channel')}
          value={draft.channel}
          error={errorOf(words, problem, 'channel')}
          data={CHANNELS.map((value) => ({ value, label: words.say(`channel.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ channel: CHANNELS.find((one) => one === value) ?? 'desk' })
          }
        />
      </div>
      <PointField point={draft.point} typedPoint={draft.typedPoint} {...{ change, problem }} />
    </Fieldset>
  );
}
