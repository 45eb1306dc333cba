import { Clock } from '@libs/clock';
import { EventStore } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import type { InstitutionCommand } from '../platform/index.js';
import { StaffDirectory, StaffRegister } from '../staff/index.js';
import { accountBookOf, accountStream } from './account-stream.js';
import { expireRoles, type Listed } from './domain/account.js';
import type { AccountEvent } from './domain/account.events.js';
import type { AccountBookState } from './domain/account.state.js';

/** What a decision on accounts looks at besides the history. */
export interface Directory {
  readonly listed: Listed;
  readonly everybody: readonly string[];
}

export type AccountDecision = (state: AccountBookState, directory: Directory, at: string) => readonly AccountEvent[];

/** The accounts' side of the event store, and the way of what was decided into the directory of staff. */
@Injectable()
export class AccountBook {
  constructor(
    private readonly store: EventStore,
    private readonly directory: StaffDirectory,
    private readonly register: StaffRegister,
    private readonly clock: Clock,
  ) {}

  /** Whether it would be refused; records nothing. */
  async consider(institution: string, decision: AccountDecision): Promise<void> {
    const { state } = await this.store.load(accountStream, accountBookOf(institution));
    decision(state, await this.listed(institution), this.clock.now().toISOString());
  }

  /** Recorded and, when it is answered, in force. A duty brings it in force should this process end before. */
  async change(
    { institution, signal, ...meta }: InstitutionCommand,
    decision: AccountDecision,
  ): Promise<AccountBookState> {
    const listed = await this.listed(institution);
    const { state } = await this.store.decide(
      accountStream,
      accountBookOf(institution),
      (before, now) => ({ events: decision(before, listed, now.toISOString()) }),
      meta,
      signal ? { signal } : {},
    );
    await this.apply(state);
    return state;
  }

  /** What waits for a second administrator, by account. */
  async proposals(institution: string): Promise<AccountBookState['proposals']> {
    const { state } = await this.store.load(accountStream, accountBookOf(institution));
    return state.proposals;
  }

  /** Ids of proposals whose time is over and which nobody decided on. */
  async expired(institution: string): Promise<string[]> {
    const { state } = await this.store.load(accountStream, accountBookOf(institution));
    const over = expireRoles(state, this.clock.now().toISOString());
    return over.flatMap(({ data }) => ('proposalId' in data ? [data.proposalId] : []));
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

  private async listed(institution: string): Promise<Directory> {
    const members = await this.directory.membersOf(institution);
    const places = new Map(
      members.map(({ id, role, department, active }) => [
        id,
        { role, active, ...(department !== undefined && { department }) },
      ]),
    );
    return { listed: (account) => places.get(account), everybody: [...places.keys()] };
  }
}
