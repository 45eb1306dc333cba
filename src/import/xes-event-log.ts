import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { ImportColumn, ImportMapping } from './import-mapping.js';
import { ImportRefused } from './import-refused.js';
import type { EventLogRow } from './log-row.js';

/** Attribute elements of XES 1849-2016 that carry one value; lists and containers are passed over. */
const VALUE_ELEMENTS = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);
/** The trace's attributes under the names pm4py gives them in a table, so that one mapping serves both forms of a log. */
const TRACE_PREFIX = 'case:';

interface XesEvent {
  readonly line: number;
  readonly attributes: Map<string, string>;
}

interface XesTrace {
  readonly attributes: Map<string, string>;
  readonly events: XesEvent[];
}

/**
 * Events of a XES log, one trace held at a time (a trace's attributes may follow its events).
 * @throws ImportRefused where the XML is not well-formed.
 */
export async function* readXes(text: AsyncIterable<string>, mapping: ImportMapping): AsyncGenerator<EventLogRow> {
  const nothing = new Set(['', ...mapping.values.none]);
  const columns = Object.entries(mapping.columns) as [ImportColumn, string][];
  let ordinal = 0;
  for await (const part of traces(text)) {
    if ('stray' in part) {
      yield { readable: false, line: part.stray, ordinal: (ordinal += 1), reason: 'is an event outside any trace' };
      continue;
    }
    for (const event of part.events) {
      const fields: Partial<Record<ImportColumn, string>> = {};
      for (const [column, name] of columns) {
        const value = valueOf(part, event, name)?.trim() ?? '';
        if (!nothing.has(value)) fields[column] = value;
      }
      yield { readable: true, line: event.line, ordinal: (ordinal += 1), fields };
    }
  }
}

export async function readXesHeader(text: AsyncIterable<string>): Promise<string[]> {
  for await (const part of traces(text)) {
    if ('stray' in part) continue;
    const [first] = part.events;
    if (first === undefined) continue;
    const names = new Set([...part.attributes.keys()].map((key) => TRACE_PREFIX + key));
    for (const event of part.events) for (const key of event.attributes.keys()) names.add(key);
    return [...names];
  }
  return [];
}

function valueOf(trace: XesTrace, event: XesEvent, name: string): string | undefined {
  return name.startsWith(TRACE_PREFIX)
    ? trace.attributes.get(name.slice(TRACE_PREFIX.length))
    : event.attributes.get(name);
}

async function* traces(text: AsyncIterable<string>): AsyncGenerator<XesTrace | { readonly stray: number }> {
  const reader = new TraceReader();
  for await (const chunk of text) {
    reader.write(chunk);
    yield* reader.take();
  }
  reader.close();
  yield* reader.take();
}

class TraceReader {
  private readonly parser = new SaxesParser();
  private ready: (XesTrace | { readonly stray: number })[] = [];
  private path: string[] = [];
  private trace: XesTrace | undefined;
  private event: XesEvent | undefined;

  constructor() {
    this.parser.on('error', (error) => {
      throw new ImportRefused(`The XES file is not well-formed XML near line ${this.parser.line}: ${error.message}`);
    });
    this.parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
        throw new ImportRefused(`The XES file says its encoding is ${encoding}; only UTF-8 is read`);
    });
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('closetag', (tag) => this.closeTag(tag));
  }

  write(chunk: string): void {
    this.parser.write(chunk);
  }

  close(): void {
    this.parser.close();
  }

  take(): (XesTrace | { readonly stray: number })[] {
    const taken = this.ready;
    this.ready = [];
    return taken;
  }

  private open({ name, attributes }: SaxesTagPlain): void {
    const parent = this.path.at(-1);
    this.path.push(name);
    if (name === 'trace' && parent === 'log') this.trace = { attributes: new Map(), events: [] };
    else if (name === 'event') this.event = { line: this.parser.line, attributes: new Map() };
    else if (VALUE_ELEMENTS.has(name)) this.attribute(parent, attributes['key'], attributes['value']);
  }

  /** Only attributes of the trace or event itself: those nested in another attribute say something about that one. */
  private attribute(parent: string | undefined, key: string | undefined, value: string | undefined): void {
    if (key === undefined || value === undefined) return;
    if (parent === 'event') this.event?.attributes.set(key, value);
    else if (parent === 'trace') this.trace?.attributes.set(key, value);
  }

  private closeTag({ name }: SaxesTagPlain): void {
    this.path.pop();
    if (name === 'event' && this.event !== undefined) {
      if (this.trace === undefined) this.ready.push({ stray: this.event.line });
      else this.trace.events.push(this.event);
      this.event = undefined;
    } else if (name === 'trace' && this.trace !== undefined) {
      this.ready.push(this.trace);
      this.trace = undefined;
    }
  }
}
