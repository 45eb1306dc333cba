import { isCivilDate } from './civil-date.js';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

export function isDay(value: unknown): value is string {
  return typeof value === 'string' && isCivilDate(value);
}

export function isZone(value: unknown): boolean {
  return isText(value) && succeeds(() => new Intl.DateTimeFormat('en', { timeZone: value }));
}

export function isListOf(value: unknown, isRight: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((each) => isRight(each));
}

/** A check for whole numbers from `least` to `most`. */
export function whole(least: number, most: number): (value: unknown) => boolean {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
