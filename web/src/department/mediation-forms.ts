import type { Schemas } from '../api/client.js';
import type { Words } from '../words/words.js';
import {
  among,
  asking,
  choice,
  date,
  integer,
  known,
  line,
  numberAmong,
  officer,
  type Option,
  type StepField,
  type StepForm,
  text,
  yesNo,
} from './step-fields.js';

type Mediation = Schemas['MediationDto'];

const BASE = '/api/v1/cases/{id}/mediation';
const typology = choice('mediation.typology', 'rights-dispute', 'occupation', 'territorial-limits', 'regularisation');
const partyKind = choice('mediation.partyKind', 'person', 'community', 'institution', 'company');
const nextWay = choice('mediation.nextWay', 'courts', 'ric', 'fondo-de-tierras', 'other');
const attendance = choice('mediation.attendance', 'present', 'excused', 'absent');

/** What is asked as often as somebody wants: parties of a conflict, commitments of an agreement. */
export interface Repeated {
  readonly parties: number;
  readonly commitments: number;
}

interface Asked {
  readonly mediation: Mediation;
  readonly words: Words;
  readonly repeated: Repeated;
}

/** The forms of a mediation's steps. */
const FORMS = {
  'mediate-open': ({ words, repeated }: Asked) => {
    const form = asking(BASE, { typology, violenceRisk: yesNo, 'territory?': text });
    return { ...form, fields: [...form.fields, ...times(repeated.parties, (at) => newParty(words, at))] };
  },
  'mediate-refuse': () => asking(`${BASE}/not-mediable`, { typology, violenceRisk: yesNo, nextWay, reason: text }),
  'mediate-invite': () =>
    asking(`${BASE}/invitations`, { facilitator: officer, sessionOn: date, place: line, hour: line }),
  'mediate-deliver': ({ mediation }: Asked) =>
    asking(`${BASE}/deliveries`, {
      party: among(partiesOf(mediation).filter(({ code }) => !hasInvitation(mediation, code))),
      mode: choice('mediation.delivery', 'in-person', 'electronic'),
      deliveredOn: date,
      proof: text,
    }),
  'mediate-schedule': () => asking(`${BASE}/sessions`, { sessionOn: date, 'place?': line, 'hour?': line }),
  'mediate-postpone': () =>
    asking(`${BASE}/postponements`, {
      cause: choice('mediation.postponement', 'force-majeure', 'agreement'),
      sessionOn: date,
      'place?': line,
      'hour?': line,
      reason: text,
    }),
  'mediate-record': ({ mediation }: Asked) => {
    const form = asking(`${BASE}/session-records`, { held: yesNo, separate: yesNo, minutes: text });
    const there = partiesOf(mediation).flatMap(({ code, name }, at): StepField[] => [
      { name: `attendance.${at}.party`, kind: known(() => code), required: true },
      { name: `attendance.${at}.attendance`, kind: attendance, required: true, label: name },
    ]);
    const unsigned = { name: 'unsigned.0', kind: among(partiesOf(mediation)), required: false };
    return { ...form, fields: [...form.fields.slice(0, 2), ...there, unsigned, ...form.fields.slice(2)] };
  },
  'mediate-agree': ({ mediation, words, repeated }: Asked) => {
    const form = asking(`${BASE}/agreement`, {
      scope: choice('mediation.scope', 'total', 'partial'),
      text,
      'pending?': text,
    });
    const parties = among(partiesOf(mediation));
    const promised = times(repeated.commitments, (at): StepField[] => {
      const of = (field: string) => words.say('mediation.form.of-commitment', { field, number: at + 1 });
      const name = (field: string) => `commitments.${at}.${field}`;
      return [
        { name: name('party'), kind: parties, required: true, label: of(words.say('mediation.form.promises')) },
        { name: name('text'), kind: text, required: true, label: of(words.say('mediation.form.promise')) },
        { name: name('dueOn'), kind: date, required: false, label: of(words.say('mediation.form.dueOn')) },
        {
          name: name('reviewEveryDays'),
          kind: integer,
          required: false,
          label: of(words.say('mediation.form.review')),
        },
        { name: name('verifier'), kind: officer, required: true, label: of(words.say('mediation.form.verifier')) },
      ];
    });
    return { ...form, fields: [...form.fields, ...promised] };
  },
  'mediate-conclude': () => asking(`${BASE}/failure`, { nextWay, reasons: text }),
  'mediate-end': ({ mediation }: Asked) =>
    asking(`${BASE}/early-end`, {
      cause: choice('mediation.earlyEnd', 'will-of-party', 'breach-of-confidentiality', 'disrespect', 'death'),
      'party?': among(partiesOf(mediation)),
      reason: text,
    }),
  'mediate-note': () => asking(`${BASE}/notes`, { text }),
  'mediate-risk': () => asking(`${BASE}/violence-risk`, { violenceRisk: yesNo, reason: text }),
  'mediate-declare': ({ mediation, words }: Asked) =>
    asking(`${BASE}/commitment-declarations`, {
      commitment: numberAmong(commitmentsOf(mediation, words, 'running')),
      fulfilled: yesNo,
      evidence: text,
    }),
  'mediate-verify': ({ mediation, words }: Asked) =>
    asking(`${BASE}/commitment-verifications`, {
      commitment: numberAmong(commitmentsOf(mediation, words, 'declared')),
      accepted: yesNo,
      'remarks?': text,
    }),
  'mediate-reschedule': ({ mediation, words }: Asked) =>
    asking(`${BASE}/commitment-dates`, {
      commitment: numberAmong(commitmentsOf(mediation, words, 'running')),
      dueOn: date,
      reason: text,
    }),
} as const satisfies Record<string, (asked: Asked) => StepForm>;

export type MediationStep = keyof typeof FORMS;

export function mediationForm(step: MediationStep, asked: Asked): StepForm {
  return FORMS[step](asked);
}

const ALWAYS = ['mediate-note', 'mediate-risk', 'mediate-end'] as const;

/** By how the mediation stands, in the order in which they are usually taken. The server judges each once more. */
const STEPS: Readonly<Record<string, readonly MediationStep[]>> = {
  none: ['mediate-open', 'mediate-refuse'],
  opened: ['mediate-invite', ...ALWAYS],
  invited: ['mediate-deliver', ...ALWAYS],
  scheduled: ['mediate-record', 'mediate-postpone', ...ALWAYS],
  'between-sessions': ['mediate-agree', 'mediate-schedule', 'mediate-conclude', ...ALWAYS],
};

/** What may be done now by who mediates, or verifies. */
export function mediationSteps(mediation: Mediation): readonly MediationStep[] {
  const { status, commitments } = mediation;
  if (status !== 'follow-up') return STEPS[status] ?? [];
  const any = (stage: string) => commitments.some((one) => one.stage === stage);
  return [
    ...(any('running') ? (['mediate-declare', 'mediate-reschedule'] as const) : []),
    ...(any('declared') ? (['mediate-verify'] as const) : []),
  ];
}

function newParty(words: Words, at: number): StepField[] {
  const of = (field: string) => words.say('mediation.form.of-party', { field, number: at + 1 });
  const name = (field: string) => `parties.${at}.${field}`;
  return [
    { name: name('kind'), kind: partyKind, required: true, label: of(words.say('mediation.partyKind.label')) },
    { name: name('name'), kind: line, required: true, label: of(words.say('mediation.form.name')) },
    // Who filed the case is p1 in it: with that, what is erased of the case is erased here too.
    ...(at === 0 ? [{ name: name('caseParty'), kind: known(() => 'p1'), required: false }] : []),
    { name: name('interpreter'), kind: yesNo, required: true, label: of(words.say('mediation.form.interpreter')) },
    { name: name('language'), kind: line, required: false, label: of(words.say('mediation.form.language')) },
    {
      name: name('representatives.0.name'),
      kind: line,
      required: false,
      label: of(words.say('mediation.form.representative')),
    },
    {
      name: name('representatives.0.accreditation'),
      kind: line,
      required: false,
      label: of(words.say('mediation.form.accreditation')),
    },
  ];
}

function times(count: number, one: (at: number) => StepField[]): StepField[] {
  return Array.from({ length: count }, (_, at) => one(at)).flat();
}

function partiesOf({ parties }: Mediation): Option[] {
  return parties.map(({ party, name }) => ({ code: party, name: name ?? party }));
}

function hasInvitation({ invitation }: Mediation, party: string): boolean {
  return invitation?.deliveries.some((one) => one.party === party) === true;
}

function commitmentsOf({ commitments }: Mediation, words: Words, stage: string): Option[] {
  return commitments
    .filter((one) => one.stage === stage)
    .map(({ commitment }) => ({ code: String(commitment), name: words.say('mediation.commitment', { commitment }) }));
}
