/** The one source of time. Handlers take it from here and hand it to decisions as a fact. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
