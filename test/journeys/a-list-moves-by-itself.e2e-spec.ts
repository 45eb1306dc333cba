import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

/** Less than the time after which a screen that is told nothing looks by itself. */
const TOLD_WITHIN_MS = 6_000;

describeInBrowser('a list on a screen', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let clerk: Clerk;
  let colleague: Officer;
  let officer: AtScreen;
  let otherTab: AtScreen;
  const streams: string[] = [];

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    clerk = await Clerk.arrives(hall);
    colleague = await Officer.arrives(hall, 'servicios2');
    officer = await browser.sitsDown(hall);
    officer.page.context().on('request', (request) => {
      if (request.url().endsWith('/api/v1/changes')) streams.push(request.url());
    });
    const listening = officer.page.waitForResponse('**/api/v1/changes');
    await officer.enters('servicios1');
    await listening;
    await officer.heading('Bandeja de Dirección de Servicios Públicos').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  /** A petition that every list of the server has, which says so. */
  async function isRegisteredElsewhere(): Promise<string> {
    const { caseId, folio } = await clerk.registers(aStreetLightPetition());
    await colleague.receives({ caseId });
    await hall.viewsCatchUp();
    return folio;
  }

  it('shows a petition that was registered elsewhere, without a reload and without looking again and again', async () => {
    const folio = await isRegisteredElsewhere();
    await officer.page.getByText(folio).waitFor({ timeout: TOLD_WITHIN_MS });
    const looked: string[] = [];
    officer.page.on('request', (request) => looked.push(request.url()));
    await officer.page.waitForTimeout(TOLD_WITHIN_MS + 6_000);
    expect(looked.filter((url) => url.includes('/inbox')).length).toBeLessThanOrEqual(4);
  });

  it('shows it in another tab too, though one tab alone listens', async () => {
    otherTab = await officer.opensAnotherTab('/app/inbox');
    await otherTab.heading('Bandeja de Dirección de Servicios Públicos').waitFor();
    const folio = await isRegisteredElsewhere();
    await Promise.all(
      [officer, otherTab].map(({ page }) => page.getByText(folio).waitFor({ timeout: TOLD_WITHIN_MS })),
    );
    expect(streams).toHaveLength(1);
  });

  it('goes on in the other tab when the one that listened is closed, and misses nothing', async () => {
    await officer.page.close();
    const folio = await isRegisteredElsewhere();
    await otherTab.page.getByText(folio).waitFor({ timeout: TOLD_WITHIN_MS });
    expect(streams).toHaveLength(2);
  });

  it('goes on when the server comes back, which it asks for by itself', async () => {
    await hall.api.restart();
    const again = await Clerk.arrives(hall);
    const { folio } = await again.registers(aStreetLightPetition());
    await otherTab.page.getByText(folio).waitFor();
  });
});
