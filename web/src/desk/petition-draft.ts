import type { Schemas } from '../api/client.js';
import { newKey } from '../kit/new-key.js';
import type { MapPoint } from '../map/zone-at.js';
import { pointIn, type TypedPoint } from './coordinates.js';

export type Petition = Schemas['RegisterPetitionDto'];
export type FormAnswer = string | number | boolean | readonly string[];

/** What a clerk has typed so far. */
export interface PetitionDraft {
  /** Made when the draft began: a repeated request with it registers nothing twice. */
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly identifier: string;
  readonly email: string;
  readonly procedure: string;
  readonly matter: string;
  readonly subject: string;
  readonly description: string;
  readonly form: Readonly<Record<string, FormAnswer>>;
  readonly place: string;
  readonly location: string;
  /** On the map. */
  readonly point: MapPoint | null;
  /** Coordinates that are being typed, or that are none; they go before the point. */
  readonly typedPoint: TypedPoint | null;
  readonly channel: Petition['channel'];
}

export function freshDraft(): PetitionDraft {
  return {
    key: newKey(),
    name: '',
    phone: '',
    identifier: '',
    email: '',
    procedure: '',
    matter: '',
    subject: '',
    description: '',
    form: {},
    place: '',
    location: '',
    point: null,
    typedPoint: null,
    channel: 'desk',
  };
}

/** As the API takes it: what was not filled in is left out, and the server says what it misses. */
export function petitionOf(draft: PetitionDraft, asked: Schemas['FormDto'] | undefined): Petition {
  const { name, phone, identifier, email, procedure, matter, subject, description, form, place, location, channel } =
    draft;
  const { point, typedPoint } = draft;
  const located = {
    ...(location !== '' && { text: location }),
    ...(typedPoint === null ? point : pointIn(typedPoint)),
  };
  const applicant = given({ phone, identifier, email });
  const anybody = name !== '' || Object.keys(applicant).length > 0;
  return {
    procedure,
    channel,
    subject,
    description,
    ...given({ matter, place }),
    ...(anybody && { applicant: { name, ...applicant } }),
    ...(Object.keys(located).length > 0 && { location: located }),
    ...(needsForm(form, asked) && { form: { ...twinsOf(draft, asked), ...form } }),
  };
}

/** Fields that forms often have and that the page asks of everybody: taken from there, so that nobody types a thing twice. */
const TWINS = {
  asunto: 'subject',
  hechos: 'description',
  descripcion: 'description',
  lugarDelAsunto: 'location',
} as const;

/** A form without the fields that the page has asked already. */
export function withoutTwins({ properties, required }: Schemas['FormDto']): Schemas['FormDto'] {
  const own = (name: string) => !Object.hasOwn(TWINS, name);
  return {
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => own(name))),
    required: required.filter(own),
  };
}

/** It may be left for later altogether (what is on paper is looked at with the requirements), but not begun and left unfinished. */
function needsForm(form: PetitionDraft['form'], asked: Schemas['FormDto'] | undefined): boolean {
  return Object.keys(form).length > 0 || (asked !== undefined && withoutTwins(asked).required.length > 0);
}

function twinsOf(draft: PetitionDraft, asked: Schemas['FormDto'] | undefined): Record<string, string> {
  const entries = Object.entries(TWINS).flatMap(([name, field]) => {
    const limit = asked?.properties[name]?.maxLength;
    return asked?.properties[name] === undefined || draft[field] === '' ? [] : [[name, draft[field].slice(0, limit)]];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

function given<Fields extends Record<string, string>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== '')) as Partial<Fields>;
}
