import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const file = (name: string): string => readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8');

export const STYLE = file('citizen.css');
export const SCRIPT = file('follow.js');

/** Another content has another address, so that a browser may keep it for good. */
export const STYLE_ADDRESS = `/tramites/estilo.css?v=${hashOf(STYLE)}`;
export const SCRIPT_ADDRESS = `/consulta/consulta.js?v=${hashOf(SCRIPT)}`;

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 10);
}
