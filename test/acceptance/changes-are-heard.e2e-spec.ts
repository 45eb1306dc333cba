import { ChangesHeard } from '../support/changes-heard.js';
import { Clerk } from '../support/clerk.js';
import { HttpCaller, statusAndCode } from '../support/http-caller.js';
import { withLateness } from '../support/lateness.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { signedIn } from '../support/staff-member.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

describe('what moved is heard', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  const listeners: ChangesHeard[] = [];

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    clerk = await Clerk.arrives(hall);
  });
  afterAll(async () => {
    for (const listener of listeners) listener.leaves();
    await hall?.close();
  });

  async function listens(http: HttpCaller): Promise<ChangesHeard> {
    const heard = await ChangesHeard.by(http);
    listeners.push(heard);
    return heard;
  }

  it('by the department that has the case and by the supervisor, and not by another department', async () => {
    const own = await Officer.arrives(hall, 'servicios1');
    const other = await Officer.arrives(hall, 'urbano1');
    const supervisor = await signedIn(hall, 'supervisora');
    const [heard, unheard, above] = [
      await listens(own.http),
      await listens(other.http),
      await listens(supervisor.http),
    ];
    const acuse = await clerk.registers(aStreetLightPetition());
    const told = await heard.hearsOf(acuse.caseId);
    expect(told).toMatchObject({ event: 'moved', departments: ['servicios-publicos'] });
    // What is told of can be seen at once.
    const inbox = await own.http.get<{ rows: { caseId: string }[] }>('/departments/servicios-publicos/inbox');
    expect(inbox.body.rows.map(({ caseId }) => caseId)).toContain(acuse.caseId);
    await heard.hearsOf(acuse.caseId, 'case-search');
    await above.hearsOf(acuse.caseId, 'case-facts');
    expect(unheard.told.filter(({ event }) => event === 'moved')).toEqual([]);
    expect(unheard.text).not.toContain(acuse.caseId);
  });

  it('with ids, codes and places in the log, and no word of any case', async () => {
    const { http } = await signedIn(hall, 'supervisora');
    const heard = await listens(http);
    const acuse = await clerk.registers(aStreetLightPetition({ subject: 'Lámpara inconfundible' }));
    await heard.hearsOf(acuse.caseId, 'case-facts');
    expect(heard.text).not.toMatch(/inconfundible|Lámpara|María|CHI-PET/);
    for (const told of heard.told.filter(({ event }) => event === 'moved'))
      expect(Object.keys(told).toSorted()).toEqual(['cases', 'departments', 'event', 'position', 'view']);
  });

  it('by the department that gives a case back, once it has left its list', async () => {
    const officer = await Officer.arrives(hall, 'servicios1');
    const colleague = await listens((await Officer.arrives(hall, 'servicios2')).http);
    const acuse = await clerk.registers(aStreetLightPetition());
    await officer.receives(acuse);
    const before = colleague.told.length;
    await officer.returns(acuse);
    await until('the list to have moved', () =>
      colleague.told.slice(before).find(({ departments }) => departments?.includes('servicios-publicos')),
    );
  });

  it('by nobody who is not signed in, who administers, or who asks in another form', async () => {
    const stranger = new HttpCaller(hall.url);
    const stream = { accept: 'text/event-stream' };
    expect(statusAndCode(await stranger.get('/changes', stream))).toEqual([401, 'not-signed-in']);
    const { http } = await signedIn(hall, 'administrador');
    expect(statusAndCode(await http.get('/changes', stream))).toEqual([403, 'forbidden']);
    expect(statusAndCode(await clerk.http.get('/changes'))).toEqual([406, 'only-event-stream']);
  });

  it('in four places of a session, and no more', async () => {
    const { http } = await signedIn(hall, 'ventanilla2');
    const four = await Promise.all([1, 2, 3, 4].map(() => listens(http)));
    expect(statusAndCode(await http.get('/changes', { accept: 'text/event-stream' }))).toEqual([
      429,
      'too-many-streams',
    ]);
    four[0]?.leaves();
    await until('a place to be free', async () => {
      const again = await listens(http);
      return again.status === 200 || undefined;
    });
  });

  it('no longer than the session: a second after it ended', async () => {
    const { http } = await signedIn(hall, 'ventanilla2');
    const heard = await listens(http);
    const { result, lateMs } = await withLateness(hall, async () => {
      await http.copy().delete('/sessions/current');
      const endedAt = performance.now();
      return (await heard.ends()) - endedAt;
    });
    // Late are the look at the sessions, its question, its answer and the end that is told.
    expect(result).toBeLessThan(1_000 + 4 * lateMs);
  });

  it('and holds up nobody who ends the server', async () => {
    const heard = await listens((await signedIn(hall, 'supervisora')).http);
    const askedAt = performance.now();
    await hall.api.stop();
    // Far less than a beat of the stream, and than those who end processes wait.
    expect(performance.now() - askedAt).toBeLessThan(10_000);
    await heard.ends();
    expect(hall.api.exitCode).toBe(0);
  });
});
