import { ImportRefused } from './import-refused.js';

/** What a column of an event log can mean. Facts of the case are repeated on each of its rows; facts of the step are the row's own. */
export const CASE_COLUMNS = [
  'case',
  'channel',
  'department',
  'group',
  'responsible',
  'start',
  'end',
  'plannedEnd',
  'deadline',
] as const;
export const STEP_COLUMNS = ['step', 'stepId', 'transition', 'time', 'person', 'unit'] as const;
const REQUIRED_COLUMNS = ['case', 'channel', 'department', 'start', 'deadline', 'step', 'time'] as const;

export type ImportColumn = (typeof CASE_COLUMNS)[number] | (typeof STEP_COLUMNS)[number];

/** What the procedure, matter and place of every case of the log are, as codes of the institution's catalogues. */
export interface ImportedPetition {
  readonly procedure: string;
  readonly matter: string;
  readonly place: string;
  readonly subject: string;
}

/** How the columns and values of one kind of event log are read. Nothing that is not in it is guessed. */
export interface ImportMapping {
  /** Names the log in every id made from it: the same source and original id give the same case, whatever the file is called. */
  readonly source: string;
  readonly institution: string;
  /** IANA zone of the institution: its civil dates, and times of the file that carry no offset. */
  readonly zone: string;
  /** Field separator of a CSV file, `,` unless told. */
  readonly delimiter: string;
  readonly columns: Readonly<Partial<Record<ImportColumn, string>>>;
  readonly values: {
    /** What the file writes where it means nothing; the empty field always does. */
    readonly none: readonly string[];
    readonly channel: Readonly<Record<string, string>>;
    readonly department: Readonly<Record<string, string>>;
    /** Lifecycle transitions that say the step was done; checked only where the `transition` column is mapped. */
    readonly done: readonly string[];
    /** Codes of steps and units. One that is not listed is `other` in clear, and its name is kept under seal. */
    readonly step: Readonly<Record<string, string>>;
    readonly unit: Readonly<Record<string, string>>;
  };
  readonly petition: ImportedPetition;
}

const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const CHANNELS = ['desk', 'web', 'phone', 'email', 'post', 'open311', 'internal'];

/**
 * Reads a mapping file's text.
 * @throws ImportRefused naming the key that is missing, unknown or of the wrong kind.
 */
export function parseMapping(text: string, file: string): ImportMapping {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ImportRefused(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const root = new MappingNode(json, file, '');
  root.allow(['source', 'institution', 'zone', 'delimiter', 'columns', 'values', 'petition']);
  const columns = root.child('columns');
  columns.allow([...CASE_COLUMNS, ...STEP_COLUMNS]);
  for (const column of REQUIRED_COLUMNS) columns.text(column);
  const values = root.child('values');
  values.allow(['none', 'channel', 'department', 'done', 'step', 'unit']);
  const petition = root.child('petition');
  petition.allow(['procedure', 'matter', 'place', 'subject']);

  const mapping: ImportMapping = {
    source: root.text('source', CODE),
    institution: root.text('institution', CODE),
    zone: root.text('zone'),
    delimiter: root.has('delimiter') ? root.text('delimiter', /^[,;|\t]$/) : ',',
    columns: columns.texts(),
    values: {
      none: values.has('none') ? values.list('none') : [],
      channel: values.child('channel').texts(CHANNELS),
      department: values.child('department').texts(CODE),
      done: values.has('done') ? values.list('done') : [],
      step: values.has('step') ? values.child('step').texts(CODE) : {},
      unit: values.has('unit') ? values.child('unit').texts(CODE) : {},
    },
    petition: {
      procedure: petition.text('procedure', CODE),
      matter: petition.text('matter', CODE),
      place: petition.text('place', CODE),
      subject: petition.text('subject'),
    },
  };
  if (!isZone(mapping.zone)) root.refuse('zone', `must be an IANA time zone, not "${mapping.zone}"`);
  if (mapping.columns.transition !== undefined && mapping.values.done.length === 0)
    root.refuse('values.done', 'is needed where the column "transition" is mapped');
  return mapping;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** One object of the mapping file, with its path for the messages. */
class MappingNode {
  private readonly values: ReadonlyMap<string, unknown>;

  constructor(
    value: unknown,
    private readonly file: string,
    private readonly path: string,
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.refuse('', 'must be an object');
    this.values = new Map(Object.entries(value));
  }

  has(key: string): boolean {
    return this.values.has(key);
  }

  allow(known: readonly string[]): void {
    for (const key of this.values.keys())
      if (!known.includes(key)) this.refuse(key, `is not known here; known are ${known.join(', ')}`);
  }

  child(key: string): MappingNode {
    if (!this.has(key)) this.refuse(key, 'is missing');
    return new MappingNode(this.values.get(key), this.file, this.nameOf(key));
  }

  text(key: string, form?: RegExp): string {
    if (!this.has(key)) this.refuse(key, 'is missing');
    const value = this.values.get(key);
    if (typeof value !== 'string' || value === '') this.refuse(key, 'must be a text that is not empty');
    if (form !== undefined && !form.test(value)) this.refuse(key, `must have the form ${String(form)}, not "${value}"`);
    return value;
  }

  list(key: string): string[] {
    const value = this.values.get(key);
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
      this.refuse(key, 'must be a list of texts');
    return value;
  }

  /** All entries as texts; their values may be held to a form or to a closed list. */
  texts(form?: RegExp | readonly string[]): Record<string, string> {
    const entries = [...this.values.keys()].map((key): [string, string] => {
      const text = this.text(key, form instanceof RegExp ? form : undefined);
      if (Array.isArray(form) && !form.includes(text))
        this.refuse(key, `must be one of ${form.join(', ')}, not "${text}"`);
      return [key, text];
    });
    // No prototype: a value of the file such as "constructor" must find nothing here.
    return Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(entries));
  }

  refuse(key: string, reason: string): never {
    throw new ImportRefused(`${this.file}: ${this.nameOf(key) || 'the file'} ${reason}`);
  }

  private nameOf(key: string): string {
    return [this.path, key].filter((part) => part !== '').join('.');
  }
}
