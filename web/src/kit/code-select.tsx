import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import type { KeyboardEvent } from 'react';

interface CodeSelectProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly code: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error?: string | undefined;
  readonly description?: string;
  readonly required?: boolean;
}

/** A code chosen by typing any part of its name; accents and capitals do not matter, and Enter or Tab takes the first that fits. */
export function CodeSelect({ options, value, onChange, required = false, ...rest }: CodeSelectProps) {
  return (
    <Select
      {...rest}
      searchable
      clearable={false}
      selectFirstOptionOnChange
      onKeyDown={takeOnTab}
      required={required}
      withAsterisk={required}
      data={options.map(({ code, name }) => ({ value: code, label: name }))}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      filter={byWords}
      limit={50}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}

/** Tab takes what Enter would take and goes on. (Mantine's own `autoSelectOnBlur` takes the first of the whole list after a choice.) */
function takeOnTab({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): void {
  if (key !== 'Tab' || currentTarget.getAttribute('aria-expanded') !== 'true') return;
  const list = document.getElementById(currentTarget.getAttribute('aria-controls') ?? '');
  list?.querySelector<HTMLElement>('[data-combobox-selected]')?.click();
}

const byWords: OptionsFilter = ({ options, search }) => {
  const wanted = folded(search).split(/\s+/);
  return (options as ComboboxItem[]).filter(({ label }) => wanted.every((word) => folded(label).includes(word)));
};

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
