import { Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../api/client.js';
import { civilDate, instant } from '../kit/dates.js';
import { nameOf } from '../kit/names.js';
import { Mark } from '../kit/status-word.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import type { OpenedFile } from './step-fields.js';

type Entry = Schemas['TimelineEntryDto'];
type Institution = Schemas['InstitutionPageDto'];

interface TimelineProps {
  readonly file: Pick<OpenedFile, 'timeline'>;
  readonly institution: Institution;
}

const SHOWN = ['all', 'public', 'internal'] as const;

/** What an entry is; all that is none of these is a movement of the case. */
const KINDS = {
  note: /^NoteAdded$/,
  message: /^(Citizen(Asked|Replied)|Prevention(Issued|Answered))$/,
  notice: /Notif(ied|ication)/,
  paper: /^(Attachment|Letter)/,
} as const;
const KIND_NAMES = ['all', 'movement', ...(Object.keys(KINDS) as (keyof typeof KINDS)[])] as const;
type Kind = (typeof KIND_NAMES)[number];

/** The whole history, the latest first; what the citizen takes part in is told from the office's own by a word. */
export function Timeline({ file, institution }: TimelineProps) {
  const words = useWords();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all');
  const [kind, setKind] = useState<Kind>('all');
  const entries = file.timeline
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => shown === 'all' || isPublic(entry) === (shown === 'public'))
    .filter(({ entry }) => kind === 'all' || kindOf(entry) === kind)
    .toReversed();
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="timeline-title">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4" id="timeline-title">
            {words.say('case.timeline')}
          </Title>
          <Group gap="xs">
            <NativeSelect
              size="xs"
              aria-label={words.say('case.timeline.show')}
              value={shown}
              data={SHOWN.map((value) => ({ value, label: words.say(`case.timeline.${value}`) }))}
              onChange={({ currentTarget: { value } }) => setShown(SHOWN.find((one) => one === value) ?? 'all')}
            />
            <NativeSelect
              size="xs"
              aria-label={words.say('case.timeline.kind')}
              value={kind}
              data={KIND_NAMES.map((value) => ({ value, label: words.say(`case.timeline.kind.${value}`) }))}
              onChange={({ currentTarget: { value } }) => setKind(KIND_NAMES.find((one) => one === value) ?? 'all')}
            />
          </Group>
        </Group>
        {entries.length === 0 && <Text size="sm">{words.say('case.timeline.nothing')}</Text>}
        <ol className="timeline" reversed>
          {entries.map(({ entry, index }) => (
            <li key={index}>
              <Group gap="xs">
                <Text fw={600}>{entry.words}</Text>
                <Mark>{words.say(isPublic(entry) ? 'case.public' : 'case.internal')}</Mark>
              </Group>
              <Text size="sm">
                {instant(words, entry.at, institution.zone)} · {actorWords(words, entry, institution)}
              </Text>
              {toldBy(words, entry, institution).map((told) => (
                <p key={told}>{told}</p>
              ))}
            </li>
          ))}
        </ol>
      </Stack>
    </Paper>
  );
}

/** Acts that are addressed to the citizen or come from them. */
const WITH_CITIZEN = new Set([
  'PetitionRegistered',
  'CitizenAsked',
  'CitizenReplied',
  'CaseAnswered',
  'CitizenNotified',
  'CaseClosed',
  'CaseReopened',
  'CaseWithdrawn',
  'PreventionNotified',
  'PreventionAnswered',
  'CaseDismissed',
  'CaseReferred',
  'NotificationServed',
  'AppealFiled',
  'AppealDecided',
  'TermExtended',
  'LapseWarned',
  'CaseLapsed',
  'CaseVoided',
]);

function kindOf({ type }: Entry): Kind {
  const [found] = Object.entries(KINDS).find(([, types]) => types.test(type)) ?? [];
  return (found as Kind | undefined) ?? 'movement';
}

function isPublic({ type, data }: Entry): boolean {
  return type === 'NoteAdded' ? data['visibility'] === 'public' : WITH_CITIZEN.has(type);
}

function actorWords(words: Words, { by }: Entry, { people }: Institution): string {
  if (by.kind !== 'staff') return words.code('role', by.kind);
  const role = words.code('role', by.role ?? '');
  const name = people.find(({ id }) => id === by.id)?.name;
  return name === undefined ? role : `${name} (${role})`;
}

const SENT_TO = new Set(['CaseRouted', 'TransferRuled', 'CaseHandedOver', 'CaseReturned']);
/** An annulment, and the proposal of one: both tell why by a code. */
const VOIDS = new Set(['CaseVoided', 'void']);
/** A rectification, and the proposal of one. */
const RIGHTS = new Set(['PersonalDataRectified', 'rectify']);
/** What is proposed, and what is put right of a person, stand in records of their own. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  DecisionProposed: ['content', 'personal'],
  PersonalDataRectified: ['person'],
};
const OF_A_PERSON = ['name', 'identifier', 'phone', 'email', 'address'];
/** Of these the subject is an alias, not a line of text. */
const ABOUT_DATA = new Set([
  'DecisionProposed',
  'ErasureProposed',
  'PersonalDataErased',
  'PersonalDataBlocked',
  'PersonalDataRectified',
]);
const TEXTS = ['question', 'text', 'order', 'reason', 'label', 'remarks', 'grounds', 'reasons', 'proof', 'legalBasis'];

type Value = (name: string) => string | undefined;

/** What an entry says, in the order a reader asks: to whom, with which result, by when, in which words. */
function toldBy(
  words: Words,
  { type, data, erased = [], blocked = [] }: Entry,
  { departments, people }: Institution,
): string[] {
  const said: Record<string, unknown> = Object.assign({}, data, ...(WITHIN[type] ?? []).map((field) => data[field]));
  const value: Value = (name) => {
    const held = said[name];
    return typeof held === 'string' ? held : undefined;
  };
  const outcome = value('outcome');
  const dueOn = value('dueOn');
  const proposed = type === 'DecisionProposed' ? value('step') : undefined;
  return [
    SENT_TO.has(type) ? nameOf(departments, value('department')) : undefined,
    nameOf(people, value('officer')),
    value('number'),
    outcome === undefined ? undefined : words.code('outcome', outcome),
    dueOn === undefined ? undefined : words.say('deadline.due', { date: civilDate(words, dueOn) }),
    proposed === undefined ? undefined : words.code('step', proposed),
    ...(VOIDS.has(proposed ?? type) ? annulment(words, value('reasonCode'), value('keptFolio')) : []),
    ...(ABOUT_DATA.has(type) ? ofData(words, proposed ?? type, value) : []),
    ...TEXTS.map(value),
    ...erased.map(() => words.say('case.erased')),
    ...blocked.map(() => words.say('case.blocked')),
  ].filter((told) => told !== undefined);
}

function annulment(words: Words, reason = '', keptFolio?: string): string[] {
  const kept = keptFolio === undefined ? [] : [words.say('case.voided.kept', { folio: keptFolio })];
  return [words.code('voiding', reason), ...kept];
}

/** Whose data, and what becomes of them. */
function ofData(words: Words, what: string, value: Value): (string | undefined)[] {
  const action = value('action');
  const subject = value('subject');
  return [
    action === undefined ? undefined : words.code('erasure', action),
    subject === undefined ? undefined : words.code('erasureSubject', subject),
    ...(RIGHTS.has(what) ? putRight(words, value) : []),
  ];
}

/** By what right, in which case it was asked for, which data, and what they are now: as far as the reader may know. */
function putRight(words: Words, value: Value): string[] {
  const folio = value('requestFolio');
  const fields = value('fields')?.split(',') ?? [];
  const now = OF_A_PERSON.flatMap((field) => {
    const is = value(field);
    return is === undefined ? [] : [`${words.code('personField', field)}: ${is}`];
  });
  return [
    words.code('rectificationBasis', value('basis') ?? ''),
    ...(folio === undefined ? [] : [words.say('case.rectified.request', { folio })]),
    ...(now.length > 0 ? now : fields.map((field) => words.code('personField', field))),
  ];
}
