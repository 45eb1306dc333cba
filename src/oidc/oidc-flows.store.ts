import { createHash, randomBytes } from 'node:crypto';
import { Clock } from '@libs/clock';
import { Inject, Injectable } from '@nestjs/common';
import type { Collection } from 'mongodb';
import { APP_DB, type AppDb } from '../platform/index.js';

const CALL_MS = 4_000;
/** So long, s, somebody may take at their identity provider. */
export const FLOW_SECONDS = 10 * 60;
const OIDC_FLOWS = 'staff_oidc_flows';

/** What was sent with somebody to their provider and must come back. */
export interface Flow {
  readonly provider: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

interface FlowDocument extends Flow {
  /** base64url SHA-256 of the token in the browser's cookie. */
  _id: string;
  expiresAt: Date;
}

/** Log-ins that are under way, each bound to one browser and good for one return. */
@Injectable()
export class OidcFlows {
  private readonly flows: Collection<FlowDocument>;

  constructor(
    @Inject(APP_DB) app: AppDb,
    private readonly clock: Clock,
  ) {
    this.flows = app.collection<FlowDocument>(OIDC_FLOWS);
  }

  /** @returns the token for the browser's cookie */
  async begin(flow: Flow): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(this.clock.now().getTime() + FLOW_SECONDS * 1000);
    await this.flows.insertOne({ _id: hashOf(token), ...flow, expiresAt }, { maxTimeMS: CALL_MS });
    return token;
  }

  /** Once: a return that is played again finds nothing. */
  async take(token: string, provider: string): Promise<Flow | undefined> {
    const flow = await this.flows.findOneAndDelete({ _id: hashOf(token), provider }, { maxTimeMS: CALL_MS });
    return flow && flow.expiresAt > this.clock.now() ? flow : undefined;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** For `migrate`. */
export const oidcIndexes = [
  { collection: OIDC_FLOWS, indexes: [{ key: { expiresAt: 1 }, name: 'expiry', expireAfterSeconds: 0 }] },
] as const;
