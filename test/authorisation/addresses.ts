import { randomUUID } from 'node:crypto';

/** How an operation is asked for over HTTP. */
export interface Address {
  readonly method: 'GET' | 'POST' | 'PUT';
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

const A_VERSION = {
  document: 'petition',
  occasion: 'information-request',
  reference: 'Solicitud 123',
  act: { number: 'CT/1', heldOn: DAY },
  marks: [
    {
      description: 'nombre',
      classification: 'confidential',
      basis: 'LGTAIP, artículo 115',
      reason: WORDS,
      spans: [{ start: 0, end: 1 }],
    },
  ],
};

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
  void: ['voiding', { reasonCode: 'registered-in-error', reason: WORDS }],
  'propose-erasure': ['erasure-proposals', { action: 'erase', subject: 'p1', basis: 'court-order', reason: WORDS }],
  'approve-erasure': ['erasure-approval', { proposalId: ID, payloadHash: HASH }],
  'reject-erasure': ['erasure-rejection', { proposalId: ID, payloadHash: HASH, reason: WORDS }],
  rectify: [
    'rectifications',
    { subject: 'p1', basis: 'court-order', request: ID, person: { name: WORDS }, reason: WORDS },
  ],
  'place-hold': ['holds', { basis: 'court-order', reason: WORDS }],
  'lift-hold': ['hold-liftings', { holdId: ID, reason: WORDS }],
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
  'renumber-sheets': ['attachments/renumberings', { attachmentId: ID, sheets: 2, reason: WORDS }],
  'issue-letter': ['letters', { template: 'resolucion-favorable' }],
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
  mediate: ['mediation/failure', { nextWay: 'courts', reasons: WORDS }],
  'issue-licence': ['licence', {}],
  'file-renewal': ['licence/renewal', { number: 'LIC-X-LIC-2026-000001' }],
  'propose-measure': ['licence/measures', { measure: 'revocation', reason: WORDS, legalBasis: WORDS }],
  'approve-measure': ['licence/measure-approval', { proposalId: ID, payloadHash: HASH }],
  'reject-measure': ['licence/measure-rejection', { proposalId: ID, payloadHash: HASH, reason: WORDS }],
  'verify-commitment': ['mediation/commitment-verifications', { commitment: 1, accepted: true }],
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
  raise: ['raising', GROUNDS],
  lower: ['lowering', GROUNDS],
  'confirm-decision': ['decision-confirmation', { proposalId: ID, payloadHash: HASH }],
  'reject-decision': ['decision-rejection', { proposalId: ID, payloadHash: HASH, reason: WORDS }],
  'propose-public-version': ['public-version-proposals', A_VERSION],
  'approve-public-version': ['public-version-approval', { versionId: ID, payloadHash: HASH }],
  'reject-public-version': ['public-version-rejection', { versionId: ID, payloadHash: HASH, reason: WORDS }],
  'name-accused': ['accused', { departments: ['tesoreria'], reason: WORDS }],
  'grant-access': ['access', { account: ID, reason: WORDS }],
  'withdraw-access': ['access-withdrawal', { account: ID, reason: WORDS }],
};

/** What is read of one case. */
const READS: Readonly<Record<string, readonly string[]>> = {
  'read-case': [''],
  'read-acuse': ['/acuse', '/acuse.pdf'],
  'read-deadline': ['/deadline', '/deadline.html'],
  'read-time-account': ['/time-account'],
  'read-licence': ['/licence'],
  'read-mediation': ['/mediation'],
  'read-mediation-notes': ['/mediation/notes'],
  'print-mediation-act': ['/mediation/act.pdf'],
  'list-attachments': ['/attachments'],
  'read-letters': ['/letters'],
  'read-public-versions': ['/public-versions'],
  'prepare-public-version': ['/public-versions/source?document=petition'],
  'read-accesses': ['/accesses'],
  'read-by-break-glass': ['/break-glass'],
  'print-silence': ['/silence/certificate.pdf'],
};

/** A file or a letter that is none: whoever may have it is told so, or that the case has ended; and one that is not there. */
const FILES: Readonly<Record<string, (caseId: string) => Address>> = {
  attach: (caseId) => ({
    method: 'POST',
    path: `/api/v1/cases/${caseId}/attachments`,
    bytes: new Uint8Array([0, 1, 2]),
    headers: { 'x-file-name': 'nada.bin' },
    pastTheDoor: ['content-type-not-taken', 'case-already-ended', 'too-many-uploads'],
  }),
  // Names no version: whoever may draft is told that there is no such letter.
  'draft-letter': (caseId) => ({
    method: 'POST',
    path: `/api/v1/cases/${caseId}/letters/draft`,
    json: { template: 'no-hay-tal' },
    pastTheDoor: ['letter-template-unknown'],
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
  'read-procedures': [
    { method: 'GET', path: '/api/v1/procedures' },
    { method: 'POST', path: '/api/v1/procedures/peticion-ciudadana/requirements', json: { form: {} } },
  ],
  'read-public-ratings': [{ method: 'GET', path: '/api/v1/public/ratings' }],
  'verify-licence': [{ method: 'POST', path: '/api/v1/public/licences', json: {} }],
  'list-licences': [{ method: 'GET', path: '/api/v1/licences' }],
  'read-public-status': [{ method: 'POST', path: '/api/v1/public/status', json: {} }],
  'read-own-accesses': [{ method: 'POST', path: '/api/v1/public/accesses', json: {} }],
  'list-accesses': [{ method: 'GET', path: '/api/v1/accesses' }],
  'break-glass': [{ method: 'POST', path: '/api/v1/break-glass', json: {} }],
  'list-openings': [{ method: 'GET', path: '/api/v1/break-glass' }],
  'review-opening': [{ method: 'POST', path: `/api/v1/break-glass/${ID}/review`, json: {} }],
  'bring-papers': [{ method: 'POST', path: '/api/v1/public/attachments', bytes: new Uint8Array([0]) }],
  'file-online': [{ method: 'POST', path: '/solicitud/enviar', json: {} }],
  'act-with-acuse': [
    { method: 'POST', path: '/consulta/calificacion', json: {} },
    { method: 'POST', path: '/consulta/reapertura', json: {} },
  ],
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
  'find-people': [
    { method: 'POST', path: '/api/v1/people/look-up', json: { by: 'name', value: 'nadie' } },
    { method: 'POST', path: '/api/v1/petitions/likely-duplicates', json: {} },
  ],
  'list-rulings': [{ method: 'GET', path: '/api/v1/rulings' }],
  'list-unclassified': [{ method: 'GET', path: '/api/v1/unclassified' }],
  'list-retained': [{ method: 'GET', path: '/api/v1/retention/ended' }],
  'list-reserved': [{ method: 'GET', path: '/api/v1/reserved-cases' }],
  'read-register-book': [{ method: 'GET', path: '/api/v1/register-book' }],
  'list-reviews': [{ method: 'GET', path: '/api/v1/reviews' }],
  'keep-snippets': [
    { method: 'GET', path: '/api/v1/snippets' },
    { method: 'PUT', path: `/api/v1/snippets/${ID}`, json: {} },
  ],
  // Of the department of who asks: no address names one.
  'list-department-snippets': [{ method: 'GET', path: '/api/v1/department-snippets' }],
  'keep-department-snippets': [{ method: 'PUT', path: `/api/v1/department-snippets/${ID}`, json: {} }],
  'list-departments': [{ method: 'GET', path: '/api/v1/departments' }],
  'read-institution': [{ method: 'GET', path: '/api/v1/institution' }],
  // Asked for in a form it does not have: what it has would not end.
  'read-changes': [
    {
      method: 'GET',
      path: '/api/v1/changes',
      headers: { accept: 'application/json' },
      pastTheDoor: ['only-event-stream'],
    },
  ],
  'define-goal': [{ method: 'POST', path: '/api/v1/goals', json: {} }],
  'authorise-goal': [{ method: 'POST', path: `/api/v1/goals/${ID}/authorisation`, json: {} }],
  'revise-goal': [{ method: 'POST', path: `/api/v1/goals/${ID}/revision`, json: {} }],
  'read-goals': [{ method: 'GET', path: '/api/v1/goals?year=2026' }],
  'entrust-agenda': [{ method: 'POST', path: '/api/v1/agendas/band/keeper', json: {} }],
  'book-in-agenda': [
    { method: 'POST', path: '/api/v1/agendas/band/bookings', json: {} },
    { method: 'POST', path: `/api/v1/agendas/band/bookings/${ID}/schedule`, json: {} },
    {
      method: 'POST',
      path: `/api/v1/agendas/band/bookings/${ID}/confirmation`,
      headers: { 'idempotency-key': 'short' },
    },
    { method: 'POST', path: `/api/v1/agendas/band/bookings/${ID}/record`, json: {} },
    { method: 'POST', path: `/api/v1/agendas/band/bookings/${ID}/absence`, json: {} },
    { method: 'POST', path: `/api/v1/agendas/band/bookings/${ID}/cancellation`, json: {} },
    { method: 'POST', path: '/api/v1/visits', json: {} },
    { method: 'POST', path: `/api/v1/visits/${ID}/reports`, json: {} },
    { method: 'POST', path: `/api/v1/visits/${ID}/demands`, json: {} },
  ],
  'approve-in-agenda': [
    { method: 'POST', path: `/api/v1/visits/${ID}/authorisation`, json: {} },
    { method: 'POST', path: `/api/v1/visits/${ID}/report-approvals`, json: {} },
  ],
  // No department keeps one on this stage: to who keeps none it says so, and to who oversees all there is nothing in it.
  'read-agenda': [
    { method: 'GET', path: '/api/v1/agendas/band' },
    { method: 'GET', path: '/api/v1/visits/communities?limit=0' },
  ],
  'read-booking': [
    {
      method: 'GET',
      path: `/api/v1/agendas/band/bookings/${ID}`,
      pastTheDoor: ['agenda-not-kept', 'booking-unknown'],
    },
  ],
  'publish-zones': [
    {
      method: 'POST',
      path: '/api/v1/zones',
      bytes: new Uint8Array([0]),
      headers: { 'content-type': 'application/geo+json' },
    },
  ],
  'read-zones': [
    { method: 'GET', path: '/api/v1/zones' },
    { method: 'GET', path: '/api/v1/zones/publications' },
  ],
  'review-departments': [{ method: 'GET', path: '/api/v1/departments/lines' }],
  'merge-departments': [{ method: 'POST', path: '/api/v1/mergers', json: {} }],
  'read-mergers': [{ method: 'GET', path: '/api/v1/mergers' }],
  'read-calendar': [{ method: 'GET', path: '/api/v1/calendar' }],
  'read-figures': [
    { method: 'GET', path: '/api/v1/response-times' },
    { method: 'GET', path: '/api/v1/oversight/time-account' },
    { method: 'GET', path: '/api/v1/oversight/backlog' },
    { method: 'GET', path: '/api/v1/oversight/places' },
    { method: 'GET', path: '/api/v1/oversight/ratings' },
  ],
  'list-counted': [
    { method: 'GET', path: '/api/v1/response-times/cases?of=received' },
    { method: 'GET', path: '/api/v1/oversight/what-if?days=10' },
  ],
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
  'list-role-proposals': [{ method: 'GET', path: '/api/v1/accounts/role-proposals' }],
  'propose-role': onAccount('role-proposals'),
  'approve-role': onAccount('role-approval'),
  'reject-role': onAccount('role-rejection'),
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
  'list-webhooks': [{ method: 'GET', path: '/api/v1/webhooks' }],
  'keep-webhooks': [
    { method: 'POST', path: '/api/v1/webhooks', json: {} },
    ...['secret-rotation', 'switching-off', 'switching-on'].map((last) => ({
      method: 'POST' as const,
      path: `/api/v1/webhooks/${ID}/${last}`,
      json: {},
      headers: { 'idempotency-key': 'short' },
    })),
  ],
  'watch-queues': [
    { method: 'GET', path: '/admin/queues' },
    { method: 'GET', path: '/api/v1/operations/feed' },
    { method: 'GET', path: '/api/v1/operations/dead-duties' },
  ],
  'retry-duties': [{ method: 'POST', path: '/api/v1/operations/dead-duties/retries', json: {} }],
  'review-catalogue': [
    { method: 'GET', path: '/api/v1/catalogue' },
    { method: 'GET', path: '/api/v1/catalogue/findings' },
    { method: 'GET', path: '/api/v1/catalogue/changes' },
  ],
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
