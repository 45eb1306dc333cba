// Checks an installation's databases against what its clients were told. It shares no line with the application: own client, own
// fold, own hashes. Read-only.
//
//   node test/chaos/checker.mjs --mongo <uri> --db <name> --acks <file> [--at <time>]
//
// `--at` is when the databases were as they are, for copies; the present time unless given.
// One line for each invariant, then "N passed, N failed"; exit code 1 when one failed, 2 when it could not be run.
import { parseArgs } from 'node:util';
import { MongoClient } from 'mongodb';
import { checkAcks, readAcks } from './checker/acknowledgements.mjs';
import { checkCases, checkDuties, checkFolios } from './checker/effects.mjs';
import { Findings } from './checker/findings.mjs';
import { checkLog, checkSystemCommands, readHistory } from './checker/history.mjs';
import { checkFigures, checkViews } from './checker/views.mjs';

const INVARIANTS = [
  'acknowledged commands are there exactly once',
  'acknowledged commands have the effect that was asked for',
  'refused commands left nothing',
  'unanswered commands are there once or not at all',
  'nothing happened that nobody asked for',
  'streams are dense from 1',
  'every commit names the hash before it',
  'every commit hashes to what it says',
  'log positions are dense from 1',
  'log entries and commits are one to one',
  'the log keeps the order of each case',
  'leaf indexes are dense from 0',
  'every leaf is made of its commit',
  'every step was possible when it was taken',
  'every case is in exactly one place',
  'routed once for each registration and return',
  'delivered once for each routing',
  'no note is there twice',
  'every duty is done',
  'duties and waking events are one to one',
  'a duty that is done left its effect',
  'view department-inbox is the fold of the history',
  'view case-facts is the fold of the history',
  'view case-search is the fold of the history',
  'view public-requests is the fold of the history',
  'view register-book is the fold of the history',
  'no case is parked',
  'figures equal our own count',
  'figures of a month add up',
  'folios are unique',
  'settled folios are what the history says',
  'every number is a case’s, annulled, or just taken',
];

async function check({ mongo, db, acks, at }) {
  const findings = new Findings(INVARIANTS);
  const commands = await readAcks(acks);
  const client = await new MongoClient(mongo, {
    readConcernLevel: 'majority',
    serverSelectionTimeoutMS: 5_000,
  }).connect();
  try {
    const app = client.db(db);
    const history = client.db(`${db}_history`);
    const seen = await readHistory(history, commands, findings);
    checkSystemCommands(seen, findings);
    checkAcks(commands, findings);
    await checkLog(history, seen, findings);
    checkCases(seen, findings);
    await checkDuties(app, seen, findings);
    await checkViews(app, seen, findings);
    await checkFigures(app, seen, findings);
    await checkFolios(app, seen, at === undefined ? Date.now() : Date.parse(at), findings);
  } finally {
    await client.close();
  }
  return findings;
}

const { values } = parseArgs({
  options: { mongo: { type: 'string' }, db: { type: 'string' }, acks: { type: 'string' }, at: { type: 'string' } },
});
if (!values.mongo || !values.db || !values.acks) {
  console.error('Usage: node test/chaos/checker.mjs --mongo <uri> --db <name> --acks <file> [--at <time>]');
  process.exit(2);
}
try {
  const findings = await check(values);
  for (const line of findings.lines()) console.log(line);
  console.log(`${findings.passed} passed, ${findings.failed} failed`);
  process.exitCode = findings.failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}
