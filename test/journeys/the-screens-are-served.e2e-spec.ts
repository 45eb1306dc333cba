import { gzipSync } from 'node:zlib';
import { HttpCaller } from '../support/http-caller.js';
import { TheTownHall } from '../support/the-town-hall.js';

/** What somebody's first visit may load before anything is seen, compressed as it is sent. */
const FIRST_LOAD_BYTES = 300 * 1024;

describe('the screens', () => {
  let hall: TheTownHall;
  let http: HttpCaller;

  beforeAll(async () => {
    hall = await TheTownHall.opens({ workers: 0 });
    http = new HttpCaller(hall.url);
  });
  afterAll(() => hall?.close());

  const filesOf = (page: string) => [...page.matchAll(/"(\/app\/assets\/[^"]+)"/g)].map(([, path = '']) => path);

  it.each(['/', '/app'])('are found from %s', async (path) => {
    const { status, headers } = await http.call('GET', path);
    expect([status, headers.get('location')]).toEqual([302, '/app/']);
  });

  it.each(['/app/', '/app/desk', '/app/cases/0f0b7a52-3c62-4d0e-8a44-0d6d3c0c9a11'])(
    'have a page at %s',
    async (path) => {
      const { status, headers, text } = await http.call('GET', path);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toContain('text/html');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(text).toContain('<div id="root">');
    },
  );

  it('run their own files and nothing else, with a value of its own in each answer', async () => {
    const [one, other] = [await http.call('GET', '/app/'), await http.call('GET', '/app/')];
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toBe(other.headers.get('content-security-policy'));
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(one.text).toContain(`content="${nonce}"`);
  });

  it('are loaded once: a file is named by its content and kept for a year', async () => {
    const files = filesOf((await http.call('GET', '/app/')).text);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const { status, headers } = await http.call('GET', file);
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
      expect(file).toMatch(/-[\w-]{8}\.(js|css)$/);
      expect(headers.get('content-encoding')).toBe('gzip');
    }
  });

  it('have a worker that opens them without a network, below their own address and with our files only', async () => {
    const { status, headers, text } = await http.call('GET', '/app/shell-worker.js');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(headers.get('content-type')).toContain('text/javascript');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
    expect(headers.get('service-worker-allowed')).toBeNull();
    expect(text).not.toMatch(/\bimport\b|\/api\//);
  });

  it('load little before anything is seen', async () => {
    const page = await http.call('GET', '/app/');
    const files = await Promise.all(filesOf(page.text).map((file) => http.call('GET', file)));
    const bytes = [page, ...files].reduce((sum, file) => sum + gzipSync(file.bytes, { level: 9 }).length, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(FIRST_LOAD_BYTES);
  });

  it('have no file that is not theirs', async () => {
    for (const path of ['/app/assets/none.js', '/app/assets/..%2Findex.html', '/app/assets/%2e%2e/index.html'])
      expect((await http.call('GET', path)).text).not.toContain('__NONCE__');
    expect((await http.call('GET', '/app/assets/none.js')).status).toBe(404);
  });
});
