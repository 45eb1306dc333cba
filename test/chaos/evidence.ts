import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BSON, type Db } from 'mongodb';
import type { BesiegedTownHall } from './besieged-town-hall.js';
import { runChecker } from './run-checker.js';

/** Leaves in `folder` what somebody needs who asks why a run went wrong: the faults, the logs, the verdict, the databases. */
export async function leaveEvidence(hall: BesiegedTownHall, acks: string, folder: string): Promise<void> {
  const { owner, ownerUri, name } = hall.databases;
  await writeFile(join(folder, 'faults.log'), `${hall.chronicle.join('\n')}\n`);
  await writeFile(join(folder, 'processes.log'), hall.logs());
  const { output } = await runChecker({ mongo: ownerUri, db: name, acks });
  await writeFile(join(folder, 'checker.txt'), output);
  for (const db of [owner.db(name), owner.db(`${name}_history`)]) await dump(db, join(folder, db.databaseName));
}

/** Each collection as extended JSON, a document a line. */
async function dump(db: Db, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name } of await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()) {
    const documents = await db.collection(name).find().toArray();
    const lines = documents.map((document) => BSON.EJSON.stringify(document));
    await writeFile(join(folder, `${name}.jsonl`), lines.map((line) => `${line}\n`).join(''));
  }
}
