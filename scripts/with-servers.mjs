// node scripts/with-servers.mjs <command…>: runs a command with a MongoDB and a Redis of its own, thrown away afterwards. The command
// finds them in TEST_MONGODB_URI (a user who may do everything) and TEST_REDIS_URL.
import { spawn } from 'node:child_process';
import { runToTheEnd } from './launcher/entry.mjs';
import { withLocalPrograms } from './launcher/installation.mjs';
import { Refused } from './launcher/refused.mjs';
import { throwAwayServers } from './servers/throw-away.mjs';

const SIGNAL_EXIT = { SIGINT: 130, SIGTERM: 143, SIGKILL: 137 };

await runToTheEnd(work, { log: (line) => console.error(line) });

async function work({ shutdown, log }) {
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new Refused('Usage: node scripts/with-servers.mjs <command> [arguments]');
  const servers = await throwAwayServers(log);
  shutdown.add(servers);
  shutdown.check();
  const env = { ...process.env, TEST_MONGODB_URI: servers.mongoUri, TEST_REDIS_URL: servers.redisUrl };
  const child = spawn(command, args, { env: withLocalPrograms(env), stdio: 'inherit' });
  const how = await shutdown.endOf(child);
  return typeof how === 'number' ? how : (SIGNAL_EXIT[how] ?? 1);
}
