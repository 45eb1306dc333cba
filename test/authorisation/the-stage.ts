import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../support/built-product.js';
import { expected, HttpCaller } from '../support/http-caller.js';
import { enrols } from '../support/second-factor.js';
import { signedIn } from '../support/staff-member.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';
import type { Person } from './oracle.js';
import { HERE, type PlayedCase, Rehearsal, THERE } from './rehearsal.js';

export interface Player {
  readonly name: string;
  readonly person: Person;
  readonly http: HttpCaller;
}

/** A town hall and its neighbour in the same installation, with one person for each relation and a case for each. */
export class TheStage {
  private constructor(
    readonly hall: TheTownHall,
    readonly players: readonly Player[],
    readonly cases: readonly PlayedCase[],
  ) {}

  static async opens(): Promise<TheStage> {
    const hall = await TheTownHall.opens();
    try {
      await theNeighbourOpens(hall);
      const cases = await new Rehearsal(hall).cases();
      await hall.viewsCatchUp();
      const names = [...PLAYERS, ...PLAYERS_NEXT_DOOR].map((name) => playerOf(hall, name));
      const nobody: Player = { name: 'nobody', person: {}, http: new HttpCaller(hall.url) };
      const players = [nobody, ...(await Promise.all(names))];
      return new TheStage(hall, players, await withBrokenGlass(players, cases));
    } catch (error) {
      await hall.close();
      throw error;
    }
  }

  player(name: string): Player {
    const found = this.players.find((one) => one.name === name);
    if (found === undefined) throw new Error(`nobody plays ${name}`);
    return found;
  }

  close(): Promise<void> {
    return this.hall.close();
  }
}

const PLAYERS = [
  'ventanilla',
  'servicios1',
  'servicios2',
  'servicios.titular',
  'obras1',
  'obras.titular',
  'urbano1',
  'urbano2',
  'urbano.titular',
  'economia1',
  'contraloria1',
  'tesoreria1',
  'supervisora',
  'auditora',
  'juridico1',
  'administrador',
];
/** Accounts there have the same names with a prefix. */
const PLAYERS_NEXT_DOOR = ['v.ventanilla', 'v.servicios1', 'v.servicios.titular', 'v.supervisora', 'v.auditora'];

async function playerOf(hall: TheTownHall, name: string): Promise<Player> {
  const { http, account } = await signedIn(hall, name);
  const { id, role, institution, department } = account;
  return { name, http, person: { id, role, institution, ...(department !== undefined && { department }) } };
}

/** Somebody of another department opened a case for half an hour: the whole of the cells is asked within it. */
async function withBrokenGlass(players: readonly Player[], cases: readonly PlayedCase[]): Promise<PlayedCase[]> {
  const reader = players.find(({ name }) => name === 'economia1');
  const opened = cases.find(({ name }) => name === 'working');
  if (reader?.person.id === undefined || opened?.thing === undefined) throw new Error('nobody opens a case');
  await enrols(reader.http);
  const reason = 'Hay una fuga de gas junto a esa luminaria y la cuadrilla necesita el domicilio.';
  const asked = { folio: opened.folio, reasonCode: 'emergency', reason };
  expected(200, 'breaking the glass', await reader.http.post('/break-glass', asked));
  const broken = { ...opened, thing: { ...opened.thing, openedBy: [reader.person.id] } };
  return cases.map((one) => (one === opened ? broken : one));
}

/** The same town hall once more, under another name and with fewer procedures. */
async function theNeighbourOpens(hall: TheTownHall): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'neighbour-'));
  const office = join(folder, THERE);
  cpSync(join(checkout, 'seeds', HERE), office, { recursive: true });
  rmSync(join(office, 'signatories.json'));
  // By its short list: a catalogue belongs to one institution.
  rewrite(join(office, 'institution.json'), ({ procedures: _, ...told }: { procedures: string }) => ({
    ...told,
    code: THERE,
    prefix: 'VEC',
  }));
  rewrite(join(office, 'staff.json'), (people: { username: string }[]) =>
    people.map((one) => ({ ...one, username: `v.${one.username}` })),
  );
  await hall.tool('seed', ['--from', office, '--password', PASSWORD]);
  rmSync(folder, { recursive: true });
}

function rewrite(file: string, change: (content: never) => unknown): void {
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as never)));
}
