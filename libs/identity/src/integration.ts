import { notSignedIn, Problem } from '@libs/problem-details';
import { createParamDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { findPrincipal } from './acting.js';
import { type Asker, mayEver } from './authorise.js';
import type { OperationName } from './matrix.js';
import type { Principal } from './principal.js';

/** What a key may be issued for. */
export const SCOPES = ['register-petitions', 'open311-requests', 'read-figures', 'follow-public-cases'] as const;
export type Scope = (typeof SCOPES)[number];

/** A system behind a key. */
export interface IntegrationClient {
  readonly kind: 'integration';
  /** Of the key, as the history names it. */
  readonly id: string;
  readonly institution: string;
  readonly scopes: readonly Scope[];
}

export type Caller = Principal | IntegrationClient;

/** A caller as the matrix of rights knows them. */
export function askerOf(caller: Caller): Asker & { readonly institution: string } {
  if (caller.kind === 'staff') return caller;
  const { kind: role, id, institution } = caller;
  return { role, id, institution };
}

/** Tells whose a key is. */
export abstract class KeyResolver {
  /** Undefined for unknown, expired and revoked alike. A revoked one is known for at most a second. */
  abstract resolveKey(key: string): Promise<IntegrationClient | undefined>;
}

export const BY_KEY = 'ventanilla:by-key';

/** Also by a key that was issued for this, sent as `Authorization: Bearer vk_…`. */
export function ByKey(scope: Scope): MethodDecorator {
  return SetMetadata<string, Scope>(BY_KEY, scope);
}

/** The key of a request; undefined where it has none that could be ours. */
export function keyOf(authorization: string | undefined): string | undefined {
  return /^Bearer (vk_[A-Za-z0-9_-]{43})$/.exec(authorization ?? '')?.[1];
}

/** Lets a key in, or answers 401 and 403. */
@Injectable()
export class KeyGate {
  constructor(private readonly keys: KeyResolver) {}

  /** @param scope that the route asks for besides the right itself; undefined where it takes no keys */
  async admit(key: string, operation: OperationName, scope: Scope | undefined): Promise<IntegrationClient> {
    const client = await this.keys.resolveKey(key);
    if (client === undefined) throw notSignedIn();
    if (scope === undefined || !mayEver(operation, 'integration'))
      throw new Problem(403, 'forbidden', 'No key opens this.');
    if (!client.scopes.includes(scope))
      throw new Problem(403, 'scope-missing', `The key was not issued for this: it needs ${scope}.`, {
        details: { scope },
      });
    return client;
  }
}

/** Kept beside the request, like a principal. */
const calling = new WeakMap<object, IntegrationClient>();

export function callAs(request: object, client: IntegrationClient): void {
  calling.set(request, client);
}

/** Who is acting on routes with `@ByKey(…)`: a member of staff, or a system. */
export const ActingOrCalling = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<object>();
  const caller = findPrincipal(request) ?? calling.get(request);
  if (caller === undefined) throw notSignedIn();
  return caller;
});
