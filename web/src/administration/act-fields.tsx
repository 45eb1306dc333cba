import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { CodeSelect } from '../kit/code-select.js';
import { fieldId } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';

export type Answers = Readonly<Record<string, string>>;

interface Asked {
  /** As the API calls it. */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  /** It may be left out. */
  readonly optional?: true;
}

interface Option {
  readonly code: string;
  readonly name: string;
  readonly description?: string;
}

export type ActField = Asked &
  (
    | { readonly as: 'line' | 'text' | 'date' }
    /** `choice`: a short list; `search`: a long one; `several`: any of them, kept with commas between. */
    | { readonly as: 'choice' | 'search' | 'several'; readonly options: readonly Option[] }
  );

interface ActFieldInputProps {
  readonly field: ActField;
  readonly value: string;
  readonly error: string | undefined;
  readonly isFirst: boolean;
  readonly onChange: (value: string) => void;
}

/** One field of an act. */
export function ActFieldInput({ field, value, error, isFirst, onChange }: ActFieldInputProps) {
  const words = useWords();
  const { name, label, description, optional } = field;
  const common = {
    id: fieldId(name),
    label,
    error,
    required: optional !== true,
    'data-autofocus': isFirst,
    ...(description !== undefined && { description }),
  };
  const typed = ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value);
  switch (field.as) {
    case 'line':
      return <TextInput {...common} value={value} onChange={typed} autoComplete="off" />;
    case 'date':
      return <TextInput {...common} value={value} onChange={typed} type="date" />;
    case 'text':
      return <Textarea {...common} value={value} onChange={typed} rows={3} />;
    case 'search':
      return <CodeSelect {...common} value={value} onChange={onChange} options={field.options} />;
    case 'choice': {
      const listed = field.options.map(({ code, name: called }) => ({ value: code, label: called }));
      const data = [{ value: '', label: words.say('form.choose') }, ...listed];
      return <NativeSelect {...common} value={value} onChange={typed} data={data} />;
    }
    case 'several':
      return <SeveralInput {...{ field, value, error, onChange }} options={field.options} />;
  }
}

interface SeveralInputProps extends Omit<ActFieldInputProps, 'isFirst'> {
  readonly options: readonly Option[];
}

function SeveralInput({ field, options, value, error, onChange }: SeveralInputProps) {
  const chosen = value === '' ? [] : value.split(',');
  const toggle = (code: string, checked: boolean) =>
    onChange(
      options
        .map((option) => option.code)
        .filter((one) => (one === code ? checked : chosen.includes(one)))
        .join(','),
    );
  return (
    <Checkbox.Group label={field.label} error={error} value={chosen} required={field.optional !== true}>
      <Stack gap="xs" mt="xs" id={fieldId(field.name)} tabIndex={-1}>
        {options.map(({ code, name, description }) => (
          <Checkbox
            key={code}
            value={code}
            label={name}
            {...(description !== undefined && { description })}
            onChange={({ currentTarget }) => toggle(code, currentTarget.checked)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
