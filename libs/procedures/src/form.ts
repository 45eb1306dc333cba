/** The `$schema` every form names. */
export const FORM_DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** A form as a flat JSON Schema 2020-12 object, in a closed set of keywords; any validator of that dialect can check an answer with it. */
export interface Form {
  readonly $schema: typeof FORM_DIALECT;
  readonly type: 'object';
  readonly properties: Readonly<Record<string, FormField>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

export type FormField = TextField | NumberField | YesNoField | ListField;

interface Labelled {
  readonly title: string;
  readonly description?: string;
}

/** Plain codes, or codes with the words to show for them. */
export interface Choices {
  readonly enum?: readonly string[];
  readonly oneOf?: readonly { readonly const: string; readonly title: string }[];
}

export interface TextField extends Labelled, Choices {
  readonly type: 'string';
  readonly format?: FieldFormat;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

export interface NumberField extends Labelled {
  readonly type: 'integer' | 'number';
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface YesNoField extends Labelled {
  readonly type: 'boolean';
}

export interface ListField extends Labelled {
  readonly type: 'array';
  readonly items: { readonly type: 'string' } & Choices;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

export const FIELD_FORMATS = ['date', 'time', 'date-time', 'email', 'uri'] as const;
export type FieldFormat = (typeof FIELD_FORMATS)[number];

/** Characters of a text whose field gives no limit. */
export const LONGEST_TEXT = 8_000;

/** The codes a field may hold, where it may hold only these. */
export function choicesOf(field: Choices): readonly string[] | undefined {
  return field.enum ?? field.oneOf?.map((choice) => choice.const);
}
