import { randomUUID } from 'node:crypto';
import { aPdf } from '../../libs/attachment-intake/src/contents.fixture.js';
import { Clerk } from '../support/clerk.js';
import { anErasure } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { expected } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aComplaint, aLandUsePetition, aPotholePetition, aStreetLightPetition } from '../support/petitions.js';
import { marking, textToMark } from '../support/public-versions.js';
import { type CaseRef, signedIn, type StaffMember } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import type { TheTownHall } from '../support/the-town-hall.js';
import type { Thing } from './oracle.js';

export const HERE = 'chimalhuacan';
export const THERE = 'vecino';

/** Words that stand in each petition, and nowhere else. */
export const APPLICANT = 'María Núñez Peña';
export const COSIGNER = 'Eulalia Cofirmante Oculta';

/** A case, and how it stands to people, as it was brought about. */
export interface PlayedCase {
  readonly name: string;
  readonly caseId: string;
  readonly folio?: string;
  readonly open: boolean;
  /** Id of what was put into its file, under a name with the applicant's. */
  readonly paper?: string;
  /** Undefined: there is none. */
  readonly thing?: Thing;
}

const ofLights = { institution: HERE, department: 'servicios-publicos' } as const;

/** Brings the cases about, by people who do their work. */
export class Rehearsal {
  constructor(private readonly hall: TheTownHall) {}

  async cases(): Promise<PlayedCase[]> {
    const clerk = await Clerk.arrives(this.hall);
    const supervisor = await Supervisor.arrives(this.hall);
    const lights = await Officer.arrives(this.hall, 'servicios1');
    const [fresh, working, asked, unasked, ended] = await Promise.all(
      [{}, { group: { cosigners: [{ name: COSIGNER }] } }, {}, {}, {}].map((more) =>
        clerk.registers(aStreetLightPetition(more)),
      ),
    );
    if (!fresh || !working || !asked || !unasked || !ended) throw new Error('nothing was registered');
    for (const one of [fresh, ended]) await lights.receives(one);
    for (const one of [working, asked, unasked]) {
      await lights.acceptsOnArrival(one);
      await lights.takesOver(one);
    }
    const roads = { unit: 'obras-publicas', dueOn: '2030-01-15', blocking: true, silence: 'wait' };
    for (const one of [asked, unasked]) await lights.asksUnits(one, '¿Hay obra prevista en esa esquina?', [roads]);
    const { state } = await lights.reads(unasked);
    const opinionId = state.instruction?.opinions[0]?.opinionId;
    await lights.takes('opinion-withdrawals', unasked, { opinionId, reason: 'Ya no hace falta' });
    await clerk.withdraws(ended);
    const paper = await this.paper(clerk, asked);

    const s = ofLights;
    const played: PlayedCase[] = [
      { name: 'fresh', ...fresh, open: true, thing: s },
      { name: 'working', ...working, open: true, thing: s },
      { name: 'asked', ...asked, open: true, paper, thing: { ...s, askedOf: ['obras-publicas'] } },
      { name: 'no longer asked', ...unasked, open: true, thing: s },
      { name: 'ended', ...ended, open: false, thing: s },
      await this.returned(clerk, supervisor),
      await this.drafted(clerk),
      await this.proposed(clerk),
      await this.doubted(clerk),
      await this.annulled(clerk),
      await this.redacted(clerk),
      await this.tasked(clerk),
      await this.complaint(clerk, 'reserved', []),
      await this.complaint(clerk, 'reserved, and overseen', ['supervisora', 'tesoreria1']),
      await this.raised(clerk),
      await this.nextDoor(),
      { name: 'nothing', caseId: randomUUID(), open: false },
    ];
    await this.goesToTheAccused('tesoreria1');
    return Promise.all(played.map((one) => this.inTheirHands(supervisor, one)));
  }

  /** In whose hands the queues or people put it; whoever made a reserved one says so itself. */
  private async inTheirHands(supervisor: Supervisor, played: PlayedCase): Promise<PlayedCase> {
    const { thing, caseId } = played;
    if (thing === undefined || thing.officer !== undefined || thing.institution !== HERE) return played;
    const { officer } = (await supervisor.reads({ caseId })).state;
    return officer === undefined ? played : { ...played, thing: { ...thing, officer } };
  }

  private async paper(clerk: StaffMember, acuse: CaseRef): Promise<string> {
    const sent = { bytes: aPdf({ length: 500 }), name: `Acta de ${APPLICANT}.pdf` };
    return expected(201, 'attaching', await clerk.attaches(acuse, sent)).body.attachment.attachmentId;
  }

  /** A licence, of which another department has a task to do: it sees the case as one that was asked. */
  private async tasked(clerk: Clerk): Promise<PlayedCase> {
    const planner = await Officer.arrives(this.hall, 'urbano1');
    const acuse = await clerk.registers(
      aLandUsePetition({
        procedure: 'licencia-de-funcionamiento',
        channel: 'desk',
        applicant: { name: APPLICANT, identifier: 'QXCA900101HDFNNR04' },
        form: {
          nombreComercial: 'La Prueba',
          giro: 'taller',
          domicilio: 'Calle 1',
          superficie: 80,
          bajoRiesgo: false,
        },
      }),
    );
    await planner.acceptsOnArrival(acuse);
    await planner.takes('stages', acuse);
    const thing = { institution: HERE, department: 'desarrollo-urbano', askedOf: ['desarrollo-economico'] };
    return { name: 'tasked', ...named(acuse), open: true, thing };
  }

  private async returned(clerk: Clerk, supervisor: Supervisor): Promise<PlayedCase> {
    const roads = await Officer.arrives(this.hall, 'obras1');
    const acuse = await clerk.registers(aPotholePetition());
    await roads.receives(acuse);
    const paper = await this.paper(clerk, acuse);
    await roads.returns(acuse);
    const elsewhere = ({ department, delivered }: { department?: string; delivered: boolean }) =>
      delivered && department !== 'obras-publicas';
    const { state } = await supervisor.waitsFor('it to go elsewhere', acuse, (file) => elsewhere(file.state));
    const department = state.department ?? '';
    return {
      name: 'returned',
      ...named(acuse),
      open: true,
      paper,
      thing: { institution: HERE, department, sentBackBy: ['obras-publicas'] },
    };
  }

  private async drafted(clerk: Clerk): Promise<PlayedCase> {
    const planner = await Officer.arrives(this.hall, 'urbano1');
    const acuse = await clerk.registers(aLandUsePetition({ procedure: 'constancia-de-uso-de-suelo' }));
    await planner.acceptsOnArrival(acuse);
    await planner.takes('drafts', acuse, { outcome: 'favourable', text: 'Se autoriza', legalBasis: 'Artículo 135' });
    const thing = { institution: HERE, department: 'desarrollo-urbano', drafter: planner.id };
    return { name: 'drafted', ...named(acuse), open: true, paper: await this.paper(clerk, acuse), thing };
  }

  /** Raised by who works it, and proposed by their head to be lowered again. */
  private async raised(clerk: Clerk): Promise<PlayedCase> {
    const lights = await Officer.arrives(this.hall, 'servicios1');
    const head = await Head.arrives(this.hall, 'servicios.titular');
    const acuse = await clerk.registers(aStreetLightPetition());
    await lights.acceptsOnArrival(acuse);
    // In nobody else's hands, who would be on its list.
    await lights.takesOver(acuse);
    const grounds = { reason: 'Hay una menor en el domicilio', legalBasis: 'LGDNNA, artículo 76' };
    await lights.takes('raising', acuse, grounds);
    await head.takes('lowering', acuse, grounds);
    const thing = { institution: HERE, department: 'servicios-publicos', officer: lights.id, reserved: true };
    return {
      name: 'raised',
      ...named(acuse),
      open: true,
      thing: { ...thing, decider: head.id, list: [lights.id, head.id] },
    };
  }

  /** The head of its department proposed that the applicant be erased: it waits for the legal adviser. */
  private async proposed(clerk: Clerk): Promise<PlayedCase> {
    const lights = await Officer.arrives(this.hall, 'servicios1');
    const head = await Head.arrives(this.hall, 'servicios.titular');
    const acuse = await clerk.registers(aStreetLightPetition());
    await lights.acceptsOnArrival(acuse);
    await head.takes('erasure-proposals', acuse, anErasure('p1'));
    const thing = { institution: HERE, department: 'servicios-publicos', eraser: head.id };
    return { name: 'proposed', ...named(acuse), open: true, paper: await this.paper(clerk, acuse), thing };
  }

  /** Registered in error, the desk proposes: it waits for the head or the legal adviser. */
  private async doubted(clerk: Clerk): Promise<PlayedCase> {
    const lights = await Officer.arrives(this.hall, 'servicios1');
    const acuse = await clerk.registers(aStreetLightPetition());
    await lights.receives(acuse);
    await clerk.takes('voiding', acuse, { reasonCode: 'registered-in-error', reason: 'Se capturó dos veces' });
    return { name: 'doubted', ...named(acuse), open: true, thing: { ...ofLights, decider: clerk.id } };
  }

  /** The head found so too. */
  private async annulled(clerk: Clerk): Promise<PlayedCase> {
    const head = await Head.arrives(this.hall, 'servicios.titular');
    const doubted = await this.doubted(clerk);
    await head.confirms(doubted);
    return { ...doubted, name: 'annulled', open: false, thing: { ...ofLights, legal: true } };
  }

  /** Who works it proposed what of the petition everybody may read: it waits for the legal adviser. */
  private async redacted(clerk: Clerk): Promise<PlayedCase> {
    const lights = await Officer.arrives(this.hall, 'servicios1');
    const acuse = await clerk.registers(aStreetLightPetition());
    await lights.acceptsOnArrival(acuse);
    await lights.takes('public-version-proposals', acuse, {
      document: 'petition',
      occasion: 'information-request',
      reference: 'Solicitud de acceso 00123/2026',
      act: { number: 'CT/04/2026', heldOn: (await lights.reads(acuse)).state.filedOn },
      marks: marking(await textToMark(lights, acuse, 'document=petition'), 'Lámpara'),
    });
    return { name: 'redacted', ...named(acuse), open: true, thing: { ...ofLights, author: lights.id } };
  }

  /** Against public works, and read by the control body and whom it lets in. */
  private async complaint(clerk: Clerk, name: string, letIn: readonly string[]): Promise<PlayedCase> {
    const control = await Officer.arrives(this.hall, 'contraloria1');
    const officer = await signedIn(this.hall, 'obras1');
    const acuse = await clerk.registers(
      aComplaint({ applicant: { name: APPLICANT }, accused: { departments: [], staff: [officer.account.id] } }),
    );
    await control.acceptsOnArrival(acuse);
    await control.takesOver(acuse);
    const people = await Promise.all(letIn.map(async (one) => (await signedIn(this.hall, one)).account.id));
    for (const account of people) await control.takes('access', acuse, { account, reason: 'Vigila la investigación' });
    const list = [control.id, ...people];
    const accused = [officer.account.id, 'obras-publicas'];
    const thing = { institution: HERE, department: 'contraloria', officer: control.id, reserved: true, list, accused };
    return { name, ...named(acuse), open: true, paper: await this.paper(control, acuse), thing };
  }

  /** On a list already, and from now on in the department of the accused. */
  private async goesToTheAccused(username: string): Promise<void> {
    const { owner, name } = this.hall.databases;
    const accounts = owner.db(name).collection('staff_accounts');
    await accounts.updateOne({ username }, { $set: { department: 'obras-publicas' } });
  }

  private async nextDoor(): Promise<PlayedCase> {
    const clerk = await Clerk.arrives(this.hall, 'v.ventanilla');
    const officer = await Officer.arrives(this.hall, 'v.servicios1');
    const acuse = await clerk.registers(aStreetLightPetition());
    await officer.receives(acuse);
    const { officer: assigned } = (await officer.reads(acuse)).state;
    return {
      name: 'next door',
      ...named(acuse),
      open: true,
      thing: { institution: THERE, department: 'servicios-publicos', ...(assigned && { officer: assigned }) },
    };
  }
}

function named({ caseId, folio }: CaseRef & { folio: string }): { caseId: string; folio: string } {
  return { caseId, folio };
}
