import { Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import type { Schemas } from '../api/client.js';
import { CodeSelect } from '../kit/code-select.js';
import { fieldId } from '../kit/error-summary.js';
import type { FormAnswer, PetitionDraft } from './petition-draft.js';

type Field = Schemas['FormFieldDto'];

interface FormFieldsProps {
  readonly form: Schemas['FormDto'];
  readonly answers: PetitionDraft['form'];
  readonly onChange: (answers: PetitionDraft['form']) => void;
  /** Names of fields that were refused. */
  readonly refused: Readonly<Record<string, string>>;
}

const LONG_TEXT = 200;

/** The fields that the procedure's own form asks for (a closed set of JSON Schema: docs/procedures.md). */
export function FormFields({ form, answers, onChange, refused }: FormFieldsProps) {
  const set = (name: string, answer: FormAnswer | undefined) => {
    const { [name]: _, ...others } = answers;
    onChange(answer === undefined || answer === '' ? others : { ...others, [name]: answer });
  };
  return Object.entries(form.properties).map(([name, field]) => (
    <OneField
      key={name}
      name={name}
      field={field}
      answer={answers[name]}
      required={form.required.includes(name)}
      error={refused[name]}
      onAnswer={(answer) => set(name, answer)}
    />
  ));
}

interface OneFieldProps {
  readonly name: string;
  readonly field: Field;
  readonly answer: FormAnswer | undefined;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly onAnswer: (answer: FormAnswer | undefined) => void;
}

function OneField({ name, field, answer, required, error, onAnswer }: OneFieldProps) {
  const common = {
    id: fieldId(`form.${name}`),
    label: field.title,
    error,
    ...(field.description !== undefined && { description: field.description }),
  };
  const choices = choicesOf(field);
  if (field.type === 'boolean') {
    const { checked } = { checked: answer === true };
    return <Checkbox {...common} checked={checked} onChange={(event) => onAnswer(event.currentTarget.checked)} />;
  }
  if (field.type === 'array') return <ListField {...{ common, field, answer, onAnswer }} />;
  const text = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
  if (choices !== undefined)
    return <CodeSelect {...common} options={choices} value={text} onChange={onAnswer} required={required} />;
  if (field.type !== 'string') {
    return (
      <TextInput
        {...common}
        required={required}
        inputMode="decimal"
        value={text}
        onChange={({ currentTarget: { value } }) => onAnswer(numberIn(value))}
      />
    );
  }
  if (field.format === undefined && (field.maxLength ?? LONG_TEXT + 1) > LONG_TEXT) {
    return (
      <Textarea
        {...common}
        required={required}
        rows={2}
        value={text}
        onChange={({ currentTarget: { value } }) => onAnswer(value)}
      />
    );
  }
  return (
    <TextInput
      {...common}
      required={required}
      type={INPUT_TYPES[field.format ?? ''] ?? 'text'}
      value={text}
      onChange={({ currentTarget: { value } }) => onAnswer(value)}
    />
  );
}

const INPUT_TYPES: Readonly<Record<string, string | undefined>> = {
  date: 'date',
  time: 'time',
  email: 'email',
  uri: 'url',
};

interface ListFieldProps {
  readonly common: { readonly id: string; readonly label: string; readonly error: string | undefined };
  readonly field: Field;
  readonly answer: FormAnswer | undefined;
  readonly onAnswer: (answer: FormAnswer | undefined) => void;
}

function ListField({ common, field, answer, onAnswer }: ListFieldProps) {
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [];
  const choices = field.items === undefined ? undefined : choicesOf(field.items);
  if (choices === undefined) {
    return (
      <Textarea
        {...common}
        rows={2}
        value={chosen.join('\n')}
        onChange={({ currentTarget: { value } }) => onAnswer(value === '' ? undefined : value.split('\n'))}
      />
    );
  }
  return (
    <Checkbox.Group
      {...common}
      value={[...chosen]}
      onChange={(values) => onAnswer(values.length === 0 ? undefined : values)}
    >
      <Stack gap={4} mt={4}>
        {choices.map(({ code, name }) => (
          <Checkbox key={code} value={code} label={name} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function choicesOf({ enum: codes, oneOf }: Pick<Field, 'enum' | 'oneOf'>) {
  if (oneOf !== undefined) return oneOf.map(({ const: code, title }) => ({ code, name: title }));
  return codes?.map((code) => ({ code, name: code }));
}

/** As typed where it is no number yet: the server says what is wrong with it. */
function numberIn(text: string): FormAnswer | undefined {
  if (text.trim() === '') return undefined;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) && !text.endsWith('.') ? value : text;
}
