import { Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../../institutions/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import type { FullCaseDecision } from '../case-ledger.js';
import type { RectifiedPerson } from '../domain/case.custody.events.js';
import { type Rectification, rectifyPerson } from '../domain/case.rectification.js';
import { withKeptIdentifier } from '../intake/applicant-identifier.js';
import { ProposalDesk } from '../proposals/proposal-desk.js';
import { RequestCases } from './request-cases.js';

type Asked = Omit<Rectification, 'requestFolio' | 'rectifiedOn'>;

/** What is proposed, as it is kept until somebody else confirms it: flat. */
export type RectificationAsked = Omit<Asked, 'person'> & RectifiedPerson;

/** The legal adviser or the head proposes that what a case has of a person be put right; another of them confirms. */
export class RectifyPerson extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly asked: Asked,
  ) {
    super();
  }
}

/** What putting right records, for who proposes it and for who confirms it. */
@Injectable()
export class Rectifying {
  constructor(
    private readonly requests: RequestCases,
    private readonly institutions: InstitutionDirectory,
  ) {}

  of(command: CaseCommand, { subject, basis, request, reason, ...given }: RectificationAsked): FullCaseDecision {
    return async (state, { on }) => {
      const { institution } = command;
      const { folio: requestFolio } = await this.requests.require(institution, request);
      const { country } = await this.institutions.get(institution);
      const person = withKeptIdentifier(given, country);
      const asked = { subject, basis, request, requestFolio, rectifiedOn: on, person, reason };
      return { events: rectifyPerson(state, { ...asked, ...acting(command) }) };
    };
  }
}

@CommandHandler(RectifyPerson)
export class RectifyPersonHandler implements ICommandHandler<RectifyPerson> {
  constructor(
    private readonly proposals: ProposalDesk,
    private readonly rectifying: Rectifying,
    private readonly requests: RequestCases,
  ) {}

  /** @throws what the decision refuses, RequestUnknown, ProposalPending, NobodyToConfirm */
  async execute({ caseId, command, asked }: RectifyPerson): Promise<StepReceipt> {
    const { subject, basis, reason, person } = asked;
    const request = await this.requests.idOf(command.institution, asked.request);
    const values = { reason, ...person };
    return this.proposals.propose(caseId, command, {
      step: 'rectify',
      content: { basis, request },
      personal: { subject, values },
      would: this.rectifying.of(command, { subject, basis, request, ...values }),
    });
  }
}
