import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DestroyKey } from './destroy-key.js';
import { ForgetInViews } from './forget-in-views.js';

/** Whatever the history of a case says is erased or blocked is so. Doing it again harms nothing. */
export class CarryOutErasures extends Command<void> {
  constructor(
    readonly institution: string,
    readonly caseId: string,
    readonly decided: {
      /** Per alias how many erasures the history holds. */
      readonly erasures: Readonly<Record<string, number>>;
      readonly blocked: readonly string[];
    },
  ) {
    super();
  }
}

@CommandHandler(CarryOutErasures)
export class CarryOutErasuresHandler implements ICommandHandler<CarryOutErasures> {
  constructor(private readonly commands: CommandBus) {}

  async execute({ institution, caseId, decided }: CarryOutErasures): Promise<void> {
    for (const [alias, times] of Object.entries(decided.erasures))
      await this.commands.execute(new DestroyKey(institution, caseId, alias, times));
    for (const alias of decided.blocked) await this.commands.execute(new ForgetInViews(caseId, alias));
  }
}
