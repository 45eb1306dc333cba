import { EventStore } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import type { InstitutionCommand } from '../platform/index.js';
import { StaffDirectory, StaffRegister } from '../staff/index.js';
import { accountBookOf, accountStream } from './account-stream.js';
import type { Listed } from './domain/account.js';
import type { AccountEvent } from './domain/account.events.js';
import type { AccountBookState } from './domain/account.state.js';

export type AccountDecision = (state: AccountBookState, listed: Listed) => readonly AccountEvent[];

/** The accounts' side of the event store, and the way of what was decided into the directory of staff. */
@Injectable()
export class AccountBook {
  constructor(
    private readonly store: EventStore,
    private readonly directory: StaffDirectory,
    private readonly register: StaffRegister,
  ) {}

  /** Whether it would be refused; records nothing. */
  async consider(institution: string, decision: AccountDecision): Promise<void> {
    const { state } = await this.store.load(accountStream, accountBookOf(institution));
    decision(state, await this.listed(institution));
  }

  /** Recorded and, when it is answered, in force. A duty brings it in force should this process end before. */
  async change({ institution, signal, ...meta }: InstitutionCommand, decision: AccountDecision): Promise<void> {
    const listed = await this.listed(institution);
    const { state } = await this.store.decide(
      accountStream,
      accountBookOf(institution),
      (before) => ({ events: decision(before, listed) }),
      meta,
      signal ? { signal } : {},
    );
    await this.apply(state);
  }

  /** Brings what was recorded in force. Doing it again changes nothing. */
  async publish(institution: string): Promise<void> {
    const { state } = await this.store.load(accountStream, accountBookOf(institution));
    await this.apply(state);
  }

  private async apply({ accounts }: AccountBookState): Promise<void> {
    const behind = await this.register.behind(accounts);
    for (const [account, changes] of behind) await this.register.bringInForce(account, changes);
  }

  private async listed(institution: string): Promise<Listed> {
    const members = await this.directory.membersOf(institution);
    const places = new Map(
      members.map(({ id, role, department, active }) => [
        id,
        { role, active, ...(department !== undefined && { department }) },
      ]),
    );
    return (account) => places.get(account);
  }
}
