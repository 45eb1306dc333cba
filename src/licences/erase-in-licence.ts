import { Clock } from '@libs/clock';
import { EventStore } from '@libs/event-store';
import { KeyStore } from '@libs/personal-data';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { caseStream } from '../cases/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { eraseAsInCase } from './domain/licence.erasure.js';
import { licenceOf, licenceStream } from './licence-stream.js';

/** What was erased of a case is erased of what it issued. */
export class EraseInLicence extends Command<'erased' | 'nothing-there'> {
  constructor(
    readonly command: InstitutionCommand,
    /** The event of the case that says so. */
    readonly source: { readonly caseId: string; readonly version: number; readonly index: number },
  ) {
    super();
  }
}

@CommandHandler(EraseInLicence)
export class EraseInLicenceHandler implements ICommandHandler<EraseInLicence> {
  constructor(
    private readonly store: EventStore,
    private readonly keystore: KeyStore,
    private readonly clock: Clock,
  ) {}

  /** Done again it harms nothing: the command is recorded once, and what is sealed later has a later key. */
  async execute({ command, source }: EraseInLicence): Promise<'erased' | 'nothing-there'> {
    const { institution, signal: _, ...meta } = command;
    const { caseId, version, index } = source;
    const { commits } = await this.store.loadHistory(caseStream, { institution, streamId: caseId });
    const erased = commits.find((commit) => commit.version === version)?.events[index]?.data;
    const { subject, basis } = erased ?? {};
    if (typeof subject !== 'string' || typeof basis !== 'string') return 'nothing-there';
    const stream = licenceOf(institution, caseId);
    const { erasures } = await this.store.decide(
      licenceStream,
      stream,
      (state) => ({ events: eraseAsInCase(state, { subject, basis }) }),
      meta,
    );
    const aliases = Object.entries(erasures);
    for (const [alias, times] of aliases) await this.keystore.destroy(stream.streamId, alias, times, this.clock.now());
    return aliases.length > 0 ? 'erased' : 'nothing-there';
  }
}
