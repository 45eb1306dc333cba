import type { Form, FormAnswers, FormField } from '@libs/procedures';
import type { InstitutionRecord } from '../../institutions/index.js';
import type { Service } from '../catalogue/services.js';
import { type Answers, textIn } from './draft.js';
import { FORM_PREFIX, LINES_FROM, placeFieldOf, questionsOf } from './questions.js';

/** A person who left a way to be reached and no name. */
const NO_NAME = 'Sin nombre';
const LONGEST_SUBJECT = 200;

/** What was filled in as the API takes it (POST /petitions); nothing is asked twice, so that some answers go to two places. */
export function petitionBody(record: InstitutionRecord, service: Service, answers: Answers): Record<string, unknown> {
  const form = service.published?.definition.form;
  const said = form && formAnswers(form, answers);
  const [only, another] = service.matters;
  const matter = textIn(answers, 'asunto') ?? (another === undefined ? only?.code : undefined);
  const applicant = applicantOf(answers);
  const place = textIn(answers, placeSource(service));
  const language = textIn(answers, 'lengua');
  return present({
    procedure: service.code,
    channel: 'web',
    matter,
    place: textIn(answers, 'lugar'),
    subject: subjectOf(service, answers),
    description: descriptionOf(record, service, answers),
    ...(language !== undefined && { language }),
    ...(textIn(answers, 'interprete') === 'si' && { interpreter: true }),
    ...(applicant && { applicant }),
    ...(place !== undefined && { location: { text: place } }),
    ...(said && { form: said }),
  });
}

/** Where in these pages a field of the petition was filled in. */
export function sourceOf(service: Service, field: string): string | undefined {
  if (field.startsWith('form.')) return FORM_PREFIX + field.slice('form.'.length);
  switch (field) {
    case 'subject':
      return subjectSource(service);
    case 'description':
      return descriptionSource(service);
    case 'location.text':
      return placeSource(service);
    default:
      return SOURCES[field];
  }
}

const SOURCES: Readonly<Record<string, string>> = {
  matter: 'asunto',
  place: 'lugar',
  applicant: 'nombre',
  'applicant.name': 'nombre',
  'applicant.identifier': 'identificacion',
  'applicant.phone': 'telefono',
  'applicant.email': 'correo',
  'applicant.address': 'domicilio',
  language: 'lengua',
  interpreter: 'interprete',
};

export function formAnswers({ properties }: Form, answers: Answers): FormAnswers {
  const values = Object.entries(properties).map(([name, field]) => [name, valueOf(field, answers[FORM_PREFIX + name])]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as FormAnswers;
}

/** A number that is none stays the text it is: the form refuses it. */
function valueOf(field: FormField, given: string | readonly string[] | undefined): unknown {
  if (typeof given === 'object') return given.length > 0 ? given : undefined;
  const text = given?.trim() ?? '';
  if (text === '') return undefined;
  switch (field.type) {
    case 'boolean':
      return text === 'si' ? true : text === 'no' ? false : text;
    case 'integer':
    case 'number':
      return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
    case 'array':
      return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'string':
      return text.replace(/\r\n?/g, '\n');
  }
}

function subjectSource({ published }: Service): string | undefined {
  const { properties } = published?.definition.form ?? {};
  if (published === undefined) return 'resumen';
  return properties?.['asunto'] ? `${FORM_PREFIX}asunto` : undefined;
}

function subjectOf(service: Service, answers: Answers): string {
  const source = subjectSource(service);
  const said = source === undefined ? undefined : textIn(answers, source);
  return said ?? Array.from(service.name).slice(0, LONGEST_SUBJECT).join('');
}

/** The first field of the form that takes more than a line. */
function descriptionSource({ published }: Service): string | undefined {
  if (published === undefined) return 'descripcion';
  const long = Object.entries(published.definition.form.properties).find(
    ([, field]) => field.type === 'string' && !field.enum && !field.oneOf && (field.maxLength ?? 8_000) >= LINES_FROM,
  );
  return long && FORM_PREFIX + long[0];
}

/** Where the form has no such field, what it has, a line each. */
function descriptionOf(record: InstitutionRecord, service: Service, answers: Answers): string {
  const source = descriptionSource(service);
  const said = source === undefined ? undefined : textIn(answers, source);
  if (said !== undefined) return said;
  const lines = questionsOf(record, service)
    .flatMap(({ fields }) => fields)
    .filter(({ name }) => name.startsWith(FORM_PREFIX))
    .map(({ name, label, choices = [] }) => {
      const told = [answers[name] ?? []]
        .flat()
        .map((value) => nameOf(choices.find((one) => one.value === value)) ?? value);
      return told.join('') === '' || typeof label !== 'string' ? undefined : `${label}: ${told.join(', ')}`;
    });
  return lines.filter((line) => line !== undefined).join('\n') || service.name;
}

function nameOf(choice: { label: string | object } | undefined): string | undefined {
  return typeof choice?.label === 'string' ? choice.label : undefined;
}

function placeSource({ published }: Service): string {
  const field = placeFieldOf(published?.definition.form);
  return field === undefined ? 'senas' : FORM_PREFIX + field;
}

function applicantOf(answers: Answers): Record<string, unknown> | undefined {
  const person = present({
    name: textIn(answers, 'nombre'),
    identifier: textIn(answers, 'identificacion'),
    phone: textIn(answers, 'telefono'),
    email: textIn(answers, 'correo'),
    address: textIn(answers, 'domicilio'),
  });
  return Object.keys(person).length === 0 ? undefined : { name: NO_NAME, ...person };
}

function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
