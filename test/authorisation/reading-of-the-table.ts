/**
 * RELIABILITY.md 6.3 as a second person read it, and what is in force of it today. Written by hand and on purpose apart from the product: no
 * line of src or libs is imported here, and nothing here is made from libs/identity/src/authorisation.json.
 *
 * CL clerk, OF officer, HD head, SU supervisor, LA legal adviser, AD administrator; AU auditor, the reading half of SU.
 */

export const COLUMNS = ['CL', 'OF', 'HD', 'SU', 'AU', 'LA', 'AD'] as const;
export type Column = (typeof COLUMNS)[number];

export const COLUMN_OF: Readonly<Record<string, Column>> = {
  clerk: 'CL',
  officer: 'OF',
  head: 'HD',
  supervisor: 'SU',
  auditor: 'AU',
  'legal-adviser': 'LA',
  administrator: 'AD',
};

/**
 * The table, without AU. Y all of the institution; d own department (a head's ✓ too: heads have no other cases); o what is in their own hands;
 * F legal cases: what there is a draft of, or an erasure was proposed or a hold placed on; L by a list; 2 with a second person; b by break-glass; m masked; p proposes, receives or has it of
 * their desk only; r reviews: reads, does not do; - never.
 */
const TABLE = `
                                            CL OF HD SU LA AD
register request                          | Y  -  -  -  Y  -
read status & public history              | p  d  d  Y  Y  -
read case core (I)                        | p  d  d  Y  F  -
read personal data (C)                    | b  o  d  m  F  -
read reserved (R)                         | -  L  L  L  L  -
add document/comment                      | Y  o  d  Y  Y  -
classify/route to department              | p  -  d  -  -  -
take/assign officer                       | -  d  d  -  -  -
progress, request information (pauses clock) | -  o  d  -  Y  -
resume on citizen's answer                | Y  -  -  -  -  -
extend deadline (once, legal basis)       | -  p  2  -  F  -
propose resolution                        | -  o  o  -  F  -
approve & close                           | -  -  2  -  2  -
citizen withdrawal                        | Y  -  d  -  -  -
void (error/duplicate)                    | p  p  2  -  2  -
reopen / appeal                           | Y  -  d  Y  Y  -
merge/split/link                          | p  p  d  -  -  -
change confidentiality: raise             | Y  d  d  -  -  -
change confidentiality: lower             | -  -  2  -  2  -
redact → versión pública                  | -  p  p  -  2  -
ARCO rectification / erasure (shred)      | p  -  -  r  2  -
dashboards/response times                 | p  d  d  Y  Y  -
bulk export                               | -  -  d  Y  2  -
break-glass read                          | b  b  b  r  b  -
read access/audit log                     | -  o  d  Y  F  -
catalogue, SLA, calendar, workflow version | -  -  p  r  r  2
users, roles, keys, webhooks              | -  -  d  r  -  Y
users, roles, keys, webhooks: AD, SU, key | -  -  d  r  -  2
`;

/**
 * What is in force today, an operation a line. D own department, the one that sent it back, and the one asked for an opinion or a task, and by a list; a own or asked; c the same, and by
 * a list;
 * k asked only; x own department and not who proposed it; z all and not who proposed it; the rest as above. "=": the row of the table it belongs to; "none": the table says
 * nothing of it; m what is in their own hands, or a mediation that they lead.
 */
const TODAY = `
                        CL OF HD SU AU LA AD
read-case              | Y  D  D  Y  Y  F  -  = read case core (I)
read-personal-data     | Y  c  c  Y  -  F  -  = read personal data (C)
read-reserved          | -  L  L  L  -  L  -  = read reserved (R)
read-blocked           | -  -  -  Y  -  F  -  = read personal data (C)
list-reserved          | -  L  L  L  -  L  -  = read reserved (R)
read-register-book     | Y  L  L  Y  Y  L  -  = none
read-cosigners         | -  d  d  Y  -  -  -  = read personal data (C)
read-acuse             | Y  -  -  Y  -  -  -  = read personal data (C)
read-deadline          | Y  D  D  Y  Y  -  -  = read case core (I)
read-time-account      | Y  D  D  Y  Y  -  -  = read case core (I)
read-mediation         | Y  d  d  Y  Y  -  -  = none
read-licence           | Y  d  d  Y  Y  -  -  = none
read-mediation-notes   | -  m  d  -  -  -  -  = none
print-mediation-act    | -  d  d  Y  -  -  -  = none
list-attachments       | Y  D  D  Y  Y  F  -  = read case core (I)
download-attachment    | Y  c  c  Y  -  F  -  = read personal data (C)
read-letters           | Y  c  c  Y  -  F  -  = read personal data (C)
read-public-versions   | Y  D  D  Y  Y  F  -  = read case core (I)
read-withdrawn         | -  -  -  Y  -  -  -  = read personal data (C)
print-silence          | Y  -  D  Y  -  -  -  = read case core (I)
read-accesses          | -  -  d  Y  Y  F  -  = read access/audit log
list-accesses          | -  o  o  Y  Y  o  -  = read access/audit log
break-glass            | Y  Y  Y  -  -  Y  -  = none
read-by-break-glass    | b  b  b  -  -  b  -  = break-glass read
list-openings          | -  -  d  Y  Y  -  -  = none
review-opening         | -  -  -  Y  -  -  -  = none
find-cases             | Y  d  d  Y  Y  -  -  = read case core (I)
find-people            | Y  -  -  Y  -  -  -  = read personal data (C)
read-inbox             | -  d  d  Y  Y  -  -  = read case core (I)
list-rulings           | -  -  -  Y  Y  -  -  = read case core (I)
list-unclassified      | Y  -  -  Y  Y  -  -  = read case core (I)
list-reviews           | -  -  -  -  -  F  -  = read case core (I)
keep-snippets          | o  o  o  o  -  o  -  = none
list-department-snippets | -  d  d  -  -  -  -  = none
keep-department-snippets | -  -  d  -  -  -  -  = none
list-officers          | -  d  d  Y  -  -  -  = take/assign officer
list-departments       | Y  Y  Y  Y  Y  -  Y  = none
review-departments     | -  -  -  -  -  -  Y  = none
read-institution       | Y  Y  Y  Y  Y  Y  Y  = none
read-changes           | Y  Y  Y  Y  Y  Y  -  = none
define-goal            | -  -  -  Y  -  -  -  = none
authorise-goal         | -  -  -  Y  -  -  -  = none
revise-goal            | -  -  -  Y  -  -  -  = none
read-goals             | -  -  Y  Y  Y  -  -  = none
entrust-agenda         | -  -  -  Y  -  -  -  = none
book-in-agenda         | -  d  d  -  -  -  -  = none
approve-in-agenda      | -  -  d  -  -  -  -  = none
read-agenda            | -  d  d  Y  Y  -  -  = none
read-booking           | -  d  d  Y  -  -  -  = none
publish-zones          | -  -  -  -  -  -  Y  = none
read-zones             | Y  Y  Y  Y  Y  -  Y  = none
merge-departments      | -  -  -  -  -  -  Y  = none
list-licences          | Y  d  d  Y  Y  -  -  = none
read-mergers           | Y  Y  Y  Y  Y  -  Y  = none
read-calendar          | Y  Y  Y  Y  Y  -  Y  = none
read-figures           | -  -  d  Y  Y  -  -  = dashboards/response times
list-counted           | -  -  d  Y  Y  -  -  = read case core (I)
export-figures         | -  -  d  Y  Y  -  -  = bulk export
declare-holiday        | -  -  -  Y  -  -  Y  = catalogue, SLA, calendar, workflow version
declare-suspension     | -  -  -  Y  -  -  Y  = catalogue, SLA, calendar, workflow version
revoke-declaration     | -  -  -  Y  -  -  Y  = catalogue, SLA, calendar, workflow version
list-absences          | -  -  d  Y  Y  -  Y  = users, roles, keys, webhooks
record-absence         | -  -  d  Y  -  -  Y  = users, roles, keys, webhooks
end-absence            | -  -  d  Y  -  -  Y  = users, roles, keys, webhooks
list-accounts          | -  -  -  -  -  -  Y  = users, roles, keys, webhooks
open-account           | -  -  -  -  -  -  Y  = users, roles, keys, webhooks: AD, SU, key
change-role            | -  -  -  -  -  -  Y  = users, roles, keys, webhooks: AD, SU, key
list-role-proposals    | -  -  -  -  -  -  Y  = users, roles, keys, webhooks
propose-role           | -  -  -  -  -  -  Y  = users, roles, keys, webhooks: AD, SU, key
approve-role           | -  -  -  -  -  -  z  = users, roles, keys, webhooks: AD, SU, key
reject-role            | -  -  -  -  -  -  Y  = users, roles, keys, webhooks: AD, SU, key
close-account          | -  -  -  -  -  -  Y  = users, roles, keys, webhooks: AD, SU, key
reopen-account         | -  -  -  -  -  -  Y  = users, roles, keys, webhooks: AD, SU, key
reset-password         | -  -  -  -  -  -  Y  = users, roles, keys, webhooks: AD, SU, key
reset-second-factor    | -  -  -  -  -  -  Y  = users, roles, keys, webhooks: AD, SU, key
list-keys              | -  -  -  -  -  -  Y  = users, roles, keys, webhooks
issue-key              | -  -  -  -  -  -  Y  = users, roles, keys, webhooks: AD, SU, key
revoke-key             | -  -  -  -  -  -  Y  = users, roles, keys, webhooks: AD, SU, key
list-webhooks          | -  -  -  -  -  -  Y  = users, roles, keys, webhooks
keep-webhooks          | -  -  -  -  -  -  Y  = users, roles, keys, webhooks
watch-queues           | -  -  -  -  -  -  Y  = none
retry-duties           | -  -  -  -  -  -  Y  = none
review-catalogue       | -  -  -  Y  Y  -  Y  = none
keep-session           | o  o  o  o  o  o  o  = none
keep-credentials       | o  o  o  o  o  o  o  = none
register               | Y  -  -  Y  -  -  -  = register request
correct                | Y  -  -  Y  -  -  -  = register request
list-cosigners         | Y  -  -  Y  -  -  -  = register request
replace-representative | Y  d  d  -  -  -  -  = register request
note                   | Y  d  d  Y  -  -  -  = add document/comment
attach                 | Y  d  d  -  -  -  -  = add document/comment
withdraw-attachment    | Y  d  d  -  -  -  -  = add document/comment
renumber-sheets        | Y  d  d  -  -  -  -  = add document/comment
classify               | Y  d  d  Y  -  -  -  = classify/route to department
return                 | -  d  d  -  -  -  -  = classify/route to department
rule                   | -  -  -  Y  -  -  -  = classify/route to department
accept                 | -  d  d  -  -  -  -  = take/assign officer
assign                 | -  d  d  Y  -  -  -  = take/assign officer
record-step            | -  d  d  -  -  -  -  = progress, request information (pauses clock)
ask                    | -  d  d  -  -  -  -  = progress, request information (pauses clock)
admit                  | -  d  d  -  -  -  -  = progress, request information (pauses clock)
check-requirements     | Y  d  d  -  -  -  -  = progress, request information (pauses clock)
prevent                | Y  d  d  Y  -  -  -  = progress, request information (pauses clock)
notify-prevention      | Y  d  d  -  -  -  -  = progress, request information (pauses clock)
notify                 | Y  d  d  -  -  -  -  = progress, request information (pauses clock)
name-party             | Y  d  d  -  -  -  -  = progress, request information (pauses clock)
attempt-notification   | Y  d  d  -  -  -  -  = progress, request information (pauses clock)
serve-notification     | Y  d  d  -  -  -  -  = progress, request information (pauses clock)
draft-letter           | -  d  d  -  -  -  -  = progress, request information (pauses clock)
request-opinion        | -  d  d  -  -  -  -  = progress, request information (pauses clock)
give-opinion           | -  k  k  -  -  -  -  = progress, request information (pauses clock)
record-opinion-silence | -  d  d  Y  -  -  -  = progress, request information (pauses clock)
withdraw-opinion       | -  d  d  -  -  -  -  = progress, request information (pauses clock)
begin-stages           | -  d  d  -  -  -  -  = progress, request information (pauses clock)
record-task            | -  a  a  -  -  -  -  = progress, request information (pauses clock)
record-task-silence    | -  d  d  Y  -  -  -  = progress, request information (pauses clock)
refer                  | -  d  d  -  -  -  -  = progress, request information (pauses clock)
referral-answer        | Y  d  d  -  -  -  -  = progress, request information (pauses clock)
referral-silence       | -  d  d  Y  -  -  -  = progress, request information (pauses clock)
warn-of-lapse          | -  d  d  -  -  -  -  = progress, request information (pauses clock)
reply                  | Y  d  d  -  -  -  -  = resume on citizen's answer
answer-prevention      | Y  d  d  -  -  -  -  = resume on citizen's answer
issue-licence          | -  d  d  -  -  -  -  = none
file-renewal           | Y  d  d  -  -  -  -  = none
propose-measure        | -  d  d  -  -  -  -  = none
approve-measure        | -  -  d  Y  -  -  -  = none
reject-measure         | -  d  d  Y  -  -  -  = none
mediate                | -  m  d  -  -  -  -  = none
verify-commitment      | -  d  d  -  -  -  -  = none
extend                 | -  -  d  Y  -  -  -  = extend deadline (once, legal basis)
draft                  | -  d  d  -  -  -  -  = propose resolution
review                 | -  -  -  -  -  F  -  = propose resolution
approve                | -  x  x  -  -  -  -  = approve & close
sign                   | -  d  d  -  -  -  -  = approve & close
issue-letter           | -  d  d  -  -  -  -  = approve & close
answer                 | -  d  d  -  -  -  -  = approve & close
close                  | -  d  d  -  -  -  -  = approve & close
dismiss                | -  d  d  -  -  -  -  = approve & close
archive-lapsed         | -  -  d  -  -  -  -  = approve & close
withdraw               | Y  d  d  -  -  -  -  = citizen withdrawal
void                   | Y  d  d  -  -  -  -  = void (error/duplicate)
reopen                 | -  -  d  Y  -  -  -  = reopen / appeal
file-appeal            | Y  d  d  -  -  -  -  = reopen / appeal
decide-appeal          | -  -  d  Y  -  -  -  = reopen / appeal
join                   | -  d  d  Y  -  -  -  = merge/split/link
undo-joinder           | -  -  d  Y  -  -  -  = merge/split/link
rebind                 | -  -  -  Y  -  -  -  = catalogue, SLA, calendar, workflow version
certify-silence        | Y  -  d  Y  -  -  -  = none
set-silence-aside      | -  -  d  Y  -  -  -  = none
propose-erasure        | -  -  d  -  -  Y  -  = ARCO rectification / erasure (shred)
approve-erasure        | -  -  x  -  -  z  -  = ARCO rectification / erasure (shred)
reject-erasure         | -  -  d  -  -  Y  -  = ARCO rectification / erasure (shred)
rectify                | -  -  d  -  -  Y  -  = ARCO rectification / erasure (shred)
place-hold             | -  -  -  Y  -  Y  -  = none
lift-hold              | -  -  -  Y  -  Y  -  = none
list-retained          | -  -  -  Y  Y  Y  Y  = none
raise                  | Y  d  d  -  -  -  -  = change confidentiality: raise
lower                  | -  -  d  -  -  -  -  = change confidentiality: lower
confirm-decision       | -  -  x  -  -  z  -  = approve & close
reject-decision        | Y  d  d  -  -  Y  -  = approve & close
prepare-public-version | -  d  d  -  -  F  -  = redact → versión pública
propose-public-version | -  d  d  -  -  -  -  = redact → versión pública
approve-public-version | -  -  -  -  -  z  -  = redact → versión pública
reject-public-version  | -  d  d  -  -  Y  -  = redact → versión pública
name-accused           | -  d  d  Y  -  -  -  = none
grant-access           | -  d  d  Y  -  -  -  = none
withdraw-access        | -  d  d  Y  -  -  -  = none
`;

/** Open to whoever comes, with no account. */
export const PUBLIC = [
  'probe-health',
  'scrape-metrics',
  'read-public-pages',
  'read-procedures',
  'read-public-ratings',
  'read-public-status',
  'verify-licence',
  'read-own-accesses',
  'bring-papers',
  'file-online',
  'act-with-acuse',
  'use-open311',
  'open-session',
];

/** Of the product itself only: nobody with an account ever takes them. */
export const OF_THE_PRODUCT = [
  'route',
  'deliver',
  'accept-joinder',
  'confirm-joinder',
  'decline-joinder',
  'release-joined',
  'recompute',
  'keep-deadline',
  'expire-erasure',
  'erase',
];

/** Of the citizen of the case only, who has no account. */
export const OF_THE_CITIZEN = ['rate'];

/** The rest read, and the auditor may. */
const READING = /^(read|list|find|export|print|download)-(?!cosigners$)|^read-cosigners$/;

export interface InForce {
  readonly row: string | undefined;
  readonly cells: Readonly<Record<Column, string>>;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '');
}

export const IN_FORCE: ReadonlyMap<string, InForce> = new Map(
  linesOf(TODAY).map((line) => {
    const [name = '', rest = ''] = line.split('|', 2);
    const [cells = '', row = ''] = rest.split('=', 2);
    const tokens = cells.trim().split(/\s+/);
    const byColumn = Object.fromEntries(COLUMNS.map((column, at) => [column, tokens[at]])) as InForce['cells'];
    return [name.trim(), { row: row.trim() === 'none' ? undefined : row.trim(), cells: byColumn }];
  }),
);

const ROWS: ReadonlyMap<string, readonly string[]> = new Map(
  linesOf(TABLE).map((line) => {
    const [name = '', cells = ''] = line.split('|', 2);
    return [name.trim(), cells.trim().split(/\s+/)];
  }),
);

/** What the table itself would have for an operation: `undefined` where it says nothing of it. */
function byTable(operation: string, column: Column): string | undefined {
  const row = IN_FORCE.get(operation)?.row;
  if (row === undefined) return undefined;
  const [CL = '', OF = '', HD = '', SU = '', LA = '', AD = ''] = ROWS.get(row) ?? [];
  const reading = READING.test(operation);
  const supervisor = SU === 'r' ? (reading ? 'Y' : '-') : SU;
  // The auditor reads what the supervisor does, without what is masked or on a list, and does nothing.
  const auditor = reading && supervisor === 'Y' ? 'Y' : '-';
  const adviser = LA === 'r' ? '-' : LA;
  return { CL, OF, HD, SU: supervisor, AU: auditor, LA: adviser, AD }[column];
}

/** Where what is in force is not what the table says. A second person is asked for as `x`. */
export function departsFromTable(operation: string, column: Column): boolean {
  const told = byTable(operation, column);
  if (told === undefined) return false;
  const today = IN_FORCE.get(operation)?.cells[column];
  return told === '2' ? today !== 'x' && today !== 'z' : today !== told;
}
