import {
  asking,
  choice,
  colleague,
  date,
  department,
  integer,
  known,
  ofTheFile,
  line,
  matter,
  officer,
  type OpenedFile,
  type Option,
  place,
  requirements,
  type StepForm,
  type StepName,
  text,
  yesNo,
} from './step-fields.js';
import { peopleIn } from './people-in.js';

const channel = choice('channel', 'desk', 'phone', 'email', 'post', 'web');
const outcome = choice('outcome', 'favourable', 'partial', 'unfavourable', 'inadmissible', 'informative');
const notice = choice('notice', 'in-person', 'email', 'phone', 'post', 'notice-board');
const sense = choice('sense', 'favourable', 'conditional', 'unfavourable', 'informative');
const act = choice('act', 'resolution', 'appeal-decision', 'dismissal', 'lapse');
const service = choice(
  'service',
  'in-person',
  'with-another',
  'posted-at-door',
  'certified-mail',
  'electronic',
  'edict',
  'notice-board',
  'shown-knowledge',
);
const openPrevention = known(({ state }) => state.instruction?.preventions.at(-1)?.preventionId);
const openReferral = known(({ state }) => state.instruction?.referrals?.at(-1)?.referralId);
const openOpinion = known(({ state }) => state.instruction?.opinions.find(({ stage }) => stage === 'asked')?.opinionId);
const tasksOf = ({ stages = [] }: OpenedFile) =>
  stages.flatMap(({ tasks }) => tasks.filter(({ outcomes }) => outcomes));
const attachment = ofTheFile(({ attachments = [] }) => attachments.map(optionOf));
const attachmentInView = ofTheFile(({ attachments = [] }) =>
  attachments.filter(({ withdrawn }) => withdrawn === undefined).map(optionOf),
);
const openTask = ofTheFile((file) => onceEach(tasksOf(file).map(({ task: code, name }) => ({ code, name }))));
const taskOutcome = ofTheFile((file, { task }) =>
  onceEach(tasksOf(file).flatMap((one) => (task === undefined || one.task === task ? (one.outcomes ?? []) : []))),
);
const draftRead = {
  draftId: known(({ state }) => state.resolution?.draftId),
  contentHash: known(({ state }) => state.resolution?.contentHash),
};
const proposalRead = {
  proposalId: known(({ state }) => state.erasureProposal?.proposalId),
  payloadHash: known(({ state }) => state.erasureProposal?.payloadHash),
};
const decisionRead = {
  proposalId: known(({ state }) => state.decisionProposal?.proposalId),
  payloadHash: known(({ state }) => state.decisionProposal?.payloadHash),
};
const told = { mode: notice, notifiedOn: date, proof: text };

/** The steps that have a form here, in the order in which a case usually takes them. */
const FORMS = {
  accept: asking('/api/v1/cases/{id}/accept', {}),
  classify: asking('/api/v1/cases/{id}/classification', { matter, 'place?': place, 'reason?': text }),
  'check-requirements': asking('/api/v1/cases/{id}/requirements', { 'met?': requirements, 'remarks?': text }),
  admit: asking('/api/v1/cases/{id}/admission', { 'reason?': text }),
  answer: asking('/api/v1/cases/{id}/answer', { outcome, text, 'legalBasis?': text }),
  draft: asking('/api/v1/cases/{id}/drafts', { outcome, text, 'legalBasis?': text }),
  review: asking('/api/v1/cases/{id}/reviews', {
    ...draftRead,
    verdict: choice('verdict', 'cleared', 'objected'),
    'remarks?': text,
  }),
  approve: asking('/api/v1/cases/{id}/approval', draftRead),
  sign: asking('/api/v1/cases/{id}/signature', draftRead),
  notify: asking('/api/v1/cases/{id}/notification', told),
  'serve-notification': asking('/api/v1/cases/{id}/notification-services', {
    act,
    party: line,
    mode: service,
    servedOn: date,
    proofKind: choice(
      'proof',
      'signed-slip',
      'refusal-record',
      'posting-record',
      'mail-receipt',
      'electronic-receipt',
      'publications',
      'own-act',
    ),
    proof: text,
  }),
  'attempt-notification': asking('/api/v1/cases/{id}/notification-attempts', {
    act,
    party: line,
    mode: service,
    attemptedOn: date,
    result: choice('attempt', 'nobody-there', 'summons-left', 'wrong-address', 'mail-returned', 'not-opened'),
    'remarks?': text,
  }),
  'begin-stages': asking('/api/v1/cases/{id}/stages', {}),
  'record-task': asking('/api/v1/cases/{id}/tasks', {
    task: openTask,
    'unit?': department,
    outcome: taskOutcome,
    evidence: text,
  }),
  'record-task-silence': asking('/api/v1/cases/{id}/task-silences', { task: openTask, 'unit?': department }),
  close: asking('/api/v1/cases/{id}/close', {}),
  rule: asking('/api/v1/cases/{id}/ruling', { department, order: text }),
  assign: asking('/api/v1/cases/{id}/assign', { officer }),
  note: asking('/api/v1/cases/{id}/notes', {
    visibility: choice('visibility', 'internal', 'public'),
    text,
  }),
  ask: asking('/api/v1/cases/{id}/questions', { question: text }),
  reply: asking('/api/v1/cases/{id}/replies', {
    requestId: known(({ state }) => state.openQuestion),
    channel,
    text,
  }),
  prevent: asking('/api/v1/cases/{id}/preventions', { text, 'override?': text }),
  'notify-prevention': asking('/api/v1/cases/{id}/prevention-notifications', {
    preventionId: openPrevention,
    mode: notice,
    notifiedOn: date,
    'proof?': text,
  }),
  'answer-prevention': asking('/api/v1/cases/{id}/prevention-replies', {
    preventionId: openPrevention,
    channel,
    text,
  }),
  'request-opinion': asking('/api/v1/cases/{id}/opinion-requests', {
    question: text,
    'units.0.unit': department,
    'units.0.dueOn': date,
    'units.0.blocking': yesNo,
    'units.0.silence': choice('silence', 'wait', 'escalate', 'go-on'),
  }),
  'give-opinion': asking('/api/v1/cases/{id}/opinions', { opinionId: openOpinion, sense, text }),
  'record-opinion-silence': asking('/api/v1/cases/{id}/opinion-silences', { opinionId: openOpinion }),
  'renumber-sheets': asking('/api/v1/cases/{id}/attachments/renumberings', {
    attachmentId: attachment,
    sheets: integer,
    reason: text,
  }),
  'withdraw-attachment': asking('/api/v1/cases/{id}/attachments/{attachmentId}/withdrawal', {
    attachmentId: attachmentInView,
    reason: text,
  }),
  'withdraw-opinion': asking('/api/v1/cases/{id}/opinion-withdrawals', { opinionId: openOpinion, reason: text }),
  'record-step': asking('/api/v1/cases/{id}/steps', { step: line, 'label?': text }),
  return: asking('/api/v1/cases/{id}/return', {
    reasonCode: choice('returnReason', 'not-our-matter', 'not-our-territory', 'misclassified', 'other'),
    reason: text,
    'suggestedDepartment?': department,
  }),
  refer: asking('/api/v1/cases/{id}/referrals', {
    bodyKind: choice('body', 'municipal', 'state', 'federal', 'autonomous', 'other'),
    body: line,
    reason: text,
    awaits: yesNo,
    'answerBy?': date,
    'notice.mode?': notice,
    'notice.notifiedOn?': date,
  }),
  'referral-answer': asking('/api/v1/cases/{id}/referral-answers', { referralId: openReferral, text }),
  'referral-silence': asking('/api/v1/cases/{id}/referral-silences', { referralId: openReferral }),
  extend: asking('/api/v1/cases/{id}/extension', { days: integer, ...told, reason: text, legalBasis: text }),
  dismiss: asking('/api/v1/cases/{id}/dismissal', { reason: text, legalBasis: text }),
  withdraw: asking('/api/v1/cases/{id}/withdraw', {
    reasonCode: choice('withdrawal', 'citizen-request', 'need-gone', 'other'),
    'reason?': text,
  }),
  void: asking('/api/v1/cases/{id}/voiding', {
    reasonCode: choice('voiding', 'registered-in-error', 'duplicate'),
    'keptFolio?': line,
    reason: text,
  }),
  reopen: asking('/api/v1/cases/{id}/reopen', {
    reasonCode: choice(
      'reopening',
      'answer-incomplete',
      'work-not-done',
      'citizen-disagrees',
      'appeal-granted',
      'closed-by-mistake',
      'other',
    ),
    reason: text,
  }),
  'name-party': asking('/api/v1/cases/{id}/parties', {
    role: choice('party', 'co-applicant', 'representative', 'third-party'),
    'person.name': line,
  }),
  'list-cosigners': asking('/api/v1/cases/{id}/cosigners', { 'cosigners.0.name': line }),
  'replace-representative': asking('/api/v1/cases/{id}/representative', { 'person.name': line, document: text }),
  correct: asking('/api/v1/cases/{id}/corrections', {
    'subject?': line,
    'description?': text,
    'channel?': channel,
    reason: text,
  }),
  'file-appeal': asking('/api/v1/cases/{id}/appeals', {
    party: line,
    'against?': choice('act', 'resolution', 'dismissal', 'lapse', 'silence'),
    filedOn: date,
    grounds: text,
    'overrideReason?': text,
  }),
  'decide-appeal': asking('/api/v1/cases/{id}/appeal-decision', {
    appealId: known(({ state }) => state.appeals?.find(({ verdict }) => verdict === undefined)?.appealId),
    verdict: choice('appealVerdict', 'upheld', 'modified', 'revoked', 'dismissed'),
    'outcome?': outcome,
    reasons: text,
  }),
  join: asking('/api/v1/cases/{id}/joinder', { mainCase: line, reason: text }),
  'undo-joinder': asking('/api/v1/cases/{id}/joinder-undone', { reason: text }),
  raise: asking('/api/v1/cases/{id}/raising', {
    reason: text,
    legalBasis: text,
    'departments.0?': department,
    'staff.0?': colleague,
  }),
  lower: asking('/api/v1/cases/{id}/lowering', { reason: text, legalBasis: text }),
  'confirm-decision': asking('/api/v1/cases/{id}/decision-confirmation', decisionRead),
  'reject-decision': asking('/api/v1/cases/{id}/decision-rejection', { ...decisionRead, reason: text }),
  'name-accused': asking('/api/v1/cases/{id}/accused', {
    'departments.0?': department,
    'staff.0?': colleague,
    reason: text,
  }),
  'grant-access': asking('/api/v1/cases/{id}/access', { account: colleague, reason: text }),
  'withdraw-access': asking('/api/v1/cases/{id}/access-withdrawal', { account: colleague, reason: text }),
  rebind: asking('/api/v1/cases/{id}/rebinding', { reason: text }),
  'certify-silence': asking('/api/v1/cases/{id}/silence/certificate', { 'requestedOn?': date }),
  'set-silence-aside': asking('/api/v1/cases/{id}/silence/setting-aside', { reason: text }),
  'warn-of-lapse': asking('/api/v1/cases/{id}/lapse/warning', { reason: text, legalBasis: text, ...told }),
  'archive-lapsed': asking('/api/v1/cases/{id}/lapse/archiving', { reason: text, legalBasis: text }),
  'propose-erasure': asking('/api/v1/cases/{id}/erasure-proposals', {
    action: choice('erasure', 'erase', 'block'),
    subject: choice('erasureSubject', 'p1', 'case', 'p2', 'p3', 'p4'),
    basis: choice('erasureBasis', 'arco-cancelacion', 'retention-ended', 'court-order', 'consent-withdrawn', 'other'),
    'request?': line,
    reason: text,
  }),
  'approve-erasure': asking('/api/v1/cases/{id}/erasure-approval', proposalRead),
  'reject-erasure': asking('/api/v1/cases/{id}/erasure-rejection', { ...proposalRead, reason: text }),
  rectify: asking('/api/v1/cases/{id}/rectifications', {
    subject: ofTheFile(peopleIn, 'erasureSubject'),
    basis: choice('rectificationBasis', 'arco-rectificacion', 'habeas-data', 'court-order', 'other'),
    request: line,
    'person.name?': line,
    'person.identifier?': line,
    'person.identifierKind?': choice('identifierKind', 'curp', 'rfc', 'cui', 'nit', 'passport', 'other'),
    'person.phone?': line,
    'person.email?': line,
    'person.address?': line,
    reason: text,
  }),
  'place-hold': asking('/api/v1/cases/{id}/holds', {
    basis: choice('holdBasis', 'court-order', 'investigation', 'audit', 'appeal', 'other'),
    reason: text,
  }),
  'lift-hold': asking('/api/v1/cases/{id}/hold-liftings', {
    holdId: known(({ state }) => state.holds?.[0]?.holdId),
    reason: text,
  }),
} as const satisfies Partial<Record<StepName, StepForm>>;

export const STEPS_IN_ORDER = Object.keys(FORMS) as (keyof typeof FORMS)[];

/** The form of a step; undefined for what the product does by itself, and for what has no form here yet. */
export function formOf(step: StepName): StepForm | undefined {
  return (FORMS as Partial<Record<StepName, StepForm>>)[step];
}

function optionOf({
  attachmentId,
  name = '',
  firstSheet,
  lastSheet,
}: NonNullable<OpenedFile['attachments']>[number]): Option {
  return { code: attachmentId, name: `${firstSheet}-${lastSheet} ${name}`.trim() };
}

/** A task that several units have, each for itself, is one to choose. */
function onceEach(options: readonly Option[]): Option[] {
  return [...new Map(options.map((option) => [option.code, option])).values()];
}
