import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plusDays } from './business-days.js';
import { checkout } from './built-product.js';
import type { TheTownHall } from './the-town-hall.js';

/**
 * From a day on the citizens' petitions run under the model law, which archives files whose person does nothing and names a recourse.
 * `more` stands in the procedure besides.
 */
export async function petitionsGoUnderLfpa(
  hall: TheTownHall,
  validFrom: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  try {
    const catalogue = join(folder, 'chimalhuacan');
    cpSync(join(checkout, 'seeds', 'procedures', 'chimalhuacan'), catalogue, { recursive: true });
    cpSync(join(checkout, 'seeds', 'regimes'), join(folder, 'regimes'), { recursive: true });
    const file = join(catalogue, 'peticion-ciudadana.json');
    const before = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...before, validTo: plusDays(validFrom, -1) }));
    const term = { regime: 'MX-LFPA', basis: ['cpaem-135'] };
    const next = { ...before, version: '2026.2', validFrom, term, ...more };
    writeFileSync(join(catalogue, 'peticion-ciudadana-2.json'), JSON.stringify(next));
    await hall.tool('procedures', ['load', catalogue]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
