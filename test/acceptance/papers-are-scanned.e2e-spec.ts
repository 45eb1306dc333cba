import { aPdf } from '../../libs/attachment-intake/src/contents.fixture.js';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Clerk } from '../support/clerk.js';
import { statusAndCode } from '../support/http-caller.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { EICAR, SmallClamd } from '../support/small-clamd.js';
import { TheTownHall } from '../support/the-town-hall.js';

let hall: TheTownHall;
let clamd: SmallClamd;
let clerk: Clerk;
let acuse: Acuse;

beforeAll(async () => {
  clamd = await SmallClamd.listens();
  hall = await TheTownHall.opens({ env: { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(clamd.port) } });
  clerk = await Clerk.arrives(hall);
  acuse = await clerk.registers(aStreetLightPetition());
});

afterAll(async () => {
  await clamd?.close();
  await hall?.close();
});

describe('a town hall with a scanner', () => {
  it('keeps what is clean, and says that it was scanned', async () => {
    const bytes = aPdf({ length: 300_000 });
    expect((await clerk.attaches(acuse, { bytes })).status).toBe(201);
    expect((await clerk.listsAttachments(acuse)).attachments).toMatchObject([{ scanned: true }]);
    expect(clamd.scanned.map((scanned) => scanned.equals(bytes))).toEqual([true]);
  });

  it('keeps nothing that is infected', async () => {
    const infected = await clerk.attaches(acuse, { bytes: aPdf({ holding: EICAR }) });
    expect(statusAndCode(infected)).toEqual([422, 'content-infected']);
    expect((await clerk.listsAttachments(acuse)).attachments).toHaveLength(1);
    const stored = hall.databases.owner.db(hall.databases.name).collection('attachments.files');
    expect(await stored.countDocuments()).toBe(1);
  });

  it('keeps nothing while the scanner is away, unless it is told to', async () => {
    await clamd.close();
    const file = { bytes: aPdf(), key: 'mientras-no-hay-quien-revise' };
    const refused = await clerk.attaches(acuse, file);
    expect(statusAndCode(refused)).toEqual([503, 'scanner-unavailable']);
    expect(refused.headers.get('retry-after')).toBe('30');
    await hall.api.restart({ CLAMD_WHEN_AWAY: 'accept' });
    clerk = await Clerk.arrives(hall);
    expect((await clerk.attaches(acuse, file)).status).toBe(201);
    expect((await clerk.listsAttachments(acuse)).attachments).toMatchObject([{ scanned: true }, { scanned: false }]);
  });
});
