import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { onPath } from '../../scripts/servers/program-version.mjs';
import { barriersOn } from './barriers.js';
import { checkout } from './built-product.js';
import { PASSWORD, type TheTownHall } from './the-town-hall.js';
import { until } from './until.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Longer than any page takes, also on a machine with other things to do. */
const LONGEST_MS = 60_000;
/** More than there are controls on any page. */
const MOST_TABS = 250;

/** The browser of the system, which the checks may have brought (scripts/servers/chromium-program.mjs). */
export function chromiumThere(): string | undefined {
  return (
    process.env['CHROMIUM_BIN'] ?? NAMES.map((name) => onPath(name, process.env)).find((path) => path !== undefined)
  );
}

/** Journeys are left out where there is no browser, and their name says why; in CI they fail instead. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (chromiumThere() === undefined && process.env['CI'] === undefined)
    describe.skip(`${name} (left out: ${whyNone()})`, tests);
  else describe(name, tests);
}

function whyNone(): string {
  return process.env['CHROMIUM_MISSING'] ?? 'no Chromium in CHROMIUM_BIN or on PATH';
}

/** A Chromium of its own, without a window. */
export class TheBrowser {
  private constructor(private readonly browser: Browser) {}

  static async opens(): Promise<TheBrowser> {
    const executablePath = chromiumThere();
    if (executablePath === undefined) throw new Error(whyNone());
    // As root there is no sandbox to be had; what is opened is our own page.
    return new TheBrowser(await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] }));
  }

  /** A screen of their own for somebody who has not said yet who they are. */
  sitsDown(hall: TheTownHall, path = '/'): Promise<AtScreen> {
    return this.opensAt(hall, path, { viewport: { width: 1440, height: 900 } });
  }

  /** A telephone of no great size, with scripts or without. */
  takesTelephone(hall: TheTownHall, path: string, { scripts }: { scripts: boolean }): Promise<AtScreen> {
    return this.opensAt(hall, path, { viewport: { width: 360, height: 740 }, javaScriptEnabled: scripts });
  }

  private async opensAt({ url }: TheTownHall, path: string, options: BrowserContextOptions): Promise<AtScreen> {
    const context = await this.browser.newContext({
      baseURL: url,
      locale: 'es-MX',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(LONGEST_MS);
    const person = new AtScreen(await context.newPage(), context);
    const answer = await person.page.goto(path);
    if (answer?.status() === 404) throw new Error('there are no screens: run "npm run build:web" first');
    return person;
  }

  /** Somebody signed in, at the page they asked for. */
  async seats(hall: TheTownHall, username: string, path = '/'): Promise<AtScreen> {
    const person = await this.sitsDown(hall, path);
    await person.enters(username);
    return person;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Somebody at the screens, with a keyboard. */
export class AtScreen {
  /** What the browser complained of: errors of scripts, and what the content security policy refused. */
  readonly complaints: string[] = [];
  private isHeld = false;
  private msAKey = 5;

  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !/status of (4\d\d)/.test(text)) this.complaints.push(text);
    });
  }

  /** Signs in where the password is asked for. */
  async enters(username: string): Promise<void> {
    await this.page.getByLabel('Usuario').fill(username);
    await this.page.getByLabel('Contraseña', { exact: true }).first().fill(PASSWORD);
    await this.types('Enter');
    await this.page.getByRole('navigation').first().waitFor();
  }

  /** From now on each key takes them so long. */
  takesTimeToType(msAKey: number): void {
    this.msAKey = msAKey;
  }

  /** Keys by their name (`Tab`, `Control+Enter`), and everything else as text, letter by letter. */
  async types(...keys: readonly string[]): Promise<void> {
    const pace = { delay: this.msAKey };
    for (const key of keys) {
      if (/^(Control\+|Shift\+)?(Tab|Enter|Escape|Space|F2|Home|Arrow\w+)$/.test(key))
        await this.page.keyboard.press(key, pace);
      else await this.page.keyboard.type(key, pace);
    }
  }

  /** Goes to a control as somebody does who has no mouse: by Tab, until it has the focus. */
  async tabsTo(control: Locator): Promise<void> {
    await control.waitFor();
    const focused = control.and(this.page.locator(':focus'));
    for (let pressed = 0; (await focused.count()) === 0; pressed += 1) {
      if (pressed === MOST_TABS) throw new Error(`Tab does not get to ${control.toString()}`);
      await this.page.keyboard.press('Tab');
    }
  }

  /**
   * Chooses in the field that has the focus by typing a part of a name. What there is to choose from comes from the server: a person looks
   * whether it is there, and whether what they typed fits.
   */
  async picks(text: string, key: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
    await this.choices().first().waitFor();
    await this.types(text);
    await this.takesChoice(key);
  }

  /** What can be chosen where the focus is. */
  choices(): Locator {
    return this.page.locator('[role="option"]:visible');
  }

  private async takesChoice(key: 'Enter' | 'Tab'): Promise<void> {
    await this.page.locator('[role="option"][data-combobox-selected]:visible').waitFor();
    await this.types(key);
  }

  sees(text: string): Promise<void> {
    return this.page.getByText(text).first().waitFor();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** Opens a step, fills in what its form asks, and sends it with the keyboard. */
  async takes(step: string, answers: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.fills(await this.opens(step), answers);
    await this.page.keyboard.press('Control+Enter');
    await this.sees(`Hecho: ${step}`);
  }

  /** Answers what a form asks, each by the words beside its field. */
  async fills(form: Locator, answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) {
      const field = form.getByLabel(label, { exact: false }).first();
      const kind = await field.evaluate(
        (one) => one.getAttribute('aria-haspopup') ?? one.getAttribute('type') ?? one.tagName,
      );
      if (kind === 'SELECT') await field.selectOption({ label: answer });
      else if (kind === 'listbox') {
        await field.focus();
        await this.choices().first().waitFor();
        await field.fill(answer);
        await this.takesChoice('Tab');
      } else if (kind === 'checkbox') await field.setChecked(answer === 'sí');
      else await field.fill(answer);
    }
  }

  /** Opens the form of a step. */
  async opens(step: string): Promise<Locator> {
    await this.page.getByRole('button', { name: step, exact: true }).press('Enter');
    const form = this.page.getByRole('form', { name: step, exact: true });
    await form.waitFor();
    return form;
  }

  /** Lets something happen elsewhere that this screen hears nothing of by itself. */
  async whileNothingIsRefreshed(happens: () => Promise<unknown>): Promise<void> {
    const reading = '**/api/v1/cases/*';
    await this.page.route(reading, (route) => (this.isHeld ? route.abort() : route.continue()));
    this.isHeld = true;
    await happens();
    this.isHeld = false;
  }

  /** The cable is out, for this computer and all its tabs. */
  async losesTheNetwork(): Promise<void> {
    await this.context.setOffline(true);
  }

  async hasTheNetworkAgain(): Promise<void> {
    await this.context.setOffline(false);
  }

  /** Another tab of the same browser. */
  async opensAnotherTab(path: string): Promise<AtScreen> {
    const tab = new AtScreen(await this.context.newPage(), this.context);
    await tab.page.goto(path);
    return tab;
  }

  /** Its pages open without a network from now on. */
  hasKeptThePage(): Promise<void> {
    return this.untilItSays(
      "navigator.serviceWorker.ready.then(() => caches.match('/app/')).then((page) => page !== undefined)",
    );
  }

  /** The desk has asked for the procedures' sheets. */
  keepsSheets(): Promise<void> {
    const prefix = 'ventanilla:kept:["procedure"';
    return this.untilItSays(`Object.keys(localStorage).filter((name) => name.startsWith('${prefix}')).length > 3`);
  }

  /** Asked from outside, as by a browser's developer tools: the page's own policy lets no text be run. */
  private async untilItSays(condition: string): Promise<void> {
    await until(condition, async () => (await this.page.evaluate<boolean>(condition)) || undefined);
  }

  /** All that this browser keeps for our pages, as a text. */
  keptHere(): Promise<string> {
    return this.page.evaluate(`new Promise((answer) => {
      const asked = indexedDB.open('ventanilla');
      asked.onsuccess = () => {
        const all = asked.result.transaction('outbox').objectStore('outbox').getAll();
        all.onsuccess = () => {
          asked.result.close();
          answer(JSON.stringify([all.result, { ...localStorage }, { ...sessionStorage }]));
        };
      };
    })`);
  }

  /** Presses what hands out a file, and reads it. */
  async downloads(control: Locator): Promise<Buffer> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), control.press('Enter')]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  /** Its session is over, as after a night. */
  losesSession(): Promise<void> {
    return this.context.clearCookies();
  }

  /** A browser so slow that what waits to be kept is due while a draft is forgotten. Answers how it becomes itself again. */
  async takesLongToForget(ms: number): Promise<() => Promise<void>> {
    await this.page.evaluate(`(() => {
      const remove = Storage.prototype.removeItem;
      Storage.prototype.removeItem = function (name) {
        remove.call(this, name);
        for (const until = performance.now() + ${ms}; performance.now() < until; );
      };
      globalThis.forgetsAgain = () => void (Storage.prototype.removeItem = remove);
    })()`);
    return async () => {
      await this.page.evaluate('forgetsAgain()');
    };
  }

  /** Requests to this address arrive, and their answers do not. */
  async losesAnswers(address: string): Promise<void> {
    await this.page.route(address, async (route) => {
      await route.fetch();
      await route.abort();
    });
  }

  getsAnswersAgain(): Promise<void> {
    // One may be on its way, sent again by the page itself.
    return this.page.unrouteAll({ behavior: 'wait' });
  }

  /** What is wrong with the page by WCAG 2.2 A and AA: nothing. Both in light and in dark. */
  barriers(): Promise<string[]> {
    return barriersOn(this.page);
  }

  /** What holds somebody up here: barriers, and a page that must be scrolled sideways to be read. */
  async hindrances(): Promise<string[]> {
    const [wide, seen] = await this.page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, innerWidth]',
    );
    const tooWide = (wide ?? 0) > (seen ?? 0) ? [`${wide} pixels wide, where ${seen} are seen`] : [];
    return [...tooWide, ...(await this.barriers())];
  }

  /** Kept for the documents when SCREENSHOTS says so; without it nothing is written. */
  async isShownAs(name: string): Promise<void> {
    if (process.env['SCREENSHOTS'] === undefined) return;
    const folder = join(checkout, 'docs', 'screens');
    await mkdir(folder, { recursive: true });
    await this.page.evaluate('scrollTo(0, 0)');
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  leaves(): Promise<void> {
    return this.context.close();
  }
}
