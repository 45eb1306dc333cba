// Makes the application's database user in a MongoDB that is not ours (docker compose, a cluster), before migrations run:
// MONGODB_OWNER_URI=… MONGODB_APP_PASSWORD=… node scripts/prepare-database.mjs
import { Refused } from './launcher/refused.mjs';
import { runToTheEnd } from './launcher/entry.mjs';
import { createAppUser } from './servers/database-users.mjs';

await runToTheEnd(async ({ log }) => {
  const { MONGODB_OWNER_URI, MONGODB_APP_PASSWORD, MONGODB_DB = 'ventanilla' } = process.env;
  if (!MONGODB_OWNER_URI || !MONGODB_APP_PASSWORD) throw new Refused('Set MONGODB_OWNER_URI and MONGODB_APP_PASSWORD.');
  await createAppUser(MONGODB_OWNER_URI, MONGODB_DB, { password: MONGODB_APP_PASSWORD });
  log(`The user ${MONGODB_DB}_app has its rights.`);
});
