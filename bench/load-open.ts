/**
 * Adds open cases to the bench's database, for the measurement of a change of law: registered by the product's own command, counted by
 * its calendar, and standing in a department. Run by the bench: node dist/bench/load-open.js <cases>. It may be stopped and run again.
 * They come in as an import does, so that no queue has to deliver each of them first; their due dates are counted here all the same.
 */
import { namedId } from '@libs/event-store';
import { RegisterPetition, RouteCase } from '../src/cases/index.js';
import { PLACE, PROCEDURE } from './bench-institution.js';
import { imported, Loader } from './loader.js';
import { DEPARTMENTS, matterOf } from './town.js';

const wanted = Number(process.argv[2]);
const loader = await Loader.open();
const { commands } = loader;
const filedAt = new Date();
await loader.adds('open', Array.from({ length: wanted }, (_, at) => at + 1).values(), open);
await loader.close();

async function open(n: number): Promise<void> {
  const caseId = namedId('bench-open', String(n));
  const department = n % DEPARTMENTS.length;
  const petition = {
    procedure: PROCEDURE,
    matter: matterOf(department, 0),
    place: PLACE,
    channel: 'desk' as const,
    subject: `Petición abierta ${n}`,
    description: 'Espera respuesta mientras cambia el calendario.',
  };
  await commands.execute(new RegisterPetition(caseId, imported(caseId, 'register', filedAt), petition));
  await commands.execute(
    new RouteCase(caseId, imported(caseId, 'route', filedAt), DEPARTMENTS[department]?.code ?? ''),
  );
}
