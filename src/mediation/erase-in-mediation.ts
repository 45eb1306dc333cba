import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ErasureAlongside, type ErasureSource } from '../cases/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { eraseAsInCase } from './domain/mediation.erasure.js';
import { mediationOf, mediationStream } from './mediation-stream.js';

/** What was erased of a case is erased of the mediation in it. */
export class EraseInMediation extends Command<'erased' | 'nothing-there'> {
  constructor(
    readonly command: InstitutionCommand,
    readonly source: ErasureSource,
  ) {
    super();
  }
}

@CommandHandler(EraseInMediation)
export class EraseInMediationHandler implements ICommandHandler<EraseInMediation> {
  constructor(private readonly alongside: ErasureAlongside) {}

  async execute({ command, source }: EraseInMediation): Promise<'erased' | 'nothing-there'> {
    const told = await this.alongside.told(command.institution, source);
    if (told === undefined) return 'nothing-there';
    const stream = mediationOf(command.institution, source.caseId);
    return this.alongside.follow({ type: mediationStream, stream, erase: eraseAsInCase }, told, command);
  }
}
