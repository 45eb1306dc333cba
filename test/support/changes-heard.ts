import type { HttpCaller } from './http-caller.js';
import { until } from './until.js';

/** What the server says of a change. */
export interface Told {
  readonly event: string;
  readonly view?: string;
  readonly position?: number;
  readonly cases?: readonly string[];
  readonly departments?: readonly string[];
}

/** Somebody who listens for changes. */
export class ChangesHeard {
  readonly told: Told[] = [];
  /** As it came, every byte. */
  text = '';
  endedAt: number | undefined;
  private readonly leaving = new AbortController();

  private constructor(readonly status: number) {}

  static async by(http: HttpCaller): Promise<ChangesHeard> {
    const leaving = new AbortController();
    const answer = await http.stream('/changes', leaving.signal, { accept: 'text/event-stream' });
    const heard = new ChangesHeard(answer.status);
    heard.leaving.signal.addEventListener('abort', () => leaving.abort());
    // Ends with the stream, or when the listener leaves.
    void heard.read(answer).catch(() => undefined);
    if (answer.status === 200) await heard.hears(({ event }) => event === 'ready');
    return heard;
  }

  hears(wanted: (told: Told) => boolean): Promise<Told> {
    return until('what was to be told', () => this.told.find(wanted));
  }

  hearsOf(caseId: string, view = 'department-inbox'): Promise<Told> {
    return this.hears((told) => told.view === view && told.cases?.includes(caseId) === true);
  }

  ends(): Promise<number> {
    return until('the end of the stream', () => this.endedAt, { everyMs: 5 });
  }

  leaves(): void {
    this.leaving.abort();
  }

  private async read(answer: Response): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const bytes of answer.body ?? []) {
        const text = decoder.decode(bytes as Uint8Array, { stream: true });
        this.text += text;
        const parts = (rest + text).split('\n\n');
        rest = parts.pop() ?? '';
        this.told.push(...parts.flatMap(toldIn));
      }
    } finally {
      this.endedAt = performance.now();
    }
  }
}

function toldIn(part: string): Told[] {
  const event = /^event: (.*)$/m.exec(part)?.[1];
  const data = /^data: (.*)$/m.exec(part)?.[1];
  return event === undefined ? [] : [{ event, ...(JSON.parse(data ?? '{}') as object) }];
}
