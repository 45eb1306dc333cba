import { attributeChange, listChanges, type Versions } from './change-lines.js';
import { type Choices, choicesOf, type Form, type FormField } from './form.js';
import { listed, quoted, yesNo } from './spanish-words.js';

interface NamedField {
  readonly code: string;
  readonly name: string;
  readonly field: FormField;
  readonly required: boolean;
}

export function formChanges(before: Form, after: Form, versions: Versions): string[] {
  const changes = (was: NamedField, is: NamedField) => {
    const [old, now] = [fieldWords(was), fieldWords(is)];
    return Object.keys(now).flatMap((label) =>
      attributeChange({ label, said: (text: string) => text }, old[label], now[label], versions),
    );
  };
  const words = {
    key: ({ code }: NamedField) => code,
    name: ({ name }: NamedField) => name,
    one: 'el campo',
    many: 'los campos del formulario',
    changes,
  };
  return listChanges(words, fieldsOf(before), fieldsOf(after), versions);
}

function fieldsOf({ properties, required }: Form): NamedField[] {
  return Object.entries(properties).map(([code, field]) => ({
    code,
    name: field.title,
    field,
    required: required.includes(code),
  }));
}

const FIELD_TYPES: Readonly<Record<FormField['type'], string>> = {
  string: 'texto',
  integer: 'número entero',
  number: 'número',
  boolean: 'sí o no',
  array: 'lista',
};

/** Every keyword a field can have, of whatever type. */
function fieldWords({ field, required }: NamedField): Record<string, string | undefined> {
  const keywords = new Map<string, unknown>(Object.entries(field));
  const said = (keyword: string) => (keywords.has(keyword) ? String(keywords.get(keyword)) : undefined);
  const choices: Choices = field.type === 'array' ? field.items : field.type === 'string' ? field : {};
  const titled = choices.oneOf?.map(({ const: own, title }) => `${quoted(title)} [${own}]`);
  const options = titled ?? choicesOf(choices)?.map(quoted);
  return {
    'el rótulo': quoted(field.title),
    'la ayuda': field.description === undefined ? undefined : quoted(field.description),
    'la obligación': required ? 'obligatorio' : 'opcional',
    'el tipo': FIELD_TYPES[field.type],
    'las opciones': options === undefined ? undefined : listed(options),
    'el formato': said('format'),
    'el patrón': said('pattern'),
    'la longitud mínima': said('minLength'),
    'la longitud máxima': said('maxLength'),
    'el mínimo': said('minimum'),
    'el máximo': said('maximum'),
    'el número mínimo de valores': said('minItems'),
    'el número máximo de valores': said('maxItems'),
    'la prohibición de repetir valores': field.type === 'array' ? yesNo(field.uniqueItems ?? false) : undefined,
  };
}
