import source from '../../libs/identity/src/authorisation.json' with { type: 'json' };
import { HttpCaller } from '../support/http-caller.js';
import { until } from '../support/until.js';
import { elsewhere, inDepartment, onCaseAt } from './addresses.js';
import { ask, bytesOf, type Cell, judgementOf, listed, nameOf, type Wrong, wrongOf } from './cells.js';
import { atTheDoor, holds, onCase } from './oracle.js';
import { OF_THE_CITIZEN, OF_THE_PRODUCT, PUBLIC } from './reading-of-the-table.js';
import { APPLICANT, COSIGNER, type PlayedCase } from './rehearsal.js';
import { type Player, TheStage } from './the-stage.js';

const LEAST_CELLS = 3_000;
const operations = Object.keys(source.operations);
/** What a right shows is looked at in what the file and the lists hold. */
const SHOWN = ['read-personal-data', 'read-reserved', 'read-cosigners', 'read-withdrawn', 'read-blocked'];
const DEPARTMENTS = [
  'servicios-publicos',
  'obras-publicas',
  'desarrollo-urbano',
  'desarrollo-economico',
  'contraloria',
  'no-hay',
];

let stage: TheStage;

beforeAll(async () => {
  stage = await TheStage.opens();
});

afterAll(() => stage?.close());

describe('every cell of the matrix, over HTTP', () => {
  it('is answered as the table read by hand would have it', async () => {
    const cells = [...cellsOnCases(), ...cellsElsewhere(), ...cellsOfDepartments()];
    const wrong = await wrongOf(cells, judgedWrong);
    expect(cells.length).toBeGreaterThanOrEqual(LEAST_CELLS);
    // What the negative controls and whoever reads the run look for.
    process.stdout.write(`authorisation: ${cells.length} cells over HTTP, ${wrong.length} differ\n`);
    expect(wrong.slice(0, 25)).toEqual([]);
    expect(wrong).toHaveLength(0);
  }, 900_000);

  it('is asked for: no operation of the data file is left out', () => {
    const asked = (name: string) => elsewhere(name) ?? onCaseAt(name, 'x') ?? inDepartment(name, 'x');
    const left = operations.filter((name) => asked(name) === undefined);
    expect(left.toSorted()).toEqual([...SHOWN, ...OF_THE_PRODUCT, ...OF_THE_CITIZEN].toSorted());
  });

  it('has somebody who holds each operation on a case: none is only ever refused', () => {
    const onCases = operations.filter((name) => onCaseAt(name, 'x') !== undefined);
    const isHeld = (operation: string) =>
      stage.players.some(({ person }) =>
        stage.cases.some(({ thing }) => thing !== undefined && holds(operation, person, thing)),
      );
    expect(onCases.filter((name) => !isHeld(name))).toEqual([]);
  });

  it('hides what it hides in the same bytes as what is not there', async () => {
    const nothing = stage.cases.find(({ thing }) => thing === undefined);
    const hidden = cellsOnCases().filter(({ expected, caseId }) => expected === 'hidden' && caseId !== nothing?.caseId);
    const wrong = await wrongOf(hidden, async ({ player, address, caseId = '', ...cell }) => {
      const path = address.path.replace(caseId, nothing?.caseId ?? '');
      const [there, not] = [await ask(player, address), await ask(player, { ...address, path })];
      const bytes = [there, not].map(bytesOf);
      return bytes[0] === bytes[1]
        ? undefined
        : { cell: nameOf({ ...cell, player, address }), expected: bytes[1], answered: bytes[0] };
    });
    expect(hidden.length).toBeGreaterThan(200);
    expect(wrong.slice(0, 5)).toEqual([]);
  }, 900_000);
});

describe('the content of a file', () => {
  it('is shown by its level: personal data and the names of co-signers to those who may read them', async () => {
    const wrong: Wrong[] = [];
    for (const player of stage.players.filter(({ person }) => person.role !== undefined)) {
      for (const { name, caseId, thing } of stage.cases) {
        if (thing === undefined || !holds('read-case', player.person, thing)) continue;
        const { text } = await ask(player, { method: 'GET', path: `/api/v1/cases/${caseId}` });
        const { petition, withheld, state } = JSON.parse(text) as Record<string, unknown>;
        const personal = holds('read-personal-data', player.person, thing);
        const named = name === 'working' && holds('read-cosigners', player.person, thing);
        const expected = [true, personal, personal, !personal, named];
        const shown = [
          state !== undefined,
          petition !== undefined,
          text.includes(APPLICANT),
          withheld !== undefined,
          text.includes(COSIGNER),
        ];
        if (String(shown) !== String(expected))
          wrong.push({ cell: `${player.name} on ${name}`, expected, answered: shown });
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the papers in a file', () => {
  it('are listed to who may read the case, with their names and their bytes for who may read personal data', async () => {
    const wrong: Wrong[] = [];
    for (const player of stage.players) {
      for (const { name, caseId, thing, paper } of stage.cases) {
        if (thing === undefined || paper === undefined) continue;
        const list = await ask(player, { method: 'GET', path: `/api/v1/cases/${caseId}/attachments` });
        const got = await ask(player, { method: 'GET', path: `/api/v1/attachments/${caseId}/${paper}` });
        const personal = holds('read-personal-data', player.person, thing);
        const expected = [holds('read-case', player.person, thing), personal, personal, personal];
        const { sha256 } = (list.body as { attachments?: { sha256?: string }[] } | undefined)?.attachments?.[0] ?? {};
        const shown = [
          list.text.includes(paper),
          list.text.includes(APPLICANT),
          sha256 !== undefined,
          got.status === 200 && got.bytes.length > 0,
        ];
        if (String(shown) !== String(expected))
          wrong.push({ cell: `${player.name}: paper of ${name}`, expected, answered: shown });
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a key', () => {
  it('opens what its scope and the matrix name, and nothing else', async () => {
    const administrator = stage.player('administrador');
    const expiresOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const given = { label: 'Tablero', scopes: ['read-figures'], expiresOn };
    const issued = await ask(administrator, { method: 'POST', path: '/api/v1/api-keys', json: given });
    expect(issued.status).toBe(201);
    const authorization = `Bearer ${(issued.body as { key: string }).key}`;
    const caller: Player = { name: 'key', person: {}, http: new HttpCaller(stage.hall.url) };
    const working = stage.cases.find(({ name }) => name === 'working')?.caseId ?? '';
    const opened: string[] = [];
    for (const operation of operations.filter((name) => !PUBLIC.includes(name))) {
      const inOne = inDepartment(operation, 'servicios-publicos');
      for (const address of elsewhere(operation) ?? onCaseAt(operation, working) ?? (inOne ? [inOne] : [])) {
        const { status } = await ask(caller, { ...address, headers: { ...address.headers, authorization } });
        if (![401, 403].includes(status)) opened.push(`${status} ${address.method} ${address.path}`);
      }
    }
    expect(opened).toEqual(['200 GET /api/v1/response-times']);
  });
});

describe('lists', () => {
  it('find by folio and by words what a single look would show, and name nobody to who may not know', async () => {
    const wrong: Wrong[] = [];
    for (const player of stage.players) {
      if (atTheDoor('find-cases', player.person) !== 'let-in') continue;
      for (const { name, folio, thing } of stage.cases) {
        if (folio === undefined || thing === undefined) continue;
        // What is reserved is in no search, whoever may see it.
        const found = thing.reserved !== true && holds('find-cases', player.person, thing);
        const personal = found && holds('read-personal-data', player.person, thing);
        const rows = (await listed(player, `/api/v1/cases?folio=${folio}`)).filter((row) => row.folio === folio);
        const byWords = await listed(player, '/api/v1/cases?q=nunez&limit=100');
        const shown = [
          rows.length,
          rows.some(({ applicant }) => applicant === APPLICANT),
          byWords.some((row) => row.folio === folio),
        ];
        const expected = [found ? 1 : 0, personal, personal];
        if (String(shown) !== String(expected))
          wrong.push({ cell: `${player.name} finds ${name}`, expected, answered: shown });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('of a department hold its cases, those it was asked about, and names for who may know them', async () => {
    const wrong: Wrong[] = [];
    for (const player of stage.players) {
      for (const department of DEPARTMENTS) {
        if (!holds('read-inbox', player.person, { institution: player.person.institution ?? '', department })) continue;
        if (department === 'no-hay') continue;
        for (const filter of ['', '?filter=opinions']) {
          const path = `/api/v1/departments/${department}/inbox${filter}`;
          const rows = await listed(player, path);
          const expected = stage.cases.filter((one) => stands(one, player, department, filter !== ''));
          const answered = stage.cases.filter(({ caseId }) => rows.some((row) => row.caseId === caseId));
          const masked = rows.filter(({ applicant }) => applicant !== APPLICANT).length;
          const expectedMasked = expected.filter(
            ({ thing }) => thing && !holds('read-personal-data', player.person, thing),
          );
          const names = (cases: PlayedCase[]) => cases.map(({ name }) => name);
          if (String([names(answered), masked]) !== String([names(expected), expectedMasked.length]))
            wrong.push({ cell: `${player.name} ${path}`, expected: names(expected), answered: names(answered) });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('of reserved cases hold those on whose list somebody stands, and no other list holds one', async () => {
    const wrong: Wrong[] = [];
    for (const player of stage.players) {
      if (atTheDoor('list-reserved', player.person) !== 'let-in') continue;
      const rows = await listed(player, '/api/v1/reserved-cases');
      const expected = stage.cases.filter(
        ({ thing }) => thing?.reserved === true && holds('list-reserved', player.person, thing),
      );
      const names = (cases: readonly { caseId: string }[]) => cases.map(({ caseId }) => caseId).toSorted();
      if (String(names(rows)) !== String(names(expected)))
        wrong.push({ cell: player.name, expected: names(expected), answered: names(rows) });
    }
    expect(wrong).toEqual([]);
    expect(stage.cases.filter(({ thing }) => thing?.reserved === true)).toHaveLength(3);
  });

  it('of absences hold those of the own department for a head, and of all for who oversees', async () => {
    const away = stage.player('obras1');
    const day = '2031-03-03';
    const recording = { staff: away.person.id, from: day, to: day };
    const supervisor = stage.player('supervisora');
    expect((await ask(supervisor, { method: 'POST', path: '/api/v1/absences', json: recording })).status).toBe(201);
    const wrong: Wrong[] = [];
    for (const player of stage.players) {
      if (atTheDoor('list-absences', player.person) !== 'let-in') continue;
      const answer = await ask(player, { method: 'GET', path: `/api/v1/absences?on=${day}` });
      const thing = { institution: 'chimalhuacan', department: 'obras-publicas' };
      const expected = holds('list-absences', player.person, thing);
      if (answer.text.includes(day) !== expected) wrong.push({ cell: player.name, expected, answered: answer.text });
      if (atTheDoor('record-absence', player.person) !== 'let-in') continue;
      // Backwards on purpose: it is refused for that by whoever answers for the person.
      const backwards = { staff: away.person.id, from: day, to: '2031-03-02' };
      const { status } = await ask(player, { method: 'POST', path: '/api/v1/absences', json: backwards });
      if ((status !== 404) !== holds('record-absence', player.person, thing))
        wrong.push({ cell: `${player.name} records`, expected: 'as it is listed', answered: status });
    }
    expect(wrong).toEqual([]);
  });
});

describe('a change of rights', () => {
  it('acts within a second, in the middle of a session', async () => {
    const player = stage.player('servicios2');
    const working = stage.cases.find(({ name }) => name === 'working');
    const look = async () => (await ask(player, { method: 'GET', path: `/api/v1/cases/${working?.caseId}` })).status;
    expect(await look()).toBe(200);
    const { owner, name } = stage.hall.databases;
    const accounts = owner.db(name).collection<{ _id: string }>('staff_accounts');
    for (const [change, status] of [
      [{ department: 'obras-publicas' }, 404],
      [{ role: 'administrator' }, 403],
      [{ role: 'officer', department: 'servicios-publicos' }, 200],
    ] as const) {
      await accounts.updateOne({ _id: player.person.id ?? '' }, { $set: change });
      await until(`${JSON.stringify(change)} to act`, async () => (await look()) === status || undefined, {
        withinMs: 1_000,
      });
    }
  });
});

function cellsOnCases(): Cell[] {
  return operations.flatMap((operation) =>
    stage.players.flatMap((player) =>
      stage.cases.flatMap(({ name, caseId, thing }) =>
        (onCaseAt(operation, caseId) ?? []).map((address) => ({
          operation,
          player,
          on: name,
          address,
          caseId,
          expected: onCase(operation, player.person, thing),
        })),
      ),
    ),
  );
}

function cellsElsewhere(): Cell[] {
  return operations.flatMap((operation) =>
    stage.players.flatMap((player) =>
      (elsewhere(operation) ?? []).map((address) => ({
        operation,
        player,
        on: 'no case',
        address,
        expected: atTheDoor(operation, player.person),
      })),
    ),
  );
}

function cellsOfDepartments(): Cell[] {
  return operations.flatMap((operation) =>
    stage.players.flatMap((player) =>
      DEPARTMENTS.flatMap((department) => {
        const address = inDepartment(operation, department);
        if (address === undefined) return [];
        const { person } = player;
        const door = atTheDoor(operation, person);
        const there =
          department !== 'no-hay' && holds(operation, person, { institution: person.institution ?? '', department });
        const expected = door === 'let-in' && !there ? 'hidden' : door;
        return [{ operation, player, on: department, address, expected }];
      }),
    ),
  );
}

async function judgedWrong(cell: Cell): Promise<Wrong | undefined> {
  const answer = await ask(cell.player, cell.address);
  const judged = judgementOf(answer, cell);
  return judged === cell.expected ? undefined : { cell: nameOf(cell), expected: cell.expected, answered: judged };
}

function stands({ thing, open }: PlayedCase, { person }: Player, department: string, opinions: boolean): boolean {
  if (!open || thing?.institution !== person.institution || thing?.reserved === true) return false;
  return opinions ? (thing?.askedOf ?? []).includes(department) : thing?.department === department;
}
