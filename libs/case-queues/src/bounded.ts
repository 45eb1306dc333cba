/** The work did not end in time. It may still end later; nobody waits for it any more. */
export class TimedOut extends Error {
  readonly code = 'timed-out';

  constructor(what: string, ms: number) {
    super(`${what} took longer than ${ms} ms`);
    this.name = new.target.name;
  }
}

/** The result of `work`, or a TimedOut after `ms`. A late failure of `work` is swallowed: it was told as the time-out already. */
export async function bounded<T>(what: string, ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TimedOut(what, ms));
    }, ms);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
