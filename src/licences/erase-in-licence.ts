import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ErasureAlongside, type ErasureSource } from '../cases/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { eraseAsInCase } from './domain/licence.erasure.js';
import { licenceOf, licenceStream } from './licence-stream.js';

/** What was erased of a case is erased of what it issued. */
export class EraseInLicence extends Command<'erased' | 'nothing-there'> {
  constructor(
    readonly command: InstitutionCommand,
    readonly source: ErasureSource,
  ) {
    super();
  }
}

@CommandHandler(EraseInLicence)
export class EraseInLicenceHandler implements ICommandHandler<EraseInLicence> {
  constructor(private readonly alongside: ErasureAlongside) {}

  async execute({ command, source }: EraseInLicence): Promise<'erased' | 'nothing-there'> {
    const told = await this.alongside.told(command.institution, source);
    if (told === undefined) return 'nothing-there';
    const stream = licenceOf(command.institution, source.caseId);
    return this.alongside.follow({ type: licenceStream, stream, erase: eraseAsInCase }, told, command);
  }
}
