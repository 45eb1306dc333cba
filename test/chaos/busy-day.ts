import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkout } from '../support/built-product.js';
import { civilDateIn } from '../support/business-days.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { PASSWORD } from '../support/the-town-hall.js';
import type { AcksFile } from './acks-file.js';
import { SeededChance } from '../support/seeded-chance.js';
import { newTally, StubbornClient, type Tally, type Told } from './stubborn-client.js';

const SERVICES = ['luminaria', 'bache', 'fuga-de-agua', 'basura', 'banqueta'] as const;
/** What is asked for; reports of a service are public, petitions are not. */
const MATTERS = {
  'peticion-ciudadana': [...SERVICES, 'uso-de-suelo', 'ruido', 'otro'],
  'reporte-de-servicio': SERVICES,
} as const;
const PROCEDURES = ['peticion-ciudadana', 'reporte-de-servicio'] as const;
const RETURN_TO: Readonly<Record<string, string>> = {
  'servicios-publicos': 'obras-publicas',
  'obras-publicas': 'servicios-publicos',
};
const HANDOVER_MS = 90_000;
const LOOK_EVERY_MS = 200;
/** Shares of the registrations: looked up as citizen (few, because tries are limited by address); asked for once and never again. */
const LOOKED_UP = 0.2;
const IMPATIENT = 0.25;

interface Account {
  username: string;
  role: string;
  department?: string;
}

interface File {
  version: number;
  state: { status: string; department?: string; delivered: boolean; openQuestion?: string };
}

/** Several people at work at once, each taking case after case from the desk to the answer. */
export class BusyDay {
  readonly tally: Tally = newTally();
  /** Citizens who had their 201 and did not find their request with folio and code. */
  readonly unseen: string[] = [];
  lookedUp = 0;
  /** Cases that nobody waited for any longer; on a slow machine no worker may live long enough. In the end all must be delivered. */
  notHandedOver = 0;
  /** Errors that ended somebody's shift. */
  readonly broken: string[] = [];
  private over = false;
  private readonly shifts: Promise<void>[] = [];

  private constructor(
    private readonly clerks: readonly StubbornClient[],
    private readonly officers: readonly StubbornClient[],
    private readonly seed: number,
  ) {}

  static async begins(origins: readonly string[], acks: AcksFile, seed: number): Promise<BusyDay> {
    const staff = JSON.parse(readFileSync(join(checkout, 'seeds/chimalhuacan/staff.json'), 'utf8')) as Account[];
    const day = new BusyDay([], [], seed);
    const enter = (role: string) =>
      Promise.all(
        staff
          .filter((account) => account.role === role)
          .map(({ username }) => StubbornClient.signsIn({ username, password: PASSWORD, origins }, acks, day.tally)),
      );
    (day.clerks as StubbornClient[]).push(...(await enter('clerk')));
    (day.officers as StubbornClient[]).push(...(await enter('officer')));
    return day;
  }

  /** So many people begin. */
  work(people: number): void {
    for (let person = 0; person < people; person += 1)
      this.shifts.push(this.shift(new SeededChance(this.seed + person)));
  }

  /** Nobody begins anything new; cases stay where they are. */
  async ends(): Promise<void> {
    this.over = true;
    await Promise.all(this.shifts);
  }

  /** One registration, asked for once, as long as nothing is killed. */
  async registersOnce(chance: SeededChance): Promise<Told> {
    return chance.oneOf(this.clerks).asksOnce(registration(chance));
  }

  private async shift(chance: SeededChance): Promise<void> {
    try {
      while (!this.over) await this.takesOneCase(chance);
    } catch (error) {
      this.broken.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  private async takesOneCase(chance: SeededChance): Promise<void> {
    const clerk = chance.oneOf(this.clerks);
    const wish = registration(chance);
    const acuse = await (chance.happens(IMPATIENT) ? clerk.asksOnce(wish) : clerk.asks(wish));
    if (acuse.outcome !== 'ok') return;
    if (chance.happens(LOOKED_UP)) await this.looksUp(clerk, acuse);
    if (chance.happens(0.1)) await reusesKey(clerk, acuse.key, chance);
    const aCase = new CaseAtHand(acuse.body.caseId, acuse.body.version, chance);
    if (chance.happens(0.03)) {
      await aCase.withdrawn(clerk);
      return;
    }
    let officer = await this.handover(aCase, clerk);
    if (officer && chance.happens(0.15) && (await aCase.returned(officer))) officer = await this.handover(aCase, clerk);
    if (!officer || this.over) return;
    await aCase.handled(officer, clerk, () => this.over);
  }

  /** Waits until the case is in an inbox; somebody of that department takes it up. */
  private async handover(aCase: CaseAtHand, clerk: StubbornClient): Promise<StubbornClient | undefined> {
    const from = performance.now();
    while (!this.over && performance.now() - from < HANDOVER_MS) {
      const department = await aCase.stands(clerk);
      const officer = this.officers.find((each) => each.department === department);
      if (officer) return officer;
      await pause(LOOK_EVERY_MS);
    }
    if (!this.over) this.notHandedOver += 1;
    return undefined;
  }

  private async looksUp(clerk: StubbornClient, { body: { folio, secretCode } }: Told): Promise<void> {
    const answer = await clerk.checksStatus(folio, secretCode);
    if (answer === undefined) return;
    this.lookedUp += 1;
    if (answer.status !== 200 || answer.body.folio !== folio)
      this.unseen.push(`${folio}: ${answer.status} ${answer.text}`);
  }
}

function registration(chance: SeededChance) {
  const procedure = chance.oneOf(PROCEDURES);
  const matter = chance.oneOf<string>(MATTERS[procedure]);
  const petition = aStreetLightPetition({ procedure, matter, subject: `Asunto ${chance.between(1, 1_000_000)}` });
  const { place, channel } = petition;
  return {
    command: 'RegisterPetition',
    path: '/petitions',
    body: petition,
    facts: { procedure, matter, place, channel },
    texts: ['subject', 'description', 'applicant'],
  };
}

/** The same key for something else: refused, and what the key stands for stays as it was. */
async function reusesKey(clerk: StubbornClient, key: string, chance: SeededChance): Promise<void> {
  await clerk.asks({ ...registration(chance), key });
}

/** One case in the hands of the people who handle it. */
class CaseAtHand {
  constructor(
    private readonly caseId: string,
    private version: number,
    private readonly chance: SeededChance,
  ) {}

  /** The department whose inbox it stands in. */
  async stands(reader: StubbornClient): Promise<string | undefined> {
    const answer = await reader.reads<File>(`/cases/${this.caseId}`);
    if (answer?.status !== 200) return undefined;
    const { version, state } = answer.body;
    this.version = version;
    return state.status === 'routed' && state.delivered ? state.department : undefined;
  }

  async withdrawn(clerk: StubbornClient): Promise<void> {
    const facts = { reasonCode: 'citizen-request' };
    await this.step(clerk, 'WithdrawCase', 'withdraw', { body: facts, facts });
  }

  async returned(officer: StubbornClient): Promise<boolean> {
    const suggestedDepartment = RETURN_TO[officer.department ?? ''];
    if (suggestedDepartment === undefined) return false;
    const facts = { reasonCode: 'not-our-matter', suggestedDepartment };
    const reason = 'No es de nuestra competencia';
    return this.step(officer, 'ReturnCase', 'return', { body: { ...facts, reason }, facts, texts: ['reason'] });
  }

  /** From the acceptance to the end, or as far as the day goes. */
  async handled(officer: StubbornClient, clerk: StubbornClient, over: () => boolean): Promise<void> {
    const steps = [
      () => this.step(officer, 'AcceptCase', 'accept'),
      () => this.noted(officer),
      () => this.staleTry(officer),
      () => (this.chance.happens(0.5) ? this.askedAndReplied(officer, clerk) : Promise.resolve(true)),
      () => this.noted(clerk),
      () => Promise.resolve(!this.chance.happens(0.1)), // one in ten stays as it is
      () => this.answered(officer),
      () => this.notified(this.chance.oneOf([clerk, officer])),
      () => this.step(officer, 'CloseCase', 'close'),
    ];
    for (const step of steps) if (over() || !(await step())) return;
  }

  private noted(who: StubbornClient): Promise<boolean> {
    const facts = { visibility: this.chance.oneOf(['internal', 'public'] as const) };
    return this.step(who, 'AddNote', 'notes', {
      body: { ...facts, text: 'Se programa la cuadrilla' },
      facts,
      texts: ['text'],
    });
  }

  /** Somebody decides on a version that has passed: refused, and nothing is kept of it. */
  private async staleTry(officer: StubbornClient): Promise<boolean> {
    if (!this.chance.happens(0.2)) return true;
    const at = { caseId: this.caseId, version: this.version - 1 };
    const body = { visibility: 'internal', text: 'Sobre un expediente que ya cambió' };
    await officer.asks({ command: 'AddNote', path: `/cases/${this.caseId}/notes`, at, body, texts: ['text'] });
    return true;
  }

  private async askedAndReplied(officer: StubbornClient, clerk: StubbornClient): Promise<boolean> {
    const question = { question: '¿Cuál es el número del poste?' };
    if (!(await this.step(officer, 'AskCitizen', 'questions', { body: question, texts: ['question'] }))) return false;
    const file = await clerk.reads<File>(`/cases/${this.caseId}`);
    const requestId = file?.body.state.openQuestion;
    if (requestId === undefined) return false;
    const facts = { requestId, channel: 'phone' };
    return this.step(clerk, 'RecordReply', 'replies', { body: { ...facts, text: 'Poste 33' }, facts, texts: ['text'] });
  }

  private answered(officer: StubbornClient): Promise<boolean> {
    // Not one that refuses: closing that takes a second person, whom nobody plays here.
    const facts = { outcome: this.chance.oneOf(['favourable', 'partial', 'informative'] as const) };
    const body = { ...facts, text: 'Se atendió', legalBasis: 'Bando municipal' };
    return this.step(officer, 'AnswerCase', 'answer', { body, facts, texts: ['text', 'legalBasis'] });
  }

  private notified(who: StubbornClient): Promise<boolean> {
    const notifiedOn = civilDateIn('America/Mexico_City');
    const facts = { mode: 'in-person', notifiedOn };
    const body = { ...facts, proof: 'Firmó de recibido' };
    return this.step(who, 'NotifyCitizen', 'notification', { body, facts, texts: ['proof'] });
  }

  private async step(
    who: StubbornClient,
    command: string,
    path: string,
    more: { body?: object; facts?: Readonly<Record<string, string>>; texts?: readonly string[] } = {},
  ): Promise<boolean> {
    const at = { caseId: this.caseId, version: this.version };
    const { outcome, body } = await who.asks({ command, path: `/cases/${this.caseId}/${path}`, at, ...more });
    if (outcome === 'ok') this.version = body.version;
    return outcome === 'ok';
  }
}
