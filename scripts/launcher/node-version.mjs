// Read by any Node, however old: it must be able to say that it is too old. Only old syntax and old builtins here.
import { readFileSync } from 'fs';

export function requireNode() {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const wanted = manifest.engines.node
    .replace(/[^\d.]/g, '')
    .split('.')
    .map(Number);
  const present = process.versions.node.split('.').map(Number);
  const tooOld = present[0] < wanted[0] || (present[0] === wanted[0] && present[1] < (wanted[1] || 0));
  if (!tooOld) return;
  console.error(`Ventanilla needs Node ${manifest.engines.node}; this is Node ${process.versions.node}.`);
  process.exit(1);
}
