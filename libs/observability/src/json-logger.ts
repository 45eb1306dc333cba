import type { LoggerService, LogLevel } from '@nestjs/common';
import { shownError, shownFields, stackFrames } from './log-fields.js';
import { currentCorrelation } from './request-context.js';

const ORDER: readonly LogLevel[] = ['verbose', 'debug', 'log', 'warn', 'error', 'fatal'];
const LONGEST_TEXT = 500;

export interface JsonLoggerOptions {
  /** Which process speaks: `api`, `worker`. */
  readonly service: string;
  /** The least that is printed. Default `log`. */
  readonly level?: LogLevel;
  /** Where lines go. Default standard output. */
  readonly write?: (line: string) => void;
  readonly now?: () => Date;
}

/**
 * One JSON object a line, carrying the correlation id of the work at hand. Texts are those our code wrote; objects show only
 * known fields; errors show name, code and frames. So a log holds ids and codes, never what a citizen said.
 */
export class JsonLogger implements LoggerService {
  private least: number;

  constructor(private readonly options: JsonLoggerOptions) {
    this.least = ORDER.indexOf(options.level ?? 'log');
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.print('log', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.print('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.print('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.print('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.print('verbose', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.print('fatal', message, rest);
  }

  setLogLevels(levels: LogLevel[]): void {
    const ranks = levels.map((level) => ORDER.indexOf(level)).filter((rank) => rank >= 0);
    this.least = ranks.length === 0 ? ORDER.length : Math.min(...ranks);
  }

  private print(level: LogLevel, message: unknown, rest: readonly unknown[]): void {
    if (ORDER.indexOf(level) < this.least) return;
    const context = typeof rest.at(-1) === 'string' ? (rest.at(-1) as string) : undefined;
    const correlationId = currentCorrelation();
    const line = {
      at: (this.options.now?.() ?? new Date()).toISOString(),
      level: level === 'log' ? 'info' : level,
      service: this.options.service,
      ...(context !== undefined && { context: context.slice(0, 80) }),
      ...(correlationId !== undefined && { correlationId }),
      ...shown(message),
      ...extras(rest.slice(0, context === undefined ? undefined : -1)),
    };
    (this.options.write ?? toStandardOutput)(`${JSON.stringify(line)}\n`);
  }
}

function shown(message: unknown): Record<string, unknown> {
  if (message instanceof Error) return { error: shownError(message) };
  if (typeof message === 'string') return { message: text(message) };
  return typeof message === 'object' && message !== null
    ? shownFields(message)
    : { message: String(message).slice(0, 80) };
}

/** What stands between message and context: an error, a stack as Nest hands it over, or further objects. */
function extras(rest: readonly unknown[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const item of rest) {
    if (item instanceof Error) found.error = shownError(item);
    else if (typeof item === 'string' && item.includes('\n    at ')) found.stack = stackFrames(item);
    else if (typeof item === 'object' && item !== null) Object.assign(found, shownFields(item));
  }
  return found;
}

/** First line only: further lines are where libraries put what they were given. */
function text(message: string): string {
  const end = message.search(/[\r\n]/);
  return (end === -1 ? message : message.slice(0, end)).slice(0, LONGEST_TEXT);
}

function toStandardOutput(line: string): void {
  process.stdout.write(line);
}
