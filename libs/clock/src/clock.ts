/** The one source of time. Handlers take it from here and hand it to decisions as a fact. */
export abstract class Clock {
  abstract now(): Date;

  /** Whether what must not happen early may rest on this clock now. */
  trusted(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
