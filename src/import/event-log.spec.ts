import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readEventLog } from './event-log.js';
import { type ImportMapping, parseMapping } from './import-mapping.js';
import type { EventLogRow } from './log-row.js';

describe('reading an event log', () => {
  it('reads fields in quotes, a byte order mark and values that mean nothing', async () => {
    const rows = await read(
      'a.csv',
      '\uFEFFid,what,when,who\nc1,"Ask, ""in writing""\nfor the plan",2024-01-01 09:00:00Z,EMPTY\nc2,Answer,2024-01-02 09:00:00Z,Ana\n',
    );
    expect(rows).toEqual([
      row(2, 1, { case: 'c1', step: 'Ask, "in writing"\nfor the plan', time: '2024-01-01 09:00:00Z' }),
      row(4, 2, { case: 'c2', step: 'Answer', time: '2024-01-02 09:00:00Z', person: 'Ana' }),
    ]);
  });

  it('tells the line of a row with too few fields and goes on', async () => {
    const rows = await read('a.csv', 'id,what,when,who\nc1,Ask\nc2,Answer,t,Ana\n');
    expect(rows).toEqual([
      { readable: false, line: 2, ordinal: 1, reason: 'has 2 fields where the header has 4' },
      row(3, 2, { case: 'c2', step: 'Answer', time: 't', person: 'Ana' }),
    ]);
  });

  it('tells of a stray quote and goes on after it', async () => {
    const rows = await read('a.csv', 'id,what,when,who\nc1,As"k,t,Ana\nc2,Answer,t,Ana\n');
    expect(rows.map(({ readable, line }) => [readable, line])).toEqual([
      [false, 2],
      [true, 3],
    ]);
  });

  it.each([
    ['text follows the closing quote', 'c1,"Ask"x,t,Ana\nc2,Answer,t,Ana\n'],
    ['a quote is never closed', 'c1,"Ask,t,Ana\nc2,Answer,t,Ana\n'],
    ['a record is longer', `c1,"Ask${'x'.repeat(1_100_000)}\nc2,Answer,t,Ana\n`],
  ])('takes nothing of a file in which %s', async (reason, lines) => {
    await expect(read('a.csv', `id,what,when,who\n${lines}`)).rejects.toThrow(
      new RegExp(`cannot be read on from line 2: ${reason}`),
    );
  });

  it('names the columns that are missing', async () => {
    await expect(read('a.csv', 'id,what\nc1,Ask\n')).rejects.toThrow(
      'a.csv lacks the columns "when" (time), "who" (person)',
    );
  });

  it('refuses what is not UTF-8, an empty file and a file of another kind', async () => {
    await expect(read('a.csv', Buffer.from('id,what,when,who\nc1,Petici\xf3n,t,u\n', 'latin1'))).rejects.toThrow(
      'not UTF-8',
    );
    await expect(read('a.csv', '')).rejects.toThrow('is empty');
    await expect(read('a.txt', '')).rejects.toThrow('neither a .csv nor a .xes');
  });

  it('reads a packed file', async () => {
    const rows = await read('a.csv.gz', gzipSync('id,what,when,who\nc1,Ask,t,Ana\n'));
    expect(rows).toEqual([row(2, 1, { case: 'c1', step: 'Ask', time: 't', person: 'Ana' })]);
  });

  it('reads XES: attributes of trace and event, none of the attributes nested in them', async () => {
    const rows = await read(
      'a.xes',
      `<?xml version="1.0"?>
<log><global scope="event"><string key="what" value="no"/></global>
<trace><event><string key="what" value="Ask &amp; wait"/><date key="when" value="t1"/>
<list key="l"><values><string key="who" value="no"/></values></list></event>
<string key="id" value="c1"/></trace>
<event><string key="what" value="stray"/></event>
</log>`,
      { columns: { case: 'case:id', step: 'what', time: 'when', person: 'who' } },
    );
    expect(rows).toEqual([
      row(3, 1, { case: 'c1', step: 'Ask & wait', time: 't1' }),
      { readable: false, line: 6, ordinal: 2, reason: 'is an event outside any trace' },
    ]);
  });

  it('refuses XML that is not well-formed, with the line', async () => {
    await expect(read('a.xes', '<log>\n<trace>\n</log>')).rejects.toThrow(/not well-formed XML near line 3/);
  });

  it('expands no entity of its own making', async () => {
    const bomb = '<!DOCTYPE log [<!ENTITY a "aaaa">]><log><trace><string key="id" value="&a;"/></trace></log>';
    await expect(read('a.xes', bomb)).rejects.toThrow('not well-formed');
  });
});

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function read(name: string, content: string | Buffer, over: Partial<ImportMapping> = {}): Promise<EventLogRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  folders.push(folder);
  const file = join(folder, name);
  await writeFile(file, content);
  const rows: EventLogRow[] = [];
  for await (const each of readEventLog(file, { ...mapping(), ...over })) rows.push(each);
  return rows;
}

function row(line: number, ordinal: number, fields: Record<string, string>): EventLogRow {
  return { readable: true, line, ordinal, fields };
}

function mapping(): ImportMapping {
  const parsed = parseMapping(
    JSON.stringify({
      source: 'small',
      institution: 'town',
      zone: 'Europe/Amsterdam',
      columns: { case: 'id', channel: 'id', department: 'id', start: 'id', deadline: 'id', step: 'what', time: 'when' },
      values: { none: ['EMPTY'], channel: {}, department: {} },
      petition: { procedure: 'p', matter: 'm', place: 'l', subject: 's' },
    }),
    'small.mapping.json',
  );
  return { ...parsed, columns: { case: 'id', step: 'what', time: 'when', person: 'who' } };
}
