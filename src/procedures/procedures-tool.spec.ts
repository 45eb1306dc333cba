import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProcedures, USAGE } from './procedures-tool.js';

const shipped = join(__dirname, '../../seeds');
let seeds: string;
beforeEach(() => {
  seeds = mkdtempSync(join(tmpdir(), 'procedures-'));
  for (const folder of ['procedures', 'regimes'])
    cpSync(join(shipped, folder), join(seeds, folder), { recursive: true });
});
afterEach(() => rmSync(seeds, { recursive: true }));

function run(...args: string[]) {
  const said = { out: '', err: '' };
  const code = runProcedures(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    today: '2026-11-20',
    seeds,
  });
  return { code, ...said };
}

const petition = () => join(seeds, 'procedures/oaxaca/peticion-ciudadana.json');
function change(edit: (text: string) => string, file = petition()) {
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

describe('npm run procedures -- check', () => {
  it('finds no errors in what is shipped', () => {
    const { code, out, err } = run('check');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^GRAVEDAD +DÓNDE +CÓDIGO\nAVISO /);
    expect(out).toMatch(/\n4 instituciones, \d+ trámites: 0 errores, \d+ avisos\n$/);
  });

  it('tells an error with its file, place, way out and an exit code of 1', () => {
    change((text) => text.replace('"defaultDepartment": "atencion-ciudadana"', '"defaultDepartment": "nadie"'));
    const { code, out } = run('check', join(seeds, 'procedures/oaxaca'));
    expect(code).toBe(1);
    expect(out).toMatch(/\nERROR +oaxaca\/peticion-ciudadana\.json#\/routing\/defaultDepartment +department-unknown\n/);
    expect(out).toContain('→ Corrija el código');
    expect(out).toMatch(/1 institución, \d+ trámites: 1 error, \d+ avisos\n$/);
  });

  it('checks nothing while one file is no procedure, and names the faults of all files', () => {
    change((text) => text.replace('"kind": "PETITION"', '"kind": "PETICION"'));
    change((text) => text.slice(1), join(seeds, 'procedures/mexicali/oficio.json'));
    change(
      (text) => text.replace('"institution": "mexicali"', '"institution": "tijuana"'),
      join(seeds, 'procedures/mexicali/derechos-arco.json'),
    );
    const { code, out } = run('check');
    expect(code).toBe(1);
    expect(out).toContain('procedures/oaxaca/peticion-ciudadana.json#/kind\n');
    expect(out).toContain('procedures/mexicali/oficio.json#\n          no es JSON');
    expect(out).toContain(
      'procedures/mexicali/derechos-arco.json#/institution\n          está entre los trámites de mexicali',
    );
    expect(out).toMatch(/3 faltas; no se revisó nada más\n$/);
    expect(out).not.toContain('AVISO');
    expect(JSON.parse(run('check', '--json').out)).toEqual({ faults: expect.any(Array) as unknown });
  });

  it('finds an unknown placeholder in the letters of an institution, and an act without its letter', () => {
    const letters = join(seeds, 'procedures/oaxaca/letters.json');
    change((text) => text.replace('{{fundamento}}', '{{funda}}'), letters);
    const unknown = run('check', join(seeds, 'procedures/oaxaca'));
    expect(unknown.code).toBe(1);
    expect(unknown.out).toMatch(/oaxaca\/letters\.json#\/templates\/0\/body\/0\n +No existe el hueco \{\{funda\}\}/);
    change(
      (text) => text.replace('{{funda}}', '{{fundamento}}').replace('"code": "prevencion"', '"code": "otra"'),
      letters,
    );
    expect(run('check', join(seeds, 'procedures/oaxaca')).out).toMatch(
      /oaxaca\/peticion-ciudadana\.json#\/letters\/prevention\/template +letter-without-text/,
    );
  });

  it('speaks JSON', () => {
    const told = JSON.parse(run('check', '--json').out) as { errors: number; warnings: number; findings: unknown[] };
    expect(told).toMatchObject({ institutions: 4, errors: 0 });
    expect(told.findings).toHaveLength(told.warnings);
  });

  it('checks as of another day', () => {
    change((text) => text.replace('"validFrom": "2026-01-01"', '"validFrom": "2026-01-01", "validTo": "2026-12-31"'));
    expect(run('check', '--on', '2026-12-31').out).not.toContain('out-of-force');
    expect(run('check', '--on', '2027-01-01').out).toContain('out-of-force');
  });

  it('takes the regimes that are named', () => {
    writeFileSync(join(seeds, 'some.json'), '["INT-OFICIO"]');
    const { code, out } = run('check', '--regimes', join(seeds, 'some.json'));
    expect(code).toBe(1);
    expect(out).toContain('No existe el régimen MX-OAX-13');
  });
});

describe('npm run procedures -- diff', () => {
  it('tells what changed, in words and in JSON', () => {
    const next = join(seeds, 'next.json');
    cpSync(petition(), next);
    change((text) => text.replace('"version": "2026.1"', '"version": "2027.1"'), next);
    const { code, out } = run('diff', petition(), next);
    expect(code).toBe(0);
    expect(out).toBe(`Petición ciudadana: de la versión 2026.1 a la 2027.1

Identificación y vigencia
- La versión pasa de «2026.1» a «2027.1».
`);
    const { before, after, sections } = JSON.parse(run('diff', petition(), next, '--json').out) as Record<
      string,
      never
    >;
    expect(before).toMatchObject({ code: 'peticion-ciudadana', version: '2026.1' });
    expect(after).not.toEqual(before);
    expect(sections).toHaveLength(1);
  });

  it('tells what became of a letter', () => {
    const [before, after] = ['before', 'after'].map((folder) => join(seeds, folder)) as [string, string];
    for (const folder of [before, after]) cpSync(join(seeds, 'procedures/oaxaca'), folder, { recursive: true });
    change((text) => text.replace('Se le previene para que', 'Se le pide que'), join(after, 'letters.json'));
    const files = [before, after].map((folder) => join(folder, 'peticion-ciudadana.json'));
    expect(run('diff', ...files).out).toContain(
      'En la plantilla «prevencion», el asunto pasa de «Se le previene para que complete su solicitud {{folio}}» a «Se le pide que',
    );
  });

  it('refuses what is no procedure', () => {
    change(() => '{}');
    const { code, out } = run('diff', petition(), petition());
    expect(code).toBe(1);
    expect(out).toContain('#/code\n          falta');
  });
});

describe('npm run procedures, asked wrongly', () => {
  it.each([
    [[]],
    [['look']],
    [['check', 'nowhere']],
    [['check', 'one', 'two']],
    [['check', '--regimes', 'nowhere.json']],
    [['check', '--on', 'today']],
    [['check', '--on', '2026-02-30']],
    [['check', '--colour']],
    [['diff', 'one.json']],
    [['diff', 'nowhere.json', 'nowhere.json']],
  ])('%j says how, with an exit code of 2', (args) => {
    const { code, out, err } = run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(USAGE);
  });

  it('is told how by --help', () => {
    expect(run('--help')).toEqual({ code: 0, out: `${USAGE}\n`, err: '' });
  });
});
