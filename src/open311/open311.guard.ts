import { Problem } from '@libs/problem-details';
import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '../platform/index.js';
import { ApiKeys } from './api-keys.js';
import { type Jurisdiction, Jurisdictions } from './jurisdictions.js';
import { Open311Limits } from './open311-limits.store.js';

/** Who sends a request, and to which institution. */
export interface Caller {
  jurisdiction: Jurisdiction;
  /** The api_key's holder as the history names it. */
  holder: string;
}

const callers = new WeakMap<object, Caller>();

/** The holder of the api_key a POST came with. */
export const Calling = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const caller = callers.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (caller === undefined) throw new Problem(403, 'api-key-refused', 'api_key: is missing.');
  return caller;
});

/** Looks at every request before its fields are: how many there were, and for one that sends something, whose key it is. */
@Injectable()
export class Open311Guard implements CanActivate {
  constructor(
    private readonly limits: Open311Limits,
    private readonly jurisdictions: Jurisdictions,
    private readonly keys: ApiKeys,
  ) {}

  /** @throws Problem 429, 415, 404 for the jurisdiction, 403 for the key */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await this.limits.ofAddress(networkOf(request.ip));
    if (request.method !== 'POST') return true;
    const form = formOf(request);
    const jurisdiction = await this.jurisdictions.require(form['jurisdiction_id']?.trim());
    const holder = await this.keys.holderOf(jurisdiction.institution, form['api_key']?.trim());
    await this.limits.ofHolder(`${jurisdiction.institution._id} ${holder}`);
    callers.set(request, { jurisdiction, holder });
    return true;
  }
}

/** The parser of forms leaves texts only. */
function formOf({ headers, body }: FastifyRequest): Record<string, string | undefined> {
  const type = headers['content-type'];
  if (type !== undefined && !/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    throw new Problem(415, 'unsupported-media-type', 'Send the fields as application/x-www-form-urlencoded.');
  }
  return (body ?? {}) as Record<string, string | undefined>;
}
