import { setTimeout as pause } from 'node:timers/promises';
import { KeepAliveClient, type Answer, type Call } from './keep-alive-client.js';
import type { LoadRecorder, RoutingLag } from './load-recorder.js';
import { Random } from './random.js';
import { CALM_SHARES, DEPARTMENTS } from './town.js';
import { bodyText, noteText, subjectText } from './town-text.js';

const ROUTED_WITHIN_MS = 30_000;

/** A user of the bare service: one case after the other, from registration to resolution. */
export class BareUser {
  private readonly random: Random;
  private readonly client: KeepAliveClient;

  constructor(
    baseUrl: string,
    seed: number,
    private readonly recorder: LoadRecorder,
    private readonly lag: RoutingLag,
  ) {
    this.random = new Random(seed);
    this.client = new KeepAliveClient(baseUrl);
  }

  async lifecycle(): Promise<void> {
    const began = performance.now();
    const id = await this.register();
    await this.routed(id);
    await this.timed('take', { method: 'POST', path: `/cases/${id}/take`, body: {} });
    await this.timed('note', { method: 'POST', path: `/cases/${id}/note`, body: { text: noteText(this.random) } });
    await this.timed('resolve', {
      method: 'POST',
      path: `/cases/${id}/resolve`,
      body: { text: bodyText(this.random) },
    });
    this.recorder.whole(performance.now() - began);
  }

  async registerOnly(): Promise<void> {
    const began = performance.now();
    await this.register();
    this.recorder.whole(performance.now() - began);
  }

  async worklist(): Promise<void> {
    const began = performance.now();
    await this.timed('worklist', { method: 'GET', path: `/worklist?department=${this.department()}` });
    this.recorder.whole(performance.now() - began);
  }

  close(): void {
    this.client.close();
  }

  private async register(): Promise<string> {
    const body = {
      department: this.department(),
      subject: subjectText(this.random),
      description: bodyText(this.random),
    };
    const answer = await this.timed('register', { method: 'POST', path: '/cases', body });
    return (answer.body as { id: string }).id;
  }

  private async routed(id: string): Promise<void> {
    const began = performance.now();
    let wait = this.lag.expected();
    while (performance.now() - began < ROUTED_WITHIN_MS) {
      await pause(wait);
      this.recorder.probe();
      const { body } = await this.call({ method: 'GET', path: `/cases/${id}` });
      if ((body as { status: string }).status === 'routed') {
        this.lag.saw(performance.now() - began);
        return this.recorder.step('routed', performance.now() - began);
      }
      wait = this.lag.again();
    }
    throw new Error(`a case was not routed within ${ROUTED_WITHIN_MS} ms`);
  }

  private department(): string {
    return DEPARTMENTS[this.random.weighted(CALM_SHARES)]?.code ?? '';
  }

  private async timed(step: string, call: Call): Promise<Answer> {
    const answer = await this.call(call);
    this.recorder.step(step, answer.ms);
    return answer;
  }

  private async call(call: Call): Promise<Answer> {
    const answer = await this.client.send(call);
    if (answer.status >= 300)
      throw new Error(`${call.method} ${call.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }
}
