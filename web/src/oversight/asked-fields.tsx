import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ListedGrouping } from '../api/lists.js';
import { institutionQuery } from '../api/queries.js';
import { fieldId } from '../kit/error-summary.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { useRefused } from './refused.js';

interface MonthFieldProps {
  readonly field: 'from' | 'to';
  readonly value: string | undefined;
  readonly onAsk: (month: string) => void;
}

export function MonthField({ field, value = '', onAsk }: MonthFieldProps) {
  const refusedFor = useRefused();
  const words = useWords();
  return (
    <TextInput
      type="month"
      id={fieldId(field)}
      label={words.say(`oversight.${field}`)}
      value={value}
      error={refusedFor(field)}
      onChange={({ currentTarget: { value: month } }) => month !== '' && onAsk(month)}
    />
  );
}

interface GroupingFieldProps<Group extends string> {
  readonly groupings: readonly Group[];
  readonly value: Group;
  readonly onAsk: (by: Group) => void;
}

export function GroupingField<Group extends ListedGrouping>({ groupings, value, onAsk }: GroupingFieldProps<Group>) {
  const words = useWords();
  return (
    <NativeSelect
      label={words.say('oversight.by')}
      value={value}
      data={groupings.map((one) => ({ value: one, label: words.say(`oversight.by.${one}`) }))}
      onChange={({ currentTarget }) => {
        const by = groupings.find((one) => one === currentTarget.value);
        if (by !== undefined) onAsk(by);
      }}
    />
  );
}

interface DepartmentFieldProps {
  readonly value: string | undefined;
  readonly onAsk: (department: string | undefined) => void;
}

/** A head is told of their own department, whatever is asked for. */
export function DepartmentField({ value = '', onAsk }: DepartmentFieldProps) {
  const words = useWords();
  const { role } = useStaff();
  const refusedFor = useRefused();
  const departments = useQuery(institutionQuery).data?.departments ?? [];
  if (role === 'head') return null;
  return (
    <NativeSelect
      id={fieldId('department')}
      label={words.say('oversight.department')}
      value={value}
      error={refusedFor('department')}
      data={[
        { value: '', label: words.say('oversight.department.all') },
        ...departments.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChange={({ currentTarget: { value: code } }) => onAsk(code === '' ? undefined : code)}
    />
  );
}

/** What is asked for, of this department or of all. */
export function ofDepartment<Asked extends { department?: string }>(asked: Asked, department: string | undefined) {
  const { department: _, ...others } = asked;
  return { ...others, ...(department !== undefined && { department }) };
}

interface AskedPeriod {
  readonly from?: string;
  readonly to?: string;
  readonly department?: string;
}

interface PeriodFieldsProps<Asked extends AskedPeriod> {
  readonly asked: Asked;
  /** The months that the figures on the screen are of, where none were asked for. */
  readonly shown: { readonly from: string; readonly to: string } | undefined;
  readonly onAsk: (asked: Omit<Asked, 'department'> & Pick<AskedPeriod, 'department'>) => void;
  /** Stands between the months and the department. */
  readonly children?: ReactNode;
}

/** From which month to which, of which department: what most figures are asked by. */
export function PeriodFields<Asked extends AskedPeriod>({ asked, shown, onAsk, children }: PeriodFieldsProps<Asked>) {
  return (
    <Group align="end">
      <MonthField field="from" value={asked.from ?? shown?.from} onAsk={(from) => onAsk({ ...asked, from })} />
      <MonthField field="to" value={asked.to ?? shown?.to} onAsk={(to) => onAsk({ ...asked, to })} />
      {children}
      <DepartmentField value={asked.department} onAsk={(department) => onAsk(ofDepartment(asked, department))} />
    </Group>
  );
}
