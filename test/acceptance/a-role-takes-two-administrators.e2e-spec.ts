import { expected, HttpCaller, statusAndCode } from '../support/http-caller.js';
import { enrols } from '../support/second-factor.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

interface Receipt {
  account: string;
  initialPassword?: string;
}
interface Proposals {
  proposals: { account: string; proposalId: string; payloadHash: string; role: string; proposer: string }[];
}

const OWN_PASSWORD = 'una frase propia y larga';

let hall: TheTownHall;
let first: HttpCaller;
let second: HttpCaller;
let clerk: string;

beforeAll(async () => {
  hall = await TheTownHall.opens({ env: { SECOND_FACTOR: 'also-demonstration' } });
  first = new HttpCaller(hall.url);
  expected(201, 'signing in', await first.post('/sessions', { username: 'administrador', password: PASSWORD }));
  await enrols(first);
});

afterAll(() => hall?.close());

const opens = (username: string, place: object) =>
  first.post<Receipt>('/accounts', { username, name: 'Alguien Inventado', ...place });

/** Types of what the book of accounts recorded last, commit by commit. */
async function recorded(most: number): Promise<string[][]> {
  const { owner, name } = hall.databases;
  const commits = owner.db(`${name}_history`).collection('commits').find({ kind: 'staff-account' });
  const found = await commits.sort({ version: -1 }).limit(most).toArray();
  return found.toReversed().map(({ events }) => (events as { type: string }[]).map(({ type }) => type));
}

async function proposal(): Promise<{ proposalId: string; payloadHash: string }> {
  const { proposals } = expected(200, 'the proposals', await second.get<Proposals>('/accounts/role-proposals')).body;
  const { proposalId = '', payloadHash = '' } = proposals.find(({ account }) => account === clerk) ?? {};
  return { proposalId, payloadHash };
}

describe('a role that watches others', () => {
  it('is given alone by the only administrator there is, and the history says so', async () => {
    const opened = expected(201, 'opening', await opens('administradora.dos', { role: 'administrator' })).body;
    expect(await recorded(1)).toEqual([['StaffFourEyesWaived', 'StaffAccountOpened']]);
    second = new HttpCaller(hall.url);
    const arrives = { username: 'administradora.dos', password: opened.initialPassword };
    expected(201, 'signing in', await second.post('/sessions', arrives));
    const change = { current: opened.initialPassword, password: OWN_PASSWORD };
    expected(201, 'the own password', await second.post('/sessions/current/password', change));
    await enrols(second);
  });

  it('is given by no administrator alone where there are two', async () => {
    clerk = expected(201, 'opening', await opens('nueva.control', { role: 'clerk' })).body.account;
    for (const role of ['administrator', 'supervisor', 'auditor', 'legal-adviser', 'head']) {
      const place = { role, ...(role === 'head' && { department: 'agua-potable' }) };
      const alone = await first.post(`/accounts/${clerk}/role`, place);
      expect([role, ...statusAndCode(alone)]).toEqual([role, 409, 'second-administrator-needed']);
      expect(statusAndCode(await opens(`otra.${role}`, place))).toEqual([409, 'second-administrator-needed']);
    }
    const needless = await first.post(`/accounts/${clerk}/role-proposals`, { role: 'clerk' });
    expect(statusAndCode(needless)).toEqual([422, 'no-proposal-needed']);
  });

  it('is proposed by one and approved by the other: what was proposed, and nothing else', async () => {
    const proposed = await first.post<Proposals>(`/accounts/${clerk}/role-proposals`, { role: 'supervisor' });
    expect(expected(200, 'proposing', proposed).body.proposals).toMatchObject([{ account: clerk, role: 'supervisor' }]);
    const meant = await proposal();
    expect(statusAndCode(await first.post(`/accounts/${clerk}/role-approval`, meant))).toEqual([
      403,
      'proposer-cannot-approve',
    ]);
    const altered = { ...meant, payloadHash: '0'.repeat(64) };
    expect(statusAndCode(await second.post(`/accounts/${clerk}/role-approval`, altered))).toEqual([
      409,
      'proposal-altered',
    ]);
    expected(200, 'approving', await second.post(`/accounts/${clerk}/role-approval`, meant));
    expect(await recorded(2)).toEqual([['StaffRoleProposed'], ['StaffRoleApproved', 'StaffRoleChanged']]);
    const { accounts } = (await second.get<{ accounts: { id: string; role: string }[] }>('/accounts')).body;
    expect(accounts.find(({ id }) => id === clerk)?.role).toBe('supervisor');
    expect(statusAndCode(await second.post(`/accounts/${clerk}/role-approval`, meant))).toEqual([409, 'no-proposal']);
  });

  it('is in the hands of whom it was given to: no administrator alone resets both password and second factor', async () => {
    const resets = (by: HttpCaller, what: string) => by.post(`/accounts/${clerk}/${what}`);
    expected(200, 'the password', await resets(first, 'password-reset'));
    expect(statusAndCode(await resets(first, 'second-factor-reset'))).toEqual([409, 'other-administrator-resets']);
    expected(200, 'the second factor', await resets(second, 'second-factor-reset'));
    expect(statusAndCode(await resets(second, 'password-reset'))).toEqual([409, 'other-administrator-resets']);
    expected(200, 'the password again', await resets(first, 'password-reset'));
  });

  it('is not given where the other says no', async () => {
    expected(200, 'proposing', await first.post(`/accounts/${clerk}/role-proposals`, { role: 'administrator' }));
    expected(200, 'rejecting', await second.post(`/accounts/${clerk}/role-rejection`, await proposal()));
    expect(await recorded(1)).toEqual([['StaffRoleRejected']]);
  });

  it('is approved with a second factor shown just now, and is over after 72 hours', async () => {
    expected(200, 'proposing', await first.post(`/accounts/${clerk}/role-proposals`, { role: 'administrator' }));
    const meant = await proposal();
    await hall.api.restart({ TEST_CLOCK_AHEAD_MS: String(16 * 60_000) });
    expect(statusAndCode(await second.post(`/accounts/${clerk}/role-approval`, meant))).toEqual([
      403,
      'step-up-needed',
    ]);
    await hall.workerLives(73 * 3_600_000);
    const expired = async () => (await recorded(1))[0]?.includes('StaffRoleProposalExpired') || undefined;
    await until('the proposal to expire', expired, { withinMs: 60_000 });
  });
});
