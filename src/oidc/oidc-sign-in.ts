import { randomUUID } from 'node:crypto';
import { namedId } from '@libs/event-store';
import { currentCorrelation } from '@libs/observability';
import { Problem } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ChangeAccount, OpenAccount } from '../accounts/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { SessionStore, type SignedIn, StaffDirectory } from '../staff/index.js';
import { IdentityProviders, logInRefused, type Told } from './identity-providers.js';
import { OidcFlows } from './oidc-flows.store.js';
import type { GroupRule, OidcProvider } from './oidc-settings.js';

/** Signing in by an identity provider: it says who somebody is and in which groups; this installation says what those may do. */
@Injectable()
export class OidcSignIn {
  constructor(
    private readonly providers: IdentityProviders,
    private readonly flows: OidcFlows,
    private readonly directory: StaffDirectory,
    private readonly sessions: SessionStore,
    private readonly commands: CommandBus,
  ) {}

  /** @throws Problem 404, Unavailable */
  async begin(name: string): Promise<{ url: string; token: string }> {
    const { url, flow } = await this.providers.begin(this.providers.require(name));
    return { url: url.href, token: await this.flows.begin(flow) };
  }

  /** @throws Problem 401 `log-in-refused`, 403 `no-role`, 404; Unavailable */
  async finish(name: string, query: string, token: string | undefined): Promise<SignedIn & { landing?: string }> {
    const provider = this.providers.require(name);
    const flow = token === undefined ? undefined : await this.flows.take(token, name);
    if (flow === undefined) throw logInRefused();
    const told = await this.providers.finish(provider, query, flow);
    const id = await this.bringUpToDate(provider, told);
    const account = await this.directory.findById(id);
    if (!account?.active) throw noRole();
    const opened = await this.sessions.open(account, told.secondFactor ? told.authenticatedAt : undefined);
    return { ...opened, account, ...(provider.landing !== undefined && { landing: provider.landing }) };
  }

  /** The account is opened at the first log-in, and follows the groups at each; each change is one of the history. */
  private async bringUpToDate(provider: OidcProvider, told: Told): Promise<string> {
    const { issuer, subject, groups, username, name = username } = told;
    const rule = provider.groups.find(({ group }) => groups.includes(group));
    const known = await this.directory.findExternal({ issuer, subject });
    if (rule === undefined) {
      // Of no group any more: what they have open elsewhere ends too.
      if (known) await this.sessions.revokeAll(known._id);
      throw noRole();
    }
    const command = commandOf(provider);
    if (known === undefined) {
      if (username === undefined || name === undefined) throw noRole();
      const account = namedId('oidc-account', provider.institution, issuer, subject);
      const opening = { account, username, name, place: placeOf(rule), external: { issuer, subject } };
      await this.commands.execute(new OpenAccount(command, opening));
      return account;
    }
    if (known.institution !== provider.institution) throw noRole();
    if (known.active && (known.role !== rule.role || known.department !== rule.department))
      await this.commands.execute(new ChangeAccount(command, known._id, { kind: 'role', place: placeOf(rule) }));
    return known._id;
  }
}

function commandOf({ name, institution }: OidcProvider): InstitutionCommand {
  const actor = { kind: 'system' as const, id: `oidc-${name}` };
  return { institution, commandId: randomUUID(), actor, correlationId: currentCorrelation() ?? randomUUID() };
}

function placeOf({ role, department }: GroupRule) {
  return { role, ...(department !== undefined && { department }) };
}

function noRole(): Problem {
  return new Problem(
    403,
    'no-role',
    'Your identity provider names no group that works here, or your account is closed.',
  );
}
