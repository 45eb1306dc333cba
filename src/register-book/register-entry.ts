import type { FieldsByType, ReadEvent } from '@libs/event-store';

/** The line of a registration in the register book, as it was taken down, and what was noted under it since. Pure: a fold of its history. */
export interface RegisterEntry {
  readonly folio: string;
  readonly filedOn: string;
  /** When it was received, ISO 8601 UTC. */
  readonly receivedAt: string;
  readonly procedure: string;
  readonly matter: string;
  readonly channel: string;
  readonly office?: string;
  /** Id of the account that took it down; absent of what came in by itself. */
  readonly clerk?: string;
  readonly presenter: Presenter;
  /** Where it was sent first. */
  readonly department?: string;
  /** Papers that came on the day of filing, and their numbered sheets. */
  readonly annexes: number;
  readonly sheets: number;
  /** It was annulled by two people; the number stays taken. */
  readonly voided: boolean;
  /** In the order in which they were made. */
  readonly notes: readonly RegisterNote[];
}

/** Who filed it: as registered, or why they are not told. */
export interface Presenter {
  readonly kind: PresenterKind;
  readonly name?: string;
}

export type PresenterKind = 'named' | 'anonymous' | 'withheld' | 'rectified' | 'erased' | 'blocked';

export type NoteKind = 'corrected' | 'classified' | 'rectified' | 'erased' | 'blocked' | 'voided';

/** A "razón": what is otherwise than the line says. It never changes the line. */
export interface RegisterNote {
  readonly kind: NoteKind;
  readonly on: string;
  /** What it is about: names of fields, codes. */
  readonly fields: string[];
  readonly name?: string;
  readonly channel?: string;
  readonly office?: string;
  readonly procedure?: string;
  readonly matter?: string;
  readonly reason?: string;
  readonly keptFolio?: string;
}

/** What of the sealed fields tells who filed it. */
export const NAMES = {
  PetitionRegistered: ['applicant'],
  RegistrationCorrected: ['applicant'],
  PersonalDataRectified: ['person'],
} as const satisfies FieldsByType;

/** The alias of who files in every case. */
const APPLICANT = 'p1';

type Data = Readonly<Record<string, unknown>>;
type DateOf = (instant: string) => string;

/** @param dateOf the civil date of an instant in the institution's zone */
export function registerEntry(events: readonly ReadEvent[], dateOf: DateOf): RegisterEntry | undefined {
  return events.reduce<RegisterEntry | undefined>((entry, event) => {
    if (event.type === 'PetitionRegistered') return registered(event);
    return entry && noted(entry, event, dateOf);
  }, undefined);
}

function registered({ data, envelope }: ReadEvent): RegisterEntry {
  const { actor, effectiveAt } = envelope;
  return {
    folio: String(data['folio']),
    filedOn: String(data['filedOn']),
    receivedAt: effectiveAt,
    procedure: String(data['procedure']),
    matter: String(data['matter']),
    channel: String(data['channel']),
    ...told('office', data['office']),
    ...(actor.kind === 'staff' && { clerk: actor.id }),
    presenter: presenterOf(data),
    annexes: 0,
    sheets: 0,
    voided: false,
    notes: [],
  };
}

function presenterOf(data: Data): Presenter {
  if (data['applicantAlias'] === undefined) return { kind: 'anonymous' };
  const name = nameOf(data['applicant']);
  // The name was not opened for who asks.
  return name === undefined ? { kind: 'withheld' } : { kind: 'named', name };
}

function noted(entry: RegisterEntry, { type, data, envelope }: ReadEvent, dateOf: DateOf): RegisterEntry {
  const on = () => dateOf(envelope.effectiveAt);
  switch (type) {
    case 'CaseRouted':
    case 'TransferRuled':
      return entry.department === undefined ? { ...entry, department: String(data['department']) } : entry;
    case 'AttachmentAdded':
      return on() === entry.filedOn ? withPaper(entry, data) : entry;
    case 'RegistrationCorrected':
      return withNote(entry, correction(data));
    case 'CaseClassified':
      return withNote(entry, classification(data, on()));
    case 'PersonalDataRectified':
      return data['subject'] === APPLICANT ? rectifying(entry, data) : entry;
    case 'PersonalDataErased':
      return data['subject'] === APPLICANT ? forgetting(entry, 'erased', on()) : entry;
    case 'PersonalDataBlocked':
      return data['subject'] === APPLICANT ? forgetting(entry, 'blocked', on()) : entry;
    case 'CaseVoided':
      return { ...withNote(entry, voiding(data)), voided: true };
    default:
      return entry;
  }
}

function withPaper(entry: RegisterEntry, data: Data): RegisterEntry {
  const sheets = Number(data['lastSheet']) - Number(data['firstSheet']) + 1;
  return { ...entry, annexes: entry.annexes + 1, sheets: entry.sheets + sheets };
}

function correction(data: Data): RegisterNote {
  const person = data['applicantAlias'] === undefined ? [] : ['applicant'];
  const others = ['channel', 'office'].filter((field) => data[field] !== undefined);
  const fields = [...person, ...others];
  return {
    kind: 'corrected',
    on: String(data['correctedOn']),
    // Of what the book does not show it is told that something of it was corrected.
    fields: fields.length === 0 ? ['other'] : fields,
    ...told('channel', data['channel']),
    ...told('office', data['office']),
    ...told('name', nameOf(data['applicant'])),
  };
}

function classification(data: Data, on: string): RegisterNote {
  return {
    kind: 'classified',
    on,
    fields: data['procedure'] === undefined ? ['matter'] : ['matter', 'procedure'],
    ...told('matter', data['matter']),
    ...told('procedure', data['procedure']),
  };
}

function voiding(data: Data): RegisterNote {
  const reason = told('reason', data['reasonCode']);
  return {
    kind: 'voided',
    on: String(data['voidedOn']),
    fields: [],
    ...reason,
    ...told('keptFolio', data['keptFolio']),
  };
}

/** What they had put right is shown no more; what is right stands in the note. */
function rectifying(entry: RegisterEntry, data: Data): RegisterEntry {
  const fields = String(data['fields']).split(',');
  const renamed = fields.includes('name');
  const right = renamed ? told('name', nameOf(data['person'])) : {};
  const note: RegisterNote = { kind: 'rectified', on: String(data['rectifiedOn']), fields, ...right };
  return withNote(renamed ? unnamed(entry, 'rectified') : entry, note);
}

function forgetting(entry: RegisterEntry, kind: 'erased' | 'blocked', on: string): RegisterEntry {
  return withNote(unnamed(entry, kind), { kind, on, fields: ['applicant'] });
}

/** Whoever filed without a name has none that could be taken away. */
function unnamed({ presenter, notes, ...entry }: RegisterEntry, kind: PresenterKind): RegisterEntry {
  const nobody = presenter.kind === 'anonymous';
  return { ...entry, presenter: nobody ? presenter : { kind }, notes: notes.map(({ name: _, ...note }) => note) };
}

function withNote(entry: RegisterEntry, note: RegisterNote): RegisterEntry {
  return { ...entry, notes: [...entry.notes, note] };
}

function told<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  return typeof value === 'string' ? ({ [name]: value } as Partial<Record<Name, string>>) : {};
}

function nameOf(person: unknown): string | undefined {
  const name = typeof person === 'object' && person !== null && 'name' in person ? person.name : undefined;
  return typeof name === 'string' ? name : undefined;
}
