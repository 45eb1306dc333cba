import type { Page } from '@libs/paging';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { InboxLine } from '../../src/departments/inbox-line.js';
import { Clerk } from '../support/clerk.js';
import { anErasure, whatIsProposed } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { expected } from '../support/http-caller.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Officer } from '../support/officer.js';
import { aDataRequest, aStreetLightPetition } from '../support/petitions.js';
import { aRectification } from '../support/rectifications.js';
import type { CaseRef, StaffMember } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

const DEPARTMENT = 'servicios-publicos';

describe('what waits for its second person in a case that has ended', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let officer: Officer;
  let head: Head;
  let elsewhere: Head;
  let adviser: LegalAdviser;
  let supervisor: Supervisor;
  let acuse: Acuse;
  let request: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    await everybodyArrives();
    [acuse, request] = await Promise.all([
      clerk.registers(aStreetLightPetition()),
      clerk.registers(aDataRequest('rectificacion', 'Mi nombre en el reporte de la lámpara')),
    ]);
    await officer.acceptsOnArrival(acuse);
    await officer.concludes(acuse);
  });

  afterAll(() => hall?.close());

  async function everybodyArrives(): Promise<void> {
    clerk = await Clerk.arrives(hall);
    officer = await Officer.arrives(hall, 'servicios1');
    head = await Head.arrives(hall, 'servicios.titular');
    elsewhere = await Head.arrives(hall, 'obras.titular');
    adviser = await LegalAdviser.arrives(hall);
    supervisor = await Supervisor.arrives(hall);
  }

  /** On the version that somebody who sees the case tells of. */
  async function proposes(who: StaffMember, step: 'rectifications' | 'erasure-proposals', body: object): Promise<void> {
    const { version } = await supervisor.reads(acuse);
    expected(200, 'proposing', await who.tries(step, acuse, body, { version }));
  }

  const named = (rows: readonly InboxLine[]): InboxLine | undefined =>
    rows.find(({ caseId }) => caseId === acuse.caseId);

  async function toConfirm(who: StaffMember, department: string): Promise<InboxLine | undefined> {
    const path = `/departments/${department}/inbox?filter=to-confirm`;
    return named(expected(200, 'the inbox', await who.http.get<Page<InboxLine>>(path)).body.rows);
  }

  /** In whose list it is now, of everybody who has one. */
  async function findableBy(): Promise<string[]> {
    await hall.viewsCatchUp();
    const lists: Record<string, InboxLine | undefined> = {
      adviser: named(await adviser.listsReviews()),
      head: await toConfirm(head, DEPARTMENT),
      officer: await toConfirm(officer, DEPARTMENT),
      supervisor: await toConfirm(supervisor, DEPARTMENT),
      elsewhere: await toConfirm(elsewhere, 'obras-publicas'),
    };
    return Object.keys(lists).filter((name) => lists[name] !== undefined);
  }

  async function counted(who: StaffMember): Promise<number | undefined> {
    const path = `/departments/${DEPARTMENT}/inbox/counts`;
    const { body } = expected(200, 'the counts', await who.http.get<{ filter: string; cases: number }[]>(path));
    return body.find(({ filter }) => filter === 'to-confirm')?.cases;
  }

  const rejects = async (who: StaffMember, aCase: CaseRef): Promise<void> => {
    const { proposalId, payloadHash } = (await who.reads(aCase)).state.decisionProposal ?? {};
    await who.takes('decision-rejection', aCase, { proposalId, payloadHash, reason: 'El acta es de otra persona' });
  };

  it('is in nobody’s list while nothing was proposed', async () => {
    expect(await findableBy()).toEqual([]);
  });

  it('a rectification by the legal adviser is found by the head of the department, and gone once confirmed', async () => {
    await proposes(adviser, 'rectifications', aRectification(request, { name: 'Otra Inventada' }));
    expect(await findableBy()).toEqual(['head']);
    expect(await counted(head)).toBe(1);
    expect(await counted(officer)).toBe(0);
    // It has ended: it is late for nothing, and stands in no other list.
    expect(await toConfirm(head, DEPARTMENT)).toMatchObject({ status: 'concluded', overdue: false });
    expect(named((await head.looksAtInbox(DEPARTMENT)).rows)).toBeUndefined();
    expect(JSON.stringify(await toConfirm(head, DEPARTMENT))).not.toContain(adviser.id);
    await head.confirms(acuse);
    expect(await findableBy()).toEqual([]);
  });

  it('one by the head is found by the legal adviser, and gone once rejected', async () => {
    await proposes(head, 'rectifications', aRectification(request, { name: 'Tercera Inventada' }));
    expect(await findableBy()).toEqual(['adviser']);
    await rejects(adviser, acuse);
    expect(await findableBy()).toEqual([]);
  });

  it('an erasure is found by the other of the two', async () => {
    for (const [proposer, other, name] of [
      [adviser, head, 'head'],
      [head, adviser, 'adviser'],
    ] as const) {
      await proposes(proposer, 'erasure-proposals', anErasure('case'));
      expect(await findableBy()).toEqual([name]);
      const proposed = await whatIsProposed(other, acuse);
      await other.takes('erasure-rejection', acuse, { ...proposed, reason: 'La sentencia no ha causado estado' });
      expect(await findableBy()).toEqual([]);
    }
  });

  it('two at once are found by both, each for their own', async () => {
    await proposes(adviser, 'rectifications', aRectification(request, { name: 'Cuarta Inventada' }));
    await proposes(head, 'erasure-proposals', anErasure('case'));
    expect(await findableBy()).toEqual(['adviser', 'head']);
    await head.confirms(acuse);
    expect(await findableBy()).toEqual(['adviser']);
  });

  it('what nobody confirmed in 72 hours is in no list any more', async () => {
    await proposes(adviser, 'rectifications', aRectification(request, { name: 'Quinta Inventada' }));
    expect(await findableBy()).toEqual(['adviser', 'head']);
    await hall.letsDaysPass(4);
    await everybodyArrives();
    expect(await findableBy()).toEqual([]);
  });
});
