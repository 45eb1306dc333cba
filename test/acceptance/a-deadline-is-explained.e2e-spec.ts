import { createHash } from 'node:crypto';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { CaseDeadline } from '../../src/cases/term/case-deadline.js';
import { Clerk } from '../support/clerk.js';
import { Citizen } from '../support/citizen.js';
import { expected, statusAndCode } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let acuse: Acuse;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  clerk = await Clerk.arrives(hall);
  officer = await Officer.arrives(hall, 'servicios1');
  acuse = await clerk.registers(aStreetLightPetition());
  await officer.acceptsOnArrival(acuse);
});

afterAll(() => hall?.close());

const told = async (who: Clerk | Officer, of = acuse): Promise<CaseDeadline> =>
  expected(200, 'the deadline', await who.asksWhyDue(of)).body;

describe('the deadline of a case', () => {
  it('is explained day by day, and is the one on the acuse', async () => {
    const { folio, dueOn, term, agrees, calendarVersion, procedureVersion } = await told(clerk);
    expect({ folio, dueOn, agrees }).toEqual({ folio: acuse.folio, dueOn: acuse.dueOn, agrees: true });
    expect([calendarVersion, procedureVersion]).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    if (term.state !== 'due') throw new Error(term.state);
    const counted = term.ledger.filter(({ status }) => status === 'counted');
    expect(counted.map(({ number }) => number)).toEqual(Array.from({ length: acuse.termDays ?? 0 }, (_, at) => at + 1));
    expect([term.ledger[0]?.date, counted.at(-1)?.date]).toEqual([acuse.filedOn, acuse.dueOn]);
    for (const { causes } of term.ledger.filter(({ status }) => status === 'skipped')) {
      expect(causes.length).toBeGreaterThan(0);
      for (const { name, basis } of causes) expect([name, basis]).not.toContain('');
    }
    expect([term.regime, acuse.term]).toEqual(['MX-EDOMEX-135', { unit: 'BUSINESS_DAYS', length: 15 }]);
  });

  it('is a page to print that needs nothing and runs nothing', async () => {
    const { status, headers, text } = await officer.printsDeadline(acuse);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain(acuse.folio);
    expect(text).not.toMatch(/<script|https?:|javascript:/);
    const style = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? '';
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('stands still while the citizen is asked, and goes on with the reply', async () => {
    await officer.asks(acuse, '¿En qué poste?');
    const asked = await told(officer);
    expect(asked.term).toMatchObject({ state: 'suspended', remaining: acuse.termDays });
    await clerk.takesReply(acuse, 'En el de la esquina');
    const replied = await told(officer);
    expect(replied).toMatchObject({
      agrees: true,
      term: { state: 'due', preventions: [{ verdict: expect.any(String) }] },
    });
    expect(replied.dueOn).toBe((await officer.reads(acuse)).state.dueOn);
  });

  it('comes with an account of who had the case how long', async () => {
    const { spans, totals, until: upTo } = expected(200, 'the account', await officer.asksWhoHadIt(acuse)).body;
    // All of it happened today.
    expect({ spans, totals, upTo }).toEqual({ spans: [], totals: [], upTo: acuse.filedOn });
    await hall.letsDaysPass(7);
    const later = await Officer.arrives(hall, 'servicios1');
    const account = expected(200, 'the account', await later.asksWhoHadIt(acuse)).body;
    const holder = { kind: 'department', department: later.department };
    expect(account.totals).toEqual([{ holder, calendarDays: 7, businessDays: expect.any(Number) }]);
    await hall.letsDaysPass(0);
    [clerk, officer] = await Promise.all([Clerk.arrives(hall), Officer.arrives(hall, 'servicios1')]);
  });

  it('is put off once, by an act with its reason, where the law of the case allows it', async () => {
    const { applicant: _, ...petition } = aStreetLightPetition();
    const form = { descripcion: 'El contrato del alumbrado.', medioDeEntrega: 'electronico' };
    const request = await clerk.registers({ ...petition, procedure: 'solicitud-de-informacion', form });
    const supervisor = await Supervisor.arrives(hall);
    const { dueOn } = await told(clerk, request);
    await until('the request in its inbox', async () => (await clerk.reads(request)).state.delivered || undefined);
    const act = {
      days: 10,
      mode: 'email',
      notifiedOn: request.filedOn,
      legalBasis: 'LGTAIP, plazo de respuesta',
      proof: 'Acuse',
    };
    const reason = 'Hay que reunir doce mil expedientes.';
    const refusals = [
      [await clerk.tries('extension', request, { ...act, reason }), 403, 'forbidden'],
      [await supervisor.tries('extension', acuse, { ...act, reason }), 409, 'extension-not-allowed'],
      [await supervisor.tries('extension', request, { ...act, reason, days: 11 }), 409, 'extension-not-allowed'],
    ] as const;
    for (const [refused, ...wanted] of refusals) expect(statusAndCode(refused)).toEqual(wanted);
    expect(JSON.stringify((await supervisor.tries('extension', request, act)).body)).toContain('reason');

    await supervisor.takes('extension', request, { ...act, reason });
    expect((await told(clerk, request)).dueOn).toBe(dueOn);
    await (await Officer.arrives(hall, 'juridico1')).confirms(request);
    const longer = await told(clerk, request);
    if (longer.term.state !== 'due') throw new Error(longer.term.state);
    expect(longer).toMatchObject({ agrees: true, term: { firstDueOn: dueOn } });
    expect(longer.dueOn > dueOn).toBe(true);
    expect(
      longer.term.ledger.filter(({ phase, status }) => phase === 'extension' && status === 'counted'),
    ).toHaveLength(10);
    const seen = await new Citizen(hall).follows(request);
    expect([seen.dueOn, JSON.stringify(seen.history)]).toEqual([longer.dueOn, expect.stringContaining(reason)]);
    const again = await supervisor.tries('extension', request, { ...act, reason });
    expect(statusAndCode(again)).toEqual([409, 'term-already-extended']);
  });

  it('is told to nobody who may not see the case', async () => {
    const stranger = await Officer.arrives(hall, 'obras1');
    const refused = await stranger.asksWhyDue(acuse);
    expect(statusAndCode(refused)).toEqual([404, 'case-unknown']);
    expect((await stranger.printsDeadline(acuse)).status).toBe(404);
    const nowhere = { caseId: '00000000-0000-4000-8000-000000000000' };
    const unknown = await clerk.asksWhyDue(nowhere);
    expect(statusAndCode(unknown)).toEqual([404, 'case-unknown']);
  });
});
