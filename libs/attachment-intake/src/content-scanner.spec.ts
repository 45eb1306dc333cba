import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Problem, Unavailable } from '@libs/problem-details';
import { EICAR, SmallClamd, type Verdict } from '../../../test/support/small-clamd.js';
import { ContentScanner } from './content-scanner.js';
import { inPieces } from './contents.fixture.js';

let clamd: SmallClamd | undefined;
afterEach(() => clamd?.close());

async function scannerThat(verdict?: Verdict, whenAway: 'refuse' | 'accept' = 'refuse'): Promise<ContentScanner> {
  await clamd?.close();
  clamd = await SmallClamd.listens(verdict);
  return new ContentScanner({ host: '127.0.0.1', port: clamd.port, whenAway, patienceMs: 2_000 });
}

describe('a content that is scanned', () => {
  it('passes when it is clean, after every byte of it was sent', async () => {
    const content = Buffer.alloc(300_000, 'x');
    const scanner = await scannerThat();
    expect(await scanner.scan(inPieces(content, 100_000))).toBe(true);
    expect(clamd?.scanned).toEqual([content]);
  });

  it('is refused when it is infected', async () => {
    const scanner = await scannerThat(undefined, 'accept');
    const infected = scanner.scan(inPieces(Buffer.concat([Buffer.alloc(70_000), EICAR])));
    await expect(infected).rejects.toMatchObject({ status: 422, code: 'content-infected' });
    await expect(infected).rejects.toBeInstanceOf(Problem);
  });

  it.each([
    ['hangs up', () => undefined],
    ['has a limit of its own', () => 'INSTREAM size limit exceeded. ERROR'],
    ['says something else', () => 'UNKNOWN COMMAND'],
  ])('is not taken for clean by a scanner that %s', async (_what, verdict) => {
    await expect((await scannerThat(verdict)).scan(inPieces(EICAR))).rejects.toBeInstanceOf(Unavailable);
    expect(await (await scannerThat(verdict, 'accept')).scan(inPieces(EICAR))).toBe(false);
  });

  it('waits for no scanner that is silent or not there', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const at = (options: { whenAway: 'refuse' | 'accept' }) =>
      new ContentScanner({ host: '127.0.0.1', port, patienceMs: 200, ...options }).scan(inPieces(EICAR));
    await expect(at({ whenAway: 'refuse' })).rejects.toMatchObject({ code: 'scanner-unavailable' });
    silent.close();
    silent.unref();
    expect(await at({ whenAway: 'accept' })).toBe(false);
  });
});
