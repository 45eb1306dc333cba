import { readFileSync, writeFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { backstage } from './backstage.js';
import { type ListedErasure, RepeatErasures, ShredList } from './cases/index.js';

const USAGE = `npm run erasures -- export <file>   writes down every erasure of the history, to be kept outside the product
npm run erasures -- reapply <file>  erases them again in a restored installation, before its APIs are started; as often as you like
npm run erasures -- check           holds the history against the keystore and destroys what came back, as every start does`;

const FORMAT = 'ventanilla/erasures/1';
const [verb, file] = process.argv.slice(2);

if (verb === 'export' && file !== undefined) await backstage('erasures', (context) => write(context, file));
else if (verb === 'reapply' && file !== undefined) await backstage('erasures', (context) => reapply(context, file));
else if (verb === 'check' && file === undefined) await backstage('erasures', check);
else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}

/** One line of JSON each: ids, an alias, a count and a code. Nothing in it is personal. */
async function write(context: INestApplicationContext, path: string): Promise<void> {
  const lines: string[] = [];
  for await (const erasure of context.get(ShredList, { strict: false }).all()) lines.push(JSON.stringify(erasure));
  const head = JSON.stringify({ format: FORMAT, erasures: lines.length });
  writeFileSync(path, `${[head, ...lines].join('\n')}\n`);
  process.stdout.write(`${lines.length} erasures are in ${path}\n`);
}

async function reapply(context: INestApplicationContext, path: string): Promise<void> {
  const commands = context.get(CommandBus, { strict: false });
  const erasures = read(path);
  const found = { known: 0, recorded: 0, 'no-case': 0 };
  for (const erasure of erasures) found[await commands.execute(new RepeatErasures(erasure))] += 1;
  process.stdout.write(
    `${erasures.length} erasures carried out again: ${found.known} stand in the history, ${found.recorded} were recorded anew, ` +
      `of ${found['no-case']} the history has no case\n`,
  );
  await check(context);
}

async function check(context: INestApplicationContext): Promise<void> {
  process.stdout.write(`${JSON.stringify(await context.get(ShredList, { strict: false }).enforce())}\n`);
}

function read(path: string): ListedErasure[] {
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const { format, erasures } = JSON.parse(head ?? '{}') as { format?: string; erasures?: number };
  if (format !== FORMAT) throw new Error(`${path} is no list of erasures`);
  // A list that was cut short would leave people readable, and nobody would notice.
  if (erasures !== lines.length) throw new Error(`${path} names ${erasures} erasures and holds ${lines.length}`);
  return lines.map((line) => JSON.parse(line) as ListedErasure);
}
