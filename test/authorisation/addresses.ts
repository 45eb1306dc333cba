import { randomUUID } from 'node:crypto';

/** How an operation is asked for over HTTP. */
export interface Address {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly json?: object;
  /** Sent as a file. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Codes of refusals that only somebody gets who is let in. */
  readonly pastTheDoor?: readonly string[];
}

const ID = randomUUID();
const HASH = '0'.repeat(64);
const DAY = '2026-01-15';
const WORDS = 'Palabras de sobra para cualquier campo';
const NOTICE = { mode: 'in-person', notifiedOn: DAY, proof: WORDS };
const GROUNDS = { reason: WORDS, legalBasis: 'CPAEM, artículo 119' };
const SERVED = { act: 'resolution', party: 'p1', mode: 'in-person' };
const DRAFT = { draftId: ID, contentHash: HASH };

/** Steps of a case: the last part of the address, and a body that is well formed. */
const STEPS: Readonly<Record<string, readonly [string, object?]>> = {
  accept: ['accept'],
  return: ['return', { reasonCode: 'other', reason: WORDS }],
  rule: ['ruling', { department: 'obras-publicas', order: WORDS }],
  assign: ['assign', { officer: ID }],
  note: ['notes', { visibility: 'internal', text: WORDS }],
  'record-step': ['steps', { step: 'inspection', label: WORDS }],
  ask: ['questions', { question: WORDS }],
  reply: ['replies', { requestId: ID, channel: 'desk', text: WORDS }],
  answer: ['answer', { outcome: 'favourable', text: WORDS }],
  notify: ['notification', NOTICE],
  close: ['close'],
  reopen: ['reopen', { reasonCode: 'other', reason: WORDS }],
  rebind: ['rebinding', { reason: WORDS }],
  withdraw: ['withdraw', { reasonCode: 'other' }],
  erase: ['erasures', { subject: 'p1', basis: 'court-order' }],
  classify: ['classification', { matter: 'bache' }],
  'check-requirements': ['requirements', { met: ['plano'] }],
  prevent: ['preventions', { text: WORDS }],
  'notify-prevention': ['prevention-notifications', { preventionId: ID, mode: 'in-person', notifiedOn: DAY }],
  'answer-prevention': ['prevention-replies', { preventionId: ID, channel: 'desk', text: WORDS }],
  dismiss: ['dismissal', GROUNDS],
  admit: ['admission', {}],
  'request-opinion': [
    'opinion-requests',
    { question: WORDS, units: [{ unit: 'agua-potable', dueOn: '2030-01-15', blocking: true, silence: 'wait' }] },
  ],
  'give-opinion': ['opinions', { opinionId: ID, sense: 'favourable', text: WORDS }],
  'record-opinion-silence': ['opinion-silences', { opinionId: ID }],
  'withdraw-opinion': ['opinion-withdrawals', { opinionId: ID, reason: WORDS }],
  refer: ['referrals', { bodyKind: 'state', body: WORDS, reason: WORDS, awaits: true }],
  'referral-answer': ['referral-answers', { referralId: ID, text: WORDS }],
  'referral-silence': ['referral-silences', { referralId: ID }],
  'withdraw-attachment': [`attachments/${ID}/withdrawal`, { reason: WORDS }],
  'begin-stages': ['stages'],
  'record-task': ['tasks', { task: 'inspeccion', unit: 'agua-potable', outcome: 'favorable', evidence: WORDS }],
  'record-task-silence': ['task-silences', { task: 'inspeccion' }],
  correct: ['corrections', { reason: WORDS, subject: WORDS }],
  'list-cosigners': ['cosigners', { cosigners: [{ name: 'Juana Inventada' }] }],
  'replace-representative': ['representative', { person: { name: 'Juana Inventada' }, document: WORDS }],
  'warn-of-lapse': ['lapse/warning', { ...GROUNDS, ...NOTICE }],
  'archive-lapsed': ['lapse/archiving', GROUNDS],
  'certify-silence': ['silence/certificate', {}],
  'set-silence-aside': ['silence/setting-aside', { reason: WORDS }],
  extend: ['extension', { days: 5, ...GROUNDS, ...NOTICE }],
  draft: ['drafts', { outcome: 'favourable', text: WORDS }],
  review: ['reviews', { ...DRAFT, verdict: 'cleared' }],
  approve: ['approval', DRAFT],
  sign: ['signature', DRAFT],
  'name-party': ['parties', { role: 'third-party', person: { name: 'Juana Inventada' } }],
  'attempt-notification': ['notification-attempts', { ...SERVED, attemptedOn: DAY, result: 'nobody-there' }],
  'serve-notification': ['notification-services', { ...SERVED, servedOn: DAY, proofKind: 'signed-slip', proof: WORDS }],
  'file-appeal': ['appeals', { party: 'p1', filedOn: DAY, grounds: WORDS }],
  'decide-appeal': ['appeal-decision', { appealId: ID, verdict: 'upheld', reasons: WORDS }],
  join: ['joinder', { mainCase: ID, reason: WORDS }],
  'undo-joinder': ['joinder-undone', { reason: WORDS }],
};

/** What is read of one case. */
const READS: Readonly<Record<string, readonly string[]>> = {
  'read-case': [''],
  'read-acuse': ['/acuse', '/acuse.pdf'],
  'read-deadline': ['/deadline', '/deadline.html'],
  'read-time-account': ['/time-account'],
  'list-attachments': ['/attachments'],
  'print-silence': ['/silence/certificate.pdf'],
};

/** A file that is none: whoever may attach one is told so, or that the case has ended; and one that is not there. */
const FILES: Readonly<Record<string, (caseId: string) => Address>> = {
  attach: (caseId) => ({
    method: 'POST',
    path: `/api/v1/cases/${caseId}/attachments`,
    bytes: new Uint8Array([0, 1, 2]),
    headers: { 'x-file-name': 'nada.bin' },
    pastTheDoor: ['content-type-not-taken', 'case-already-ended', 'too-many-uploads'],
  }),
  'download-attachment': (caseId) => ({
    method: 'GET',
    path: `/api/v1/attachments/${caseId}/${ID}`,
    pastTheDoor: ['attachment-unknown'],
  }),
};

/** With a key that is refused, so that whoever is let in changes nobody's account. */
const onAccount = (step: string): readonly Address[] => [
  { method: 'POST', path: `/api/v1/accounts/${ID}/${step}`, json: {}, headers: { 'idempotency-key': 'short' } },
];

/** Of no case: whoever has it at all is let in, whatever becomes of what they ask. */
const ELSEWHERE: Readonly<Record<string, readonly Address[]>> = {
  'probe-health': [{ method: 'GET', path: '/health/live' }],
  'scrape-metrics': [{ method: 'GET', path: '/metrics' }],
  'read-public-pages': [{ method: 'GET', path: '/consulta' }],
  'read-procedures': [{ method: 'GET', path: '/api/v1/procedures' }],
  'read-public-status': [{ method: 'POST', path: '/api/v1/public/status', json: {} }],
  'bring-papers': [{ method: 'POST', path: '/api/v1/public/attachments', bytes: new Uint8Array([0]) }],
  'use-open311': [{ method: 'GET', path: '/open311/v2/discovery.json' }],
  'open-session': [
    { method: 'POST', path: '/api/v1/sessions', json: {} },
    { method: 'GET', path: '/api/v1/sessions/oidc' },
  ],
  'keep-session': [
    { method: 'GET', path: '/api/v1/sessions/current' },
    { method: 'POST', path: '/api/v1/sessions/current/second-factor', json: { code: 1 } },
  ],
  'keep-credentials': [
    { method: 'POST', path: '/api/v1/sessions/current/password', json: {} },
    { method: 'POST', path: '/api/v1/second-factor/confirmation', json: {} },
  ],
  'find-cases': [
    { method: 'GET', path: '/api/v1/cases?folio=CHI-PET-1999-000001' },
    { method: 'GET', path: '/api/v1/cases?q=nadie' },
  ],
  'list-rulings': [{ method: 'GET', path: '/api/v1/rulings' }],
  'list-unclassified': [{ method: 'GET', path: '/api/v1/unclassified' }],
  'list-reviews': [{ method: 'GET', path: '/api/v1/reviews' }],
  'list-departments': [{ method: 'GET', path: '/api/v1/departments' }],
  'read-institution': [{ method: 'GET', path: '/api/v1/institution' }],
  'read-calendar': [{ method: 'GET', path: '/api/v1/calendar' }],
  'read-figures': [
    { method: 'GET', path: '/api/v1/response-times' },
    { method: 'GET', path: '/api/v1/oversight/time-account' },
  ],
  'list-counted': [{ method: 'GET', path: '/api/v1/response-times/cases?of=received' }],
  'export-figures': [{ method: 'GET', path: '/api/v1/oversight/time-account.csv' }],
  'declare-holiday': [{ method: 'POST', path: '/api/v1/calendar/holidays', json: {} }],
  'declare-suspension': [{ method: 'POST', path: '/api/v1/calendar/suspensions', json: {} }],
  'revoke-declaration': [{ method: 'POST', path: `/api/v1/calendar/declarations/${ID}/revocation`, json: {} }],
  'list-absences': [{ method: 'GET', path: '/api/v1/absences' }],
  'record-absence': [{ method: 'POST', path: '/api/v1/absences', json: {} }],
  'end-absence': [{ method: 'POST', path: `/api/v1/absences/${ID}/return`, json: {} }],
  'list-accounts': [{ method: 'GET', path: '/api/v1/accounts' }],
  'open-account': [{ method: 'POST', path: '/api/v1/accounts', json: {} }],
  'change-role': onAccount('role'),
  'close-account': onAccount('closing'),
  'reopen-account': onAccount('reopening'),
  'reset-password': onAccount('password-reset'),
  'reset-second-factor': onAccount('second-factor-reset'),
  'list-keys': [{ method: 'GET', path: '/api/v1/api-keys' }],
  'issue-key': [{ method: 'POST', path: '/api/v1/api-keys', json: {} }],
  'revoke-key': [
    {
      method: 'POST',
      path: `/api/v1/api-keys/${ID}/revocation`,
      json: {},
      headers: { 'idempotency-key': 'short' },
    },
  ],
  'watch-queues': [{ method: 'GET', path: '/admin/queues' }],
  register: [{ method: 'POST', path: '/api/v1/petitions', json: {} }],
};

/** Of one department. */
const OF_DEPARTMENT: Readonly<Record<string, string>> = { 'read-inbox': 'inbox', 'list-officers': 'officers' };

export function onCaseAt(operation: string, caseId: string): readonly Address[] | undefined {
  const file = FILES[operation];
  if (file) return [file(caseId)];
  const base = `/api/v1/cases/${caseId}`;
  const [last, json] = STEPS[operation] ?? [];
  if (last !== undefined) return [{ method: 'POST', path: `${base}/${last}`, ...(json && { json }) }];
  return READS[operation]?.map((part) => ({ method: 'GET', path: base + part }));
}

export function elsewhere(operation: string): readonly Address[] | undefined {
  return ELSEWHERE[operation];
}

export function inDepartment(operation: string, department: string): Address | undefined {
  const list = OF_DEPARTMENT[operation];
  return list === undefined ? undefined : { method: 'GET', path: `/api/v1/departments/${department}/${list}` };
}
