// node test/authorisation/planted-weaknesses.mjs [name …]: after `npm run build`. Weakens the built product in a temporary copy, one weakness
// at a time, and wants the test of every cell to turn red each time. Ends with 1 when a weakness stays unseen.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SPEC = 'test/authorisation/every-cell.e2e-spec.ts';

const BY_TWO = 'test/acceptance/data-is-erased-by-two.e2e-spec.ts';
const RESTORE = 'test/acceptance/data-stays-erased-after-a-restore.e2e-spec.ts';

/** File of the built product, what stands in it, what is put in its place, which part of the spec must notice, and which spec where it is not SPEC. */
const WEAKNESSES = {
  'guard off on a route': [
    'dist/libs/identity/src/session-gate.js',
    '!mayEver(operation, role)',
    "operation !== 'rebind' && !mayEver(operation, role)",
    'every cell',
  ],
  'department check removed': [
    'dist/libs/identity/src/authorise.js',
    "'own-department': (asker, subject) => same(asker.department, subject.department)",
    "'own-department': () => true",
    'every cell',
  ],
  'a cell too many in the data file': [
    'dist/libs/identity/src/authorisation.json',
    '"watch-queues": { "row": null, "grants": { "administrator": "allowed" } }',
    '"watch-queues": { "row": null, "grants": { "administrator": "allowed", "clerk": "allowed" } }',
    'every cell',
  ],
  'the case is not asked whether the step may be taken': [
    'dist/src/cases/case-scope.js',
    'throw new NotThisDepartment()',
    'return',
    'every cell',
  ],
  'a list without its filter': [
    'dist/src/search/case-search.js',
    "const scope = filterFor('find-cases', principal, COLUMNS);",
    'const scope = { institution: principal.institution };',
    'lists',
  ],
  'a file with all its content': [
    'dist/src/cases/case-file.js',
    "const open = viewer === undefined || maySee(viewer, state, 'read-personal-data');",
    'const open = true;',
    'the content of a file',
  ],
  'a download for whoever sees the case': [
    'dist/src/cases/attachments/attachment-download.controller.js',
    "requireVisible(principal, state, 'download-attachment')",
    "requireVisible(principal, state, 'read-case')",
    'the papers in a file',
  ],
  'a list that takes reserved cases in': [
    'dist/src/institutions/reserved-shelf.js',
    '${institution}${APART}',
    '${institution}',
    'lists',
  ],
  'a reserved case for whoever sees others': [
    'dist/src/cases/case-scope.js',
    "reserve === undefined ? 'internal' : 'reserved'",
    "'internal'",
    'every cell',
  ],
  'the department of the accused let in': [
    'dist/libs/identity/src/authorise.js',
    'within(subject.accused, asker.id) || within(subject.accused, asker.department)',
    'false',
    'every cell',
  ],
  'a read that is recorded after it is served': [
    'dist/src/cases/reads/case-reads.js',
    'await this.log.record(',
    'void this.log.record(',
    'the record',
    'test/acceptance/what-is-read-is-recorded.e2e-spec.ts',
  ],
  'break-glass that opens reserved cases too': [
    'dist/src/cases/break-glass/break-glass.js',
    'state.reserve === undefined && may(',
    '(() => true)(',
    'who opens a case',
    'test/acceptance/a-case-is-opened-in-an-emergency.e2e-spec.ts',
  ],
  'a key that opens more than its scope': [
    'dist/libs/identity/src/integration.js',
    '!client.scopes.includes(scope)',
    'false',
    'a key',
  ],
  'the same person approves': [
    'dist/libs/identity/src/authorise.js',
    'proposer !== undefined && proposer !== id',
    'proposer !== undefined',
    'every cell',
  ],
  'a hold that is ignored': [
    'dist/src/cases/domain/case.custody.js',
    'if (holds.length > 0)',
    'if (holds.length > 99)',
    'K.31|as long as somebody holds',
    BY_TWO,
  ],
  'data that must be kept are erased': [
    'dist/src/cases/domain/case.custody.js',
    "keeping.kept !== 'ended'",
    "keeping.kept === 'never'",
    'are not erased while they must be kept',
    BY_TWO,
  ],
  'what is blocked is shown': [
    'dist/src/cases/case-file.js',
    "maySee(viewer, state, 'read-blocked') ? [] : blocked",
    "maySee(viewer, state, 'read-case') ? [] : blocked",
    'K.31',
    BY_TWO,
  ],
  'no key is destroyed at a repeated erasure': [
    'dist/src/cases/outcome/repeat-erasures.js',
    'await this.commands.execute(new DestroyKey(',
    'void (new DestroyKey(',
    'is rid of it',
    RESTORE,
  ],
  'a start that does not look at the keystore': [
    'dist/src/main.js',
    '.enforce()',
    '.toString()',
    'holds what was erased|brings nothing back',
    RESTORE,
  ],
};

const asked = process.argv.slice(2);
const chosen = Object.entries(WEAKNESSES).filter(([name]) => asked.length === 0 || asked.includes(name));
const unseen = chosen.filter(([name, weakness]) => !isSeen(name, weakness));
if (chosen.length === 0 || unseen.length > 0) process.exitCode = 1;
console.log(`${chosen.length - unseen.length} of ${chosen.length} planted weaknesses seen`);

function isSeen(name, [file, sound, weak, part, spec = SPEC]) {
  const copy = mkdtempSync(join(tmpdir(), 'weakened-'));
  try {
    for (const kept of [
      'bench',
      'dist',
      'src',
      'libs',
      'test',
      'seeds',
      'scripts',
      'web/src',
      'package.json',
      'jest.config.js',
      'tsconfig.json',
    ])
      cpSync(join(checkout, kept), join(copy, kept), { recursive: true, preserveTimestamps: true });
    symlinkSync(join(checkout, 'node_modules'), join(copy, 'node_modules'));
    const text = readFileSync(join(copy, file), 'utf8');
    const weakened = text.replace(sound, weak);
    if (weakened === text) throw new Error(`${name}: ${file} no longer reads so`);
    writeFileSync(join(copy, file), weakened);
    const command = ['npx', 'jest', '--selectProjects=acceptance', '--runTestsByPath', spec, '-t', part];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(checkout, 'scripts', 'with-servers.mjs'), ...command],
      { cwd: copy, encoding: 'utf8', timeout: 400_000 },
    );
    const told = `${stdout}${stderr}`;
    // Red for the right reason: the stage was set, and what is told differs.
    const red = status === 1 && /✕/.test(told) && !/TheStage|Command failed|waited \d+ ms in vain/.test(told);
    console.log(
      `${red ? 'seen' : 'UNSEEN'}: ${name}${/authorisation: (.*)/.exec(told)?.[1].replace(/^/, ' - ') ?? ''}`,
    );
    if (!red) console.log(told.slice(-3_000));
    return red;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
