import { Checkbox, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Problem } from '../api/problem.js';
import { institutionQuery, officersQuery } from '../api/queries.js';
import { CodeSelect } from '../kit/code-select.js';
import { errorOf, fieldId, fieldWords } from '../kit/error-summary.js';
import { useStaff } from '../session/session-context.js';
import { SnippetTextarea } from '../snippets/snippet-textarea.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { type OpenedFile, type Option, REQUIREMENT, REQUIREMENT_LISTS, type StepField } from './step-fields.js';

interface StepFieldInputProps {
  readonly field: StepField;
  readonly file: OpenedFile;
  readonly answers: Readonly<Record<string, string>>;
  readonly problem: Problem | undefined;
  readonly answer: (name: string, value: string) => void;
}

/** One field of a step's form. */
export function StepFieldInput({ field, file, answers, problem, answer }: StepFieldInputProps) {
  const words = useWords();
  const { name, kind, required } = field;
  const value = answers[name] ?? '';
  const onChange = (given: string) => answer(name, given);
  const typed = ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value);
  const common = {
    id: fieldId(name),
    label: labelOf(words, field),
    error: errorOf(words, problem, name),
    required,
    value,
  };
  switch (kind.as) {
    case 'known':
      return null;
    case 'requirements':
      return <RequirementInputs {...{ file, answers, problem, answer }} />;
    case 'line':
      return <TextInput {...common} onChange={typed} autoComplete="off" />;
    case 'integer':
      return <TextInput {...common} onChange={typed} inputMode="numeric" autoComplete="off" />;
    case 'date':
      return <TextInput {...common} onChange={typed} type="date" />;
    case 'text':
      return <SnippetTextarea {...common} file={file} onChange={onChange} rows={4} />;
    case 'yes-no':
      return (
        <Checkbox
          id={common.id}
          label={common.label}
          error={common.error}
          checked={value === 'yes'}
          onChange={({ currentTarget: { checked } }) => onChange(checked ? 'yes' : 'no')}
        />
      );
    case 'choice': {
      const options = kind.codes.map((code) => ({ code, name: words.code(kind.words, code) }));
      return <ChoiceInput {...{ common, onChange, options }} />;
    }
    case 'of-the-file':
      return <ChoiceInput {...{ common, onChange }} options={kind.options(file, answers)} />;
    case 'officer':
      return <OfficerInput {...{ common, onChange, department: file.state.department ?? '' }} />;
    case 'colleague':
      return <ColleagueInput {...{ common, onChange }} />;
    case 'department':
    case 'matter':
    case 'place':
      return <CatalogueInput {...{ common, onChange, list: LISTS[kind.as] }} />;
  }
}

const LISTS = { department: 'departments', matter: 'matters', place: 'places' } as const;

interface CodedInputProps {
  readonly common: {
    readonly id: string;
    readonly label: string;
    readonly error: string | undefined;
    readonly required: boolean;
    readonly value: string;
  };
  readonly onChange: (value: string) => void;
}

function ChoiceInput({ common, onChange, options }: CodedInputProps & { readonly options: readonly Option[] }) {
  const words = useWords();
  const listed = options.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <NativeSelect
      {...common}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[{ value: '', label: words.say('form.choose') }, ...listed]}
    />
  );
}

function CatalogueInput({
  common,
  onChange,
  list,
}: CodedInputProps & { readonly list: 'departments' | 'matters' | 'places' }) {
  const options = useQuery(institutionQuery).data?.[list] ?? [];
  return <CodeSelect {...common} options={options} onChange={onChange} />;
}

function ColleagueInput({ common, onChange }: CodedInputProps) {
  const people = useQuery(institutionQuery).data?.people ?? [];
  return <CodeSelect {...common} options={people.map(({ id: code, name }) => ({ code, name }))} onChange={onChange} />;
}

function OfficerInput({ common, onChange, department }: CodedInputProps & { readonly department: string }) {
  const words = useWords();
  const { id } = useStaff();
  const officers = useQuery(officersQuery(department)).data ?? [];
  const options = officers.map((officer) => ({
    code: officer.id,
    name: officer.id === id ? `${officer.name} (${words.say('form.me')})` : officer.name,
  }));
  return <CodeSelect {...common} options={options} onChange={onChange} />;
}

/** The API names a list of requirements as the field, and beside it which of them it means: the first has the id of that list. */
function RequirementInputs({ file, answers, problem, answer }: Omit<StepFieldInputProps, 'field'>) {
  const words = useWords();
  const refused = requirementsRefused(problem);
  const told = (code: string) => {
    const [fault] = problem?.errors ?? [];
    if (fault === undefined || !refused.includes(code)) return {};
    return { error: fieldWords(words, fault), ...(code === refused[0] && { id: fieldId(fault.field) }) };
  };
  const options = REQUIREMENT_LISTS.map((value) => ({ value, label: words.say(`requirement.${value}`) }));
  return file.requirements?.map(({ code, name, applies, why }) =>
    applies === 'not-by-form' ? (
      <Text key={code} size="sm">
        {name}: {why}
      </Text>
    ) : (
      <NativeSelect
        key={code}
        {...told(code)}
        label={name}
        description={why}
        required
        value={answers[REQUIREMENT + code] ?? ''}
        data={[
          { value: '', label: words.say('form.choose') },
          ...options.filter(({ value }) => value !== 'notApplicable' || applies === 'by-person'),
        ]}
        onChange={({ currentTarget }) => answer(REQUIREMENT + code, currentTarget.value)}
      />
    ),
  );
}

function requirementsRefused(problem: Problem | undefined): readonly string[] {
  const { requirement, unchecked } = problem?.details ?? {};
  if (typeof requirement === 'string') return [requirement];
  return Array.isArray(unchecked) ? (unchecked as readonly string[]) : [];
}

/** Of a list that was refused: the first requirement that is meant. */
export function requirementLabels(file: OpenedFile, problem: Problem | undefined): Readonly<Record<string, string>> {
  const [first] = requirementsRefused(problem);
  const name = file.requirements?.find(({ code }) => code === first)?.name;
  const field = problem?.errors?.[0]?.field;
  return name === undefined || field === undefined ? {} : { [field]: name };
}

/** A choice may have a label of its own; dotted names have words where they need them, else those of their last part. */
export function labelOf(words: Words, { name, kind, label }: Pick<StepField, 'name' | 'kind' | 'label'>): string {
  if (label !== undefined) return label;
  const group = kind.as === 'choice' || kind.as === 'of-the-file' ? kind.words : undefined;
  const own = group === undefined ? undefined : words.find(`${group}.label`);
  if (own !== undefined) return own;
  return words.find(`form.${name}`) ?? words.code('form', name.split('.').at(-1) ?? name);
}
