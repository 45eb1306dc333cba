import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CommandBus } from '@nestjs/cqrs';
import { counted, findingsTable } from './findings-table.js';
import { NothingToRead } from './folders.js';
import { changesTable } from './changes-table.js';
import { isWrongUse, refuse, USAGE } from './procedures-tool.js';
import { CatalogueRefused } from './procedures.refusals.js';
import { PublishProcedures } from './publish-procedures.js';
import { CatalogueInvalid, readCatalogues } from './read-catalogue.js';
import { readRegimes } from './read-regimes.js';

interface LoadDesk {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly commands: Pick<CommandBus, 'execute'>;
}

/** Publishes a folder's procedures by the same command as the start does; the exit code. */
export async function loadProcedures(args: readonly string[], desk: LoadDesk): Promise<number> {
  try {
    return await load(args, desk);
  } catch (error) {
    if (error instanceof CatalogueInvalid) return refuse(error, false, desk);
    if (error instanceof CatalogueRefused) {
      const errors = error.findings.filter(({ severity }) => severity === 'error');
      desk.out(`${findingsTable(errors)}${counted(errors.length, 'error', 'errores')}; no se cargó nada\n`);
      return 1;
    }
    if (!(error instanceof NothingToRead) && !isWrongUse(error)) throw error;
    desk.err(`${error.message}\n\n${USAGE}\n`);
    return 2;
  }
}

async function load(args: readonly string[], { out, commands }: LoadDesk): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      institution: { type: 'string' },
      regimes: { type: 'string' },
      'retire-absent': { type: 'boolean', default: false },
    },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new NothingToRead('Say which folder to load.');
  const institution = values.institution ?? basename(resolve(folder));
  const [catalogue, another] = readCatalogues(folder, institution);
  if (catalogue === undefined || another !== undefined)
    throw new NothingToRead(`${folder} holds more than one catalogue: load one at a time`);
  const regimes = readRegimes(folder, values.regimes);
  const { procedures } = catalogue;
  out(
    `${counted(procedures.length, 'trámite leído', 'trámites leídos')}, ${counted(regimes.length, 'régimen', 'regímenes')}\n`,
  );
  const published = await commands.execute(
    new PublishProcedures(institution, {
      procedures,
      regimes,
      actor: { kind: 'system', id: 'procedures-load' },
      retiresAbsent: values['retire-absent'],
      onKept: (done, total) => {
        if (done === total || done % PROGRESS_EVERY === 0) out(`Guardando ${done}/${total}\n`);
      },
    }),
  );
  const { events, warnings, version } = published;
  out(
    changesTable(
      published,
      procedures.map(({ procedure }) => procedure),
    ),
  );
  out(
    events.length === 0
      ? `Nada cambió: el catálogo de ${institution} sigue en su versión ${version}\n`
      : `Catálogo de ${institution}, versión ${version}: ${counted(events.length, 'cambio', 'cambios')}\n`,
  );
  if (warnings.length > 0)
    out(
      `${counted(warnings.length, 'aviso', 'avisos')} por confirmar con el área jurídica: npm run procedures -- check los enumera\n`,
    );
  return 0;
}

const PROGRESS_EVERY = 5;
