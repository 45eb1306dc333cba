import { Checkbox, Fieldset, Group, NativeSelect, TextInput } from '@mantine/core';
import { fieldId } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';
import { DepartmentField, MonthField } from './asked-fields.js';
import type { WhatIfAsked } from './queries.js';
import { useRefused } from './refused.js';
import { useNames } from './use-names.js';

interface WhatIfFieldsProps {
  readonly asked: WhatIfAsked;
  readonly onAsk: (asked: WhatIfAsked) => void;
}

/** Which cases, under which term, and by which calendar. What is left empty stays as it is. */
export function WhatIfFields({ asked, onAsk }: WhatIfFieldsProps) {
  const put: Put = (field, value) => {
    const { [field]: _, ...others } = asked;
    onAsk(value === '' || value === undefined ? others : { ...others, [field]: value });
  };
  return (
    <Group align="stretch">
      <CaseFields {...{ asked, put }} />
      <TermFields {...{ asked, put }} />
      <CalendarFields {...{ asked, put }} />
    </Group>
  );
}

type Put = <Field extends keyof WhatIfAsked>(field: Field, value: WhatIfAsked[Field] | '' | undefined) => void;

interface FieldsProps {
  readonly asked: WhatIfAsked;
  readonly put: Put;
}

function CaseFields({ asked, put }: FieldsProps) {
  const words = useWords();
  const { procedures } = useNames();
  const refusedFor = useRefused();
  return (
    <Fieldset legend={words.say('oversight.what-if.cases')}>
      <Group align="end">
        <MonthField field="from" value={asked.from} onAsk={(from) => put('from', from)} />
        <MonthField field="to" value={asked.to} onAsk={(to) => put('to', to)} />
        <DepartmentField value={asked.department} onAsk={(department) => put('department', department)} />
        <NativeSelect
          id={fieldId('procedure')}
          label={words.say('oversight.by.procedure')}
          value={asked.procedure ?? ''}
          error={refusedFor('procedure')}
          data={[
            { value: '', label: words.say('oversight.procedure.all') },
            ...procedures.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => put('procedure', value)}
        />
      </Group>
    </Fieldset>
  );
}

function TermFields({ asked: { days, unit = 'business-days' }, put }: FieldsProps) {
  const words = useWords();
  const refusedFor = useRefused();
  return (
    <Fieldset legend={words.say('oversight.what-if.term')}>
      <Group align="end">
        <TextInput
          type="number"
          min={1}
          max={730}
          id={fieldId('days')}
          label={words.say('oversight.what-if.days')}
          value={days ?? ''}
          error={refusedFor('days')}
          onChange={({ currentTarget: { value } }) => put('days', value === '' ? undefined : Number(value))}
        />
        <NativeSelect
          id={fieldId('unit')}
          label={words.say('oversight.what-if.unit')}
          value={unit}
          error={refusedFor('unit')}
          data={UNITS.map((value) => ({ value, label: words.say(`oversight.what-if.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            put(
              'unit',
              UNITS.find((one) => one === value),
            )
          }
        />
      </Group>
    </Fieldset>
  );
}

const UNITS = ['business-days', 'calendar-days'] as const;

function CalendarFields({ asked: { closedFrom = '', closedTo = '', saturdays }, put }: FieldsProps) {
  const words = useWords();
  const refusedFor = useRefused();
  return (
    <Fieldset legend={words.say('oversight.what-if.calendar')}>
      <Group align="end">
        <TextInput
          type="date"
          id={fieldId('closedFrom')}
          label={words.say('oversight.what-if.closed-from')}
          value={closedFrom}
          error={refusedFor('closedFrom')}
          onChange={({ currentTarget: { value } }) => put('closedFrom', value)}
        />
        <TextInput
          type="date"
          id={fieldId('closedTo')}
          label={words.say('oversight.what-if.closed-to')}
          value={closedTo}
          error={refusedFor('closedTo')}
          onChange={({ currentTarget: { value } }) => put('closedTo', value)}
        />
        <Checkbox
          id={fieldId('saturdays')}
          label={words.say('oversight.what-if.saturdays')}
          error={refusedFor('saturdays')}
          checked={saturdays === 'yes'}
          onChange={({ currentTarget: { checked } }) => put('saturdays', checked ? 'yes' : undefined)}
        />
      </Group>
    </Fieldset>
  );
}
