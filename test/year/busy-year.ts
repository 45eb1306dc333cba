import type { Actor } from '@libs/decider';
import { DeclareHoliday } from '../../src/calendars/declare-holiday.js';
import { DeclareSuspension } from '../../src/calendars/declare-suspension.js';
import { ConfirmDecision } from '../../src/cases/proposals/confirm-decision.js';
import { ExtendTerm } from '../../src/cases/deadline/extend-term.js';
import { AcceptCase } from '../../src/cases/handling/accept-case.js';
import { AskCitizen } from '../../src/cases/handling/ask-citizen.js';
import { RecordReply } from '../../src/cases/handling/record-reply.js';
import { AnswerPrevention } from '../../src/cases/instruction/answer-prevention.js';
import { IssuePrevention } from '../../src/cases/instruction/issue-prevention.js';
import { DeliverCase } from '../../src/cases/intake/deliver-case.js';
import { type PetitionText, RegisterPetition } from '../../src/cases/intake/register-petition.js';
import { RouteCase } from '../../src/cases/intake/route-case.js';
import { AnswerCase } from '../../src/cases/outcome/answer-case.js';
import { CloseCase } from '../../src/cases/outcome/close-case.js';
import { NotifyCitizen } from '../../src/cases/outcome/notify-citizen.js';
import { ReopenCase } from '../../src/cases/outcome/reopen-case.js';
import { WithdrawCase } from '../../src/cases/outcome/withdraw-case.js';
import { SeededChance } from '../support/seeded-chance.js';
import { isBusinessDay, plusDays } from '../support/business-days.js';
import { closedBy, FORCE_MAJEURE, LATE_HOLIDAYS } from './late-law.js';
import type { TheOffice } from './the-office.js';

/** UTC-6 the whole year, as where the office is. */
const at = (date: string, time: string) => new Date(`${date}T${time}:00.000-06:00`);

const clerk: Actor = { kind: 'staff', id: 'clerk-of-the-year', role: 'clerk' };
const supervisor: Actor = { kind: 'staff', id: 'supervisor-of-the-year', role: 'supervisor' };
const adviser: Actor = { kind: 'staff', id: 'adviser-of-the-year', role: 'legal-adviser' };
const system: Actor = { kind: 'system', id: 'the-queue' };

type Step =
  | 'accept'
  | 'extend'
  | 'ask'
  | 'reply'
  | 'prevent'
  | 'complete'
  | 'answer'
  | 'withdraw'
  | 'notify'
  | 'close'
  | 'reopen';

/** What each of the two procedures whose law knows a prevention asks for. */
const ASKED_FOR: Readonly<Record<string, string>> = {
  'peticion-ciudadana': 'escrito',
  'solicitud-de-informacion': 'descripcion',
};
interface Planned {
  readonly on: string;
  readonly caseId: string;
  readonly step: Step;
}

/**
 * A year of an office: every business day some petitions come in; each is taken up, some are asked about, most are answered, some late,
 * some never; a few come back. The same seed plays the same year.
 */
export class BusyYear {
  private readonly chance: SeededChance;
  private plans: Planned[] = [];
  private registered = 0;
  private questions = 0;

  constructor(
    private readonly office: TheOffice,
    seed: number,
  ) {
    this.chance = new SeededChance(seed);
  }

  /** Plays the days from one to the other, each from its first minutes to its evening. */
  async plays(from: string, to: string): Promise<number> {
    for (let day = from; day <= to; day = plusDays(day, 1)) await this.day(day);
    return this.registered;
  }

  private async day(day: string): Promise<void> {
    const { office } = this;
    office.isNow(at(day, '00:10'));
    await office.looksForWhatIsDue();
    office.isNow(at(day, '08:00'));
    await this.declares(day);
    if (!isBusinessDay(day) || closedBy(day, at(day, '08:30')).has(day)) return;
    office.isNow(at(day, '09:30'));
    for (let coming = this.chance.between(0, 2); coming > 0; coming -= 1) await this.registers(day);
    office.isNow(at(day, '13:00'));
    const today = this.plans.filter(({ on }) => on <= day);
    this.plans = this.plans.filter(({ on }) => on > day);
    for (const planned of today) await this.takes(day, planned);
    office.isNow(at(day, '15:00'));
    await office.looksForWhatIsDue();
  }

  /** Acts of the town hall, told late: a day that has passed, and a week in which nobody could work, on its third day. */
  private async declares(day: string): Promise<void> {
    const { office } = this;
    const { name, acuerdo } = { name: 'Acto publicado tarde', acuerdo: 'Acuerdo 12/2027' };
    for (const { date, on } of LATE_HOLIDAYS.filter((one) => one.on === day))
      await office.declares(
        supervisor,
        (given) => new DeclareHoliday(given, { declarationId: given.commandId, date, name, acuerdo }),
        on,
      );
    for (const { from, to, on } of FORCE_MAJEURE.filter((one) => one.on === day))
      await office.declares(
        supervisor,
        (given) => new DeclareSuspension(given, { declarationId: given.commandId, from, to, name, acuerdo }),
        on,
      );
  }

  private async registers(day: string): Promise<void> {
    const { office } = this;
    this.registered += 1;
    const caseId = `00000000-0000-5000-8000-${String(this.registered).padStart(12, '0')}`;
    const petition = {
      matter: 'luminaria',
      place: 'barrio-san-pedro',
      channel: 'desk' as const,
      subject: 'Lámpara fundida',
      description: 'No hay luz desde hace una semana.',
      ...this.procedure(),
    };
    await office.does(clerk, (given) => new RegisterPetition(caseId, given, petition));
    await office.does(system, (given) => new RouteCase(caseId, given));
    await office.does(system, (given) => new DeliverCase(caseId, given));
    this.plan(plusDays(day, this.chance.between(1, 4)), caseId, 'accept');
  }

  /** A report under a short definition, a request for information (nobody asks who), or a petition. */
  private procedure(): Pick<PetitionText, 'procedure' | 'applicant' | 'form'> {
    const applicant = { name: 'Persona Inventada' };
    if (this.chance.happens(1 / 4)) return { procedure: 'reporte-de-servicio', applicant };
    if (this.chance.happens(2 / 3)) return { procedure: 'peticion-ciudadana', applicant };
    const form = { descripcion: 'El contrato del alumbrado.', medioDeEntrega: 'electronico' };
    return { procedure: 'solicitud-de-informacion', form };
  }

  private async takes(day: string, { caseId, step }: Planned): Promise<void> {
    const { office, chance } = this;
    const { department, openQuestion, procedure } = await office.reads(caseId);
    // A request for information is resolved by a signed resolution; here its citizen gives it up one day.
    const end = procedure === 'solicitud-de-informacion' ? 'withdraw' : 'answer';
    const missing = ASKED_FOR[procedure];
    const preventionId = `prevention-${caseId}`;
    const officer: Actor = { kind: 'staff', id: 'officer-of-the-year', role: 'officer', department };
    const later = (least: number, spread: number) => plusDays(day, chance.between(least, least + spread - 1));
    switch (step) {
      case 'accept':
        await office.does(officer, (given) => new AcceptCase(caseId, given));
        if (procedure === 'solicitud-de-informacion' && chance.happens(1 / 3))
          this.plan(later(2, 10), caseId, 'extend');
        else if (missing !== undefined && chance.happens(2 / 5)) this.plan(later(1, 9), caseId, 'prevent');
        else if (chance.happens(1 / 4)) this.plan(later(1, 12), caseId, 'ask');
        else if (!chance.happens(1 / 12)) this.plan(later(2, 34), caseId, end);
        return;
      case 'extend':
        await office.does(
          supervisor,
          (given) =>
            new ExtendTerm(caseId, given, {
              days: chance.between(1, 10),
              mode: 'email',
              notifiedOn: day,
              reason: 'Hay que reunir los expedientes.',
              legalBasis: 'LGTAIP, plazo de respuesta',
              proof: 'Acuse del correo.',
            }),
        );
        await this.confirms(caseId);
        if (!chance.happens(1 / 4)) this.plan(later(8, 34), caseId, end);
        return;
      case 'prevent':
        await office.does(
          officer,
          (given) =>
            new IssuePrevention(caseId, given, {
              preventionId,
              missing: [missing ?? ''],
              text: 'Complete lo que falta.',
              delivery: { mode: 'in-person', notifiedOn: day },
            }),
        );
        if (!chance.happens(1 / 10)) this.plan(later(1, 14), caseId, 'complete');
        return;
      case 'complete':
        await office.does(
          clerk,
          (given) => new AnswerPrevention(caseId, given, { preventionId, channel: 'desk', text: 'Aquí está.' }),
        );
        this.plan(later(1, 34), caseId, end);
        return;
      case 'withdraw':
        await office.does(clerk, (given) => new WithdrawCase(caseId, given, { reasonCode: 'citizen-request' }));
        return;
      case 'ask':
        this.questions += 1;
        await office.does(
          officer,
          (given) => new AskCitizen(caseId, given, { requestId: `question-${this.questions}`, question: '¿Dónde?' }),
        );
        if (!chance.happens(1 / 10)) this.plan(later(1, 25), caseId, 'reply');
        return;
      case 'reply':
        await office.does(
          clerk,
          (given) =>
            new RecordReply(caseId, given, { requestId: openQuestion ?? '', channel: 'desk', text: 'En la esquina.' }),
        );
        if (chance.happens(1 / 5)) this.plan(later(1, 4), caseId, 'ask');
        else this.plan(later(1, 30), caseId, end);
        return;
      case 'answer':
        await office.does(
          officer,
          (given) => new AnswerCase(caseId, given, { outcome: 'favourable', text: 'Se atendió.' }),
        );
        this.plan(later(1, 5), caseId, 'notify');
        return;
      case 'notify':
        await office.does(
          clerk,
          (given) => new NotifyCitizen(caseId, given, { mode: 'in-person', notifiedOn: day, proof: 'Firmó.' }),
        );
        this.plan(later(1, 3), caseId, 'close');
        return;
      case 'close':
        await office.does(officer, (given) => new CloseCase(caseId, given));
        if (chance.happens(1 / 15)) this.plan(later(3, 30), caseId, 'reopen');
        return;
      case 'reopen': {
        const head: Actor = { kind: 'staff', id: 'head-of-the-year', role: 'head', department };
        await office.does(
          head,
          (given) => new ReopenCase(caseId, given, { reasonCode: 'work-not-done', reason: 'Sigue apagada.' }),
        );
        this.plan(later(2, 40), caseId, 'answer');
      }
    }
  }

  /** The second person, of what takes two. */
  private async confirms(caseId: string): Promise<void> {
    const { decisionProposal } = await this.office.reads(caseId);
    const { proposalId = '', payloadHash = '' } = decisionProposal ?? {};
    await this.office.does(adviser, (given) => new ConfirmDecision(caseId, given, { proposalId, payloadHash }));
  }

  private plan(on: string, caseId: string, step: Step): void {
    this.plans.push({ on, caseId, step });
  }
}
