import { installDebianPackages } from './wheel.mjs';
import { onPath } from './program-version.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium for the journeys, or brings one: CHROMIUM_BIN → PATH → Debian's package for root.
 *
 * @returns {{ path?: string, why?: string }} where there is none, why
 */
export function findChromium({ env, log }) {
  const found = chromiumThere(env);
  if (found) return { path: found };
  try {
    installDebianPackages(['chromium'], log);
  } catch (error) {
    return { why: `no Chromium: none in CHROMIUM_BIN or on PATH, and apt-get: ${error.message}` };
  }
  const path = chromiumThere(env);
  return path ? { path } : { why: 'no Chromium: its package was installed and brought no program of a known name' };
}

function chromiumThere(env) {
  return env.CHROMIUM_BIN || NAMES.map((name) => onPath(name, env)).find(Boolean);
}
