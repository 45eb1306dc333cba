import { pause } from '@libs/batching';
import { isPassing } from './read-events.js';

const TRIES = 6;

/** Does long work again where a fault passes by itself (an election, a timeout), so that an hour of it is not lost to a second. */
export async function retryPassing<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried >= TRIES || signal.aborted || !isPassing(error)) throw error;
      await pause(200 * 2 ** tried * (0.5 + Math.random() / 2), signal);
    }
  }
}
