import { type Browser, chromium, type Page } from 'playwright-core';
import { BENCH_PASSWORD, officerName } from './bench-institution.js';
import type { LoadRecorder } from './load-recorder.js';
import type { LoadSpec } from './load-spec.js';

const LONGEST_MS = 30_000;
/** Every other department once, the largest first. */
const DEPARTMENTS_SEEN = 4;

/** Runs in the page: notes when the first row of a list stands in it, ms since `since`. */
const WATCH = `(() => {
  const look = () => document.querySelector('table tbody tr') !== null;
  window.firstRowAfter = (since) => new Promise((seen) => {
    const done = () => requestAnimationFrame(() => seen(performance.now() - since));
    if (look()) return done();
    const observer = new MutationObserver(() => { if (look()) { observer.disconnect(); done(); } });
    observer.observe(document, { childList: true, subtree: true });
  });
})()`;

/** Officers at a Chromium each, who open their department's worklist again and again. */
export async function enrolScreenUsers(spec: LoadSpec, recorder: LoadRecorder): Promise<ScreenUser[]> {
  const executablePath = process.env['CHROMIUM_BIN'];
  if (executablePath === undefined) throw new Error('W14 wants a Chromium: name it in CHROMIUM_BIN');
  return Promise.all(
    Array.from({ length: spec.users }, (_, index) => ScreenUser.sitsDown(executablePath, spec, index, recorder)),
  );
}

export class ScreenUser {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly recorder: LoadRecorder,
  ) {}

  static async sitsDown(
    executablePath: string,
    { baseUrl }: LoadSpec,
    index: number,
    recorder: LoadRecorder,
  ): Promise<ScreenUser> {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'];
    const browser = await chromium.launch({ executablePath, args });
    const context = await browser.newContext({ baseURL: baseUrl, locale: 'es-MX', reducedMotion: 'reduce' });
    context.setDefaultTimeout(LONGEST_MS);
    await context.addInitScript(WATCH);
    const page = await context.newPage();
    await page.goto('/app/');
    const credentials = { username: officerName(index % DEPARTMENTS_SEEN, 0), password: BENCH_PASSWORD };
    const status = await page.evaluate<number>(`fetch('/api/v1/sessions', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify(credentials))},
    }).then(({ status }) => status)`);
    if (status !== 201) throw new Error(`${credentials.username} cannot sign in: ${status}`);
    return new ScreenUser(browser, page, recorder);
  }

  /** The list by its address, as by a bookmark; then from another page by its link, which is what people do all day. */
  async work(): Promise<void> {
    await this.page.goto('/app/inbox', { waitUntil: 'commit' });
    const opened = await this.page.evaluate<number>('firstRowAfter(0)');
    await this.page.goto('/app/search');
    const link = 'a[href^="/app/inbox"]';
    await this.page.waitForSelector(link);
    const followed = await this.page.evaluate<number>(
      `(() => { const since = performance.now(); document.querySelector('${link}').click(); return firstRowAfter(since); })()`,
    );
    this.recorder.step('by-link', followed);
    this.recorder.whole(opened);
  }

  close(): void {
    void this.browser.close();
  }
}
