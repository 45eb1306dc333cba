/**
 * Fills the bench's database through the product's own commands: the institution with its accounts, then the dataset. Run by the
 * bench: node dist/bench/load.js <cases> [seed]. It may be stopped and run again: ids are those of the dataset, so what is there is
 * not added twice, and the number of finished cases is kept in the database.
 */
import {
  AssignOfficer,
  type CaseCommand,
  CloseCase,
  RecordStep,
  RegisterPetition,
  RouteCase,
} from '../src/cases/index.js';
import { FolioBook } from '../src/folios/index.js';
import { InstitutionDirectory } from '../src/institutions/index.js';
import { StaffDirectory } from '../src/staff/index.js';
import { benchInstitution, benchStaff, INSTITUTION, PLACE, procedureOf } from './bench-institution.js';
import { type CaseStep, type GeneratedCase, generateCases } from './gen.js';
import { imported, Loader } from './loader.js';
import { DEPARTMENTS, matterOf } from './town.js';
import { citizenOf } from './town-text.js';

const SEED = 1;

const cases = Number(process.argv[2]);
const loader = await Loader.open();
const { commands, context } = loader;
const staff = context.get(StaffDirectory, { strict: false });

await context.get(InstitutionDirectory, { strict: false }).save(benchInstitution, new Date());
const { _id: institution, series, zone, prefix } = benchInstitution;
await context.get(FolioBook, { strict: false }).ensureSeries({ institution, series, zone, prefix });
await enrol();
const officers = await Promise.all(
  DEPARTMENTS.map(async ({ code }) => (await staff.officersOf(INSTITUTION, code)).map(({ id }) => id)),
);
await loader.adds(`${cases} cases, seed ${SEED}`, generateCases({ seed: SEED, cases }), replay);
await loader.close();

/** Accounts that are there already cost nothing: a password is hashed slowly on purpose. */
async function enrol(): Promise<void> {
  const there = new Set((await staff.membersOf(INSTITUTION)).map(({ username }) => username));
  for (const entry of benchStaff) if (!there.has(entry.username)) await staff.put(entry);
}

async function replay(generated: GeneratedCase): Promise<void> {
  const { id, department, category, filedAt, filedUnder, termDays, subject, body, channel, latitude, longitude } =
    generated;
  const petition = {
    procedure: procedureOf(termDays),
    matter: matterOf(filedUnder, category),
    place: PLACE,
    channel,
    subject,
    description: body,
    applicant: citizenOf(generated.citizen),
    location: { latitude, longitude },
  };
  await commands.execute(new RegisterPetition(id, command(generated, 'register', filedAt), petition));
  await commands.execute(new RouteCase(id, command(generated, 'route', filedAt), DEPARTMENTS[department]?.code ?? ''));
  for (const [n, step] of generated.steps.entries()) {
    const taken = await replayStep(generated, step, n);
    // Reopening has no counterpart among imported steps: such a case stays concluded, what follows is recorded on it.
    if (!taken) break;
  }
}

async function replayStep(generated: GeneratedCase, step: CaseStep, n: number): Promise<boolean> {
  const { id, department, officer } = generated;
  const now = command(generated, `${step.kind}-${n}`, step.at);
  switch (step.kind) {
    case 'accept':
      await commands.execute(new AssignOfficer(id, now, officers[department]?.[officer] ?? ''));
      return true;
    case 'return':
    case 'note':
    case 'answer': {
      const label = step.kind === 'note' ? step.text : undefined;
      const done = { step: step.kind, reference: `${step.kind}-${n}`, ...(label !== undefined && { label }) };
      await commands.execute(new RecordStep(id, now, done));
      return true;
    }
    case 'close':
      await commands.execute(new CloseCase(id, now));
      return true;
    case 'reopen':
      return false;
  }
}

function command({ id }: GeneratedCase, step: string, at: number): CaseCommand {
  return imported(id, step, new Date(at));
}
