import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InstitutionCommand } from '../platform/index.js';
import { CalendarBook } from './calendar-book.js';
import type { CalendarChange } from './calendar-change.js';
import { revokeDeclaration, type Revocation } from './domain/calendar.decisions.js';

/** A declared holiday or suspension no longer stands. */
export class RevokeDeclaration extends Command<CalendarChange> {
  constructor(
    readonly command: InstitutionCommand,
    readonly revocation: Revocation,
  ) {
    super();
  }
}

@CommandHandler(RevokeDeclaration)
export class RevokeDeclarationHandler implements ICommandHandler<RevokeDeclaration> {
  constructor(private readonly book: CalendarBook) {}

  execute({ command, revocation }: RevokeDeclaration): Promise<CalendarChange> {
    return this.book.change(command, revocation.declarationId, (state, facts) =>
      revokeDeclaration(state, { ...revocation, ...facts }),
    );
  }
}
