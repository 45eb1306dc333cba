import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { aFreePort } from '@libs/testing';
import { MongoClient } from 'mongodb';
import { createAppUser, dropAppUser } from '../../scripts/servers/database-users.mjs';

const checkout = resolve(__dirname, '..', '..');

/** What a person sees who runs one of the scripts. */
interface Seen {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

describe('npm start', () => {
  let home: string;
  const running: ChildProcess[] = [];

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'ventanilla-launcher-'));
    mkdirSync(join(home, '.data', 'logs'), { recursive: true });
  });

  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });

  it('tells a second copy where the first one is', async () => {
    const first = aProcessThatLooksLike('start.mjs');
    writeLock({ pid: first.pid, what: 'Ventanilla', script: 'start.mjs', url: 'http://localhost:3999' });

    const seen = await start({ PORT: String(await aFreePort()) });

    expect(seen).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `Ventanilla is already running (pid ${first.pid}) at http://localhost:3999\n`,
    });
    expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: first.pid });
  });

  it('takes over from a copy that was killed, even when its process id was given to another program', async () => {
    const stranger = aProcessThatLooksLike('another-program.mjs');
    writeLock({ pid: stranger.pid, what: 'Ventanilla', script: 'start.mjs', url: 'http://localhost:3999' });

    // It gets past the lock, to the next thing that it refuses.
    const seen = await start({ PORT: String(await aFreePort()), VENTANILLA_KEY_FILE: join(home, 'no-such-key') });

    expect(seen.stderr).toContain('VENTANILLA_KEY_FILE names a file that is not there');
  });

  it('says in one line that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    const seen = await start({ PORT: String(port) });

    other.close();
    expect(seen.exitCode).toBe(1);
    expect(seen.stderr).toBe(
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start\n`,
    );
  });

  it('never makes a new key for data that were sealed with another', async () => {
    mkdirSync(join(home, '.data', 'mongo'));

    const seen = await start({ PORT: String(await aFreePort()) });

    expect(seen.exitCode).toBe(1);
    expect(seen.stderr).toContain('master.key is missing, but there are data that only this key opens');
  });

  function start(env: Record<string, string>): Promise<Seen> {
    const { VENTANILLA_KEY: _key, VENTANILLA_KEY_FILE: _file, ...inherited } = process.env;
    return run(['scripts/start.mjs'], { ...inherited, VENTANILLA_HOME: home, ...env });
  }

  function aProcessThatLooksLike(script: string): ChildProcess {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60_000)', script], { stdio: 'ignore' });
    running.push(child);
    return child;
  }

  function writeLock(holder: Record<string, unknown>): void {
    writeFileSync(lockFile(), JSON.stringify(holder));
  }

  function lockFile(): string {
    return join(home, '.data', 'ventanilla.lock');
  }
});

describe('a command beside a product that was given its key as VENTANILLA_KEY', () => {
  const key = 'k'.repeat(43);
  let home: string;
  let product: ChildProcess;

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'ventanilla-beside-'));
    const data = join(home, '.data');
    mkdirSync(join(data, 'logs'), { recursive: true });
    product = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60_000)', 'start.mjs'], { stdio: 'ignore' });
    const holder = { pid: product.pid, what: 'Ventanilla', script: 'start.mjs' };
    writeFileSync(join(data, 'ventanilla.lock'), JSON.stringify(holder));
    const environment = {
      VENTANILLA_KEY: key,
      MONGODB_URI: 'mongodb://nowhere.invalid/',
      REDIS_URL: 'redis://nowhere',
    };
    await run(['--input-type=module', '--eval', WRITES_RUNTIME], {
      ...process.env,
      VENTANILLA_HOME: home,
      RUNTIME: JSON.stringify({ pid: product.pid, environment, pids: {} }),
    });
  });

  afterEach(() => {
    product.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });

  it('finds its servers, but no key, among the data', () => {
    const written = readFileSync(join(home, '.data', 'runtime.json'), 'utf8');
    expect(written).toContain('mongodb://nowhere.invalid/');
    expect(written).not.toContain(key);
  });

  it('says that it needs the key too', async () => {
    const seen = await beside({});
    expect(seen).toMatchObject({ exitCode: 1, stdout: '' });
    expect(seen.stderr).toBe(
      'The running product was given its key as VENTANILLA_KEY, which it writes nowhere: set VENTANILLA_KEY for this command too.\n',
    );
  });

  it('takes it from its own environment', async () => {
    expect((await beside({ VENTANILLA_KEY: key })).stderr).toBe('There is no tool "no-such-tool".\n');
  });

  function beside(env: Record<string, string>): Promise<Seen> {
    const { VENTANILLA_KEY: _key, VENTANILLA_KEY_FILE: _file, ...inherited } = process.env;
    return run(['scripts/with-product.mjs', 'no-such-tool'], { ...inherited, VENTANILLA_HOME: home, ...env });
  }
});

const WRITES_RUNTIME = `
import { homeFolders } from './scripts/launcher/home.mjs';
import { writeRuntime } from './scripts/launcher/runtime-file.mjs';
writeRuntime(homeFolders(), JSON.parse(process.env.RUNTIME));
`;

describe('a MongoDB given by its address', () => {
  it('is refused when it is a standalone server', async () => {
    const seen = await run(['--input-type=module', '--eval', STANDALONE], process.env);

    expect(seen.stdout).toContain('MONGODB_URI names a standalone mongod. Ventanilla needs a replica set');
    expect(seen.exitCode).toBe(0);
  });
});

describe('the database user of the application', () => {
  const database = `t_${randomUUID().slice(0, 8)}`;
  const ownerUri = process.env['TEST_MONGODB_URI'] ?? '';
  let application: MongoClient;

  beforeAll(async () => {
    if (!ownerUri) throw new Error('TEST_MONGODB_URI is not set: run through scripts/with-servers.mjs');
    application = new MongoClient(await createAppUser(ownerUri, database));
    await commits().insertOne({ version: 1 });
    await keys().insertOne({ key: 'k' });
  });

  afterAll(async () => {
    await application.close();
    await dropAppUser(ownerUri, database);
    const owner = new MongoClient(ownerUri);
    for (const name of [database, `${database}_history`, `${database}_keys`]) await owner.db(name).dropDatabase();
    await owner.close();
  });

  const commits = () => application.db(`${database}_history`).collection('commits');
  const keys = () => application.db(`${database}_keys`).collection('keystore');
  const views = () => application.db(database).collection('view');

  it.each<[string, () => Promise<unknown>]>([
    ['change a commit', () => commits().updateOne({}, { $set: { version: 2 } })],
    ['replace a commit', () => commits().findOneAndReplace({}, { version: 2 })],
    ['remove a commit', () => commits().deleteOne({})],
    ['drop the history', () => commits().drop()],
    ['put something else in its place', () => application.db(`${database}_history`).renameCollection('commits', 'old')],
    [
      'write into it from a query',
      () =>
        views()
          .aggregate([outTo(`${database}_history`)])
          .toArray(),
    ],
    ['remove a key', () => keys().deleteOne({})],
    ['reach a database that is not its own', () => application.db(`${database}_other`).collection('x').findOne()],
  ])('cannot %s', async (_what, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ code: 13 });
  });

  it('can do its work: add and read history, make a key a tombstone, keep its views', async () => {
    await commits().insertOne({ version: 2 });
    await expect(commits().countDocuments()).resolves.toBeGreaterThanOrEqual(2);
    await keys().updateOne({ key: 'k' }, { $set: { destroyed: true } });
    await views().createIndex({ folio: 1 });
    await views().drop();
  });
});

function outTo(db: string): Record<string, unknown> {
  return { $out: { db, coll: 'commits' } };
}

/** A module that starts a mongod without a replica set and shows what the launcher says of it. */
const STANDALONE = `
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programCache } from './scripts/launcher/home.mjs';
import { waitUntil } from './scripts/launcher/processes.mjs';
import { bringMongo } from './scripts/servers.mjs';
import { freePort } from './scripts/servers/loopback-port.mjs';
import { findMongod } from './scripts/servers/mongod-program.mjs';

const quiet = () => {};
const folder = mkdtempSync(join(tmpdir(), 'ventanilla-standalone-'));
const { path } = await findMongod({ env: process.env, cacheFolder: programCache, log: quiet });
const port = await freePort();
const log = join(folder, 'log');
const mongod = spawn(path, ['--dbpath', folder, '--port', port, '--bind_ip', '127.0.0.1', '--nounixsocket', '--logpath', log], { stdio: 'ignore' });
await waitUntil(() => /"id":23016/.test(readFileSync(log, { encoding: 'utf8', flag: 'a+' })), { timeoutMs: 20_000 });
await bringMongo({ env: { MONGODB_URI: 'mongodb://127.0.0.1:' + port + '/' }, log: quiet }).catch((error) => console.log(error.message));
mongod.kill('SIGKILL');
await once(mongod, 'exit');
rmSync(folder, { recursive: true, force: true });
`;

async function run(args: string[], env: NodeJS.ProcessEnv): Promise<Seen> {
  const child = spawn(process.execPath, args, { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, ...output };
}
