import { type Agent, request } from 'node:http';

/** One answer: what came, and after how long. */
export interface Told {
  readonly ms: number;
  /** Status, headers but the date, and body. */
  readonly bytes: string;
}

export interface Question {
  readonly path: string;
  readonly body: object;
}

/** Asks over a connection that stands, as somebody would who measures. */
export function asks(origin: string, agent: Agent, { path, body }: Question): Promise<Told> {
  const sent = JSON.stringify(body);
  const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(sent)) };
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const call = request(`${origin}${path}`, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => {
        const ms = performance.now() - began;
        const { date: _, ...others } = answer.headers;
        resolve({ ms, bytes: `${answer.statusCode} ${JSON.stringify(others)} ${text}` });
      });
      answer.on('error', reject);
    });
    call.on('error', reject);
    call.end(sent);
  });
}

/**
 * How well time tells two kinds of answers apart: the chance that one of the first took longer than one of the second, ties by half (the
 * area under the curve of the best threshold; 0.5 tells nothing).
 */
export function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  const all = [...first.map((ms) => ({ ms, isFirst: true })), ...second.map((ms) => ({ ms, isFirst: false }))].toSorted(
    (a, b) => a.ms - b.ms,
  );
  let ranks = 0;
  for (let at = 0; at < all.length;) {
    let end = at;
    while (end < all.length && all[end]?.ms === all[at]?.ms) end += 1;
    // Ranks count from 1; those that tie share the middle one.
    const rank = (at + 1 + end) / 2;
    ranks += rank * all.slice(at, end).filter(({ isFirst }) => isFirst).length;
    at = end;
  }
  return (ranks - (first.length * (first.length + 1)) / 2) / (first.length * second.length);
}

/** How far from 0.5 chance alone takes it, four times out of a hundred thousand: four standard errors of so many answers of each kind. */
export function chanceOf(count: number): number {
  return 4 * Math.sqrt((2 * count + 1) / (12 * count * count));
}
