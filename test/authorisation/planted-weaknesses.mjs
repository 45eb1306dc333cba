// node test/authorisation/planted-weaknesses.mjs [name …]: after `npm run build`. Weakens the built product in a temporary copy, one weakness
// at a time, and wants the test of every cell to turn red each time. Ends with 1 when a weakness stays unseen.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** File of the built product, what stands in it, what is put in its place, and which spec and part of it must notice. */
const weaknesses = JSON.parse(readFileSync(new URL('planted-weaknesses.json', import.meta.url), 'utf8'));

const asked = process.argv.slice(2);
const chosen = weaknesses.filter(({ name }) => asked.length === 0 || asked.includes(name));
const unseen = chosen.filter((weakness) => !isSeen(weakness));
if (chosen.length === 0 || unseen.length > 0) process.exitCode = 1;
console.log(`${chosen.length - unseen.length} of ${chosen.length} planted weaknesses seen`);

function isSeen({ name, file, sound, weak, spec, part }) {
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
    if (weakened === text) {
      console.log(`UNSEEN: ${name}: ${file} no longer reads so`);
      return false;
    }
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
