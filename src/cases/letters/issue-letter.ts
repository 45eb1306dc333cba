import { randomBytes } from 'node:crypto';
import { civilDateOf } from '@libs/business-calendar';
import type { Decided } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TakenFolio } from '../../folios/index.js';
import type { InstitutionRecord } from '../../institutions/index.js';
import { acting, type CaseCommand } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import type { CaseEvent } from '../domain/case.events.js';
import { requireStep } from '../domain/case.guards.js';
import { issueLetter, letterOf, type SignedLetter } from '../domain/case.letter.js';
import { DepartmentWithoutSiglas } from '../domain/case.letter.refusals.js';
import { type CaseState, isRegistered, type RegisteredCase } from '../domain/case.state.js';
import { NAMELESS } from './addressee.js';
import { departmentOf, type LetterAsked, LetterDesk, type LetterFile, type PreparedLetter } from './letter-desk.js';
import type { LetterReceipt } from './letter.dto.js';
import { letterHash } from './letter-hash.js';
import { LetterNumbers, type Numbered } from './letter-numbers.js';
import { type Signer, Signers } from './signer.js';

/** 144 bits, so that the hash of a letter tells nothing of it once its text is erased. */
const CODE_BYTES = 18;
const NO_NUMBER = '~';

/** A letter is signed, and gets its number: it had none before. */
export class IssueLetter extends Command<LetterReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly asked: LetterAsked,
  ) {
    super();
  }
}

@CommandHandler(IssueLetter)
export class IssueLetterHandler implements ICommandHandler<IssueLetter> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly desk: LetterDesk,
    private readonly signers: Signers,
    private readonly numbers: LetterNumbers,
  ) {}

  async execute({ caseId, command, asked }: IssueLetter): Promise<LetterReceipt> {
    const letterId = command.commandId;
    let settling: (() => Promise<void>) | undefined;
    const committed = await this.cases.decideFully(caseId, command, async (state, { at, on }) => {
      const registered = requireStep('issue-letter', state, command.actor);
      const file = await this.desk.open(command.institution, caseId);
      const prepared = this.desk.prepare(file, asked);
      const signer = await this.signerOf(file.record, registered, command, on);
      const issue: Issue = { state, command, file, prepared, signer };
      // Without a number first: what is refused takes none.
      if (this.signed(issue, { number: NO_NUMBER, issuedOn: on, series: NO_NUMBER }).length === 0)
        return { events: [] };
      const numbered: Numbered = { record: file.record, series: siglasOf(file.record, registered), caseId, letterId };
      await this.writeOffLost(numbered, registered, at);
      const taken = await this.numbers.take(numbered, command.signal);
      settling = () => this.numbers.settle(numbered, taken);
      return this.number(issue, registered, numbered, taken, on);
    });
    const { state } = committed;
    const letter = isRegistered(state) ? letterOf(state, letterId) : undefined;
    if (letter === undefined) throw new Error(`letter ${letterId} of case ${caseId} was not signed`);
    // The sweep settles what is lost here; nobody waits for it.
    if (committed.appended) void settling?.().catch(() => undefined);
    const { number, textHash } = letter;
    const { version, status } = receiptOf(caseId, committed);
    return { caseId, version, status, letterId, number, textHash };
  }

  /** The time of the number is the time of the signature: civil year, date and competence go by it. */
  private async number(
    issue: Issue,
    registered: RegisteredCase,
    { record, series }: Numbered,
    taken: TakenFolio,
    on: string,
  ): Promise<Decided<CaseEvent>> {
    const { command } = issue;
    const issuedOn = civilDateOf(taken.at, record.zone);
    // Midnight may have passed on the way to the number, and with it an appointment.
    const signer = issuedOn === on ? issue.signer : await this.signerOf(record, registered, command, issuedOn);
    const events = this.signed({ ...issue, signer }, { number: taken.folio, issuedOn, series });
    const { directory, signatories } = record.revisions;
    return {
      events,
      effective: command.effective ?? { at: taken.at, source: 'clock' },
      consulted: {
        procedure: registered.procedureVersion,
        directory,
        ...(signatories !== undefined && { signatories }),
      },
    };
  }

  private signed(
    { state, command, file, prepared, signer }: Issue,
    { number, issuedOn, series }: Pick<SignedLetter, 'number' | 'issuedOn' | 'series'>,
  ): CaseEvent[] {
    const { letter } = prepared;
    const { party, name = NAMELESS } = file.addressee;
    const signing = { oficio: number, fecha: issuedOn, firmante: signer.name, cargo: signer.charge };
    const parts = this.desk.write(file, prepared, signing, randomBytes(CODE_BYTES).toString('base64url'));
    return issueLetter(state, {
      letterId: command.commandId,
      template: letter.template.code,
      act: letter.act,
      number,
      series,
      issuedOn,
      textHash: letterHash(parts, name),
      ...(party !== undefined && { party, addressee: { name } }),
      content: { title: letter.title, parts },
      ...(signer.competence && { competence: signer.competence }),
      ...acting(command),
    });
  }

  private signerOf(
    record: InstitutionRecord,
    { department }: RegisteredCase,
    { actor: { id } }: CaseCommand,
    on: string,
  ): Promise<Signer> {
    return this.signers.of(record, { id, department, on });
  }

  /** Numbers that this letter lost are written off before it takes the next. */
  private async writeOffLost(numbered: Numbered, { lostLetterNumbers = [] }: RegisteredCase, at: Date): Promise<void> {
    for (const { number, letterId } of lostLetterNumbers)
      if (letterId === numbered.letterId) await this.numbers.writeOff(numbered, number, at);
  }
}

interface Issue {
  readonly state: CaseState;
  readonly command: CaseCommand;
  readonly file: LetterFile;
  readonly prepared: PreparedLetter;
  readonly signer: Signer;
}

/** @throws DepartmentWithoutSiglas */
function siglasOf(record: InstitutionRecord, registered: RegisteredCase): string {
  const department = departmentOf(record, registered);
  if (department?.siglas === undefined) throw new DepartmentWithoutSiglas(department?.name ?? '');
  return department.siglas;
}
