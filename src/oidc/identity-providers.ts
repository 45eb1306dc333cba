import { Problem, Unavailable } from '@libs/problem-details';
import { Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { Flow } from './oidc-flows.store.js';
import type { OidcProvider } from './oidc-settings.js';

/** Longest a call to a provider takes, s: the request that waits for it has six. */
const CALL_SECONDS = 4;
/** Somebody who was at the provider longer ago, s, is asked there again: what it tells is fresh enough for a step-up. */
const MAX_AGE_SECONDS = 15 * 60;

/** What a provider says of somebody, checked. */
export interface Told {
  readonly issuer: string;
  readonly subject: string;
  readonly username?: string;
  readonly name?: string;
  readonly groups: readonly string[];
  /** When they were there in person. */
  readonly authenticatedAt: Date;
  /** Whether the provider saw a second factor. */
  readonly secondFactor: boolean;
}

/** The identity providers by configuration: authorization code with PKCE, state and nonce. */
export class IdentityProviders {
  private readonly log = new Logger(IdentityProviders.name);
  private readonly discovered = new Map<string, Promise<oidc.Configuration>>();

  constructor(
    readonly settings: readonly OidcProvider[],
    private readonly publicUrl: string,
  ) {}

  /** @throws Problem 404 */
  require(name: string): OidcProvider {
    const provider = this.settings.find((one) => one.name === name);
    if (provider === undefined) throw new Problem(404, 'provider-unknown', 'There is no such identity provider here.');
    return provider;
  }

  /** Where to send somebody, and what must come back with them. @throws Unavailable */
  async begin(provider: OidcProvider): Promise<{ url: URL; flow: Flow }> {
    const configuration = await this.configuration(provider);
    const verifier = oidc.randomPKCECodeVerifier();
    const flow = { provider: provider.name, state: oidc.randomState(), nonce: oidc.randomNonce(), verifier };
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callbackOf(provider),
      scope: provider.scope,
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      max_age: String(MAX_AGE_SECONDS),
    });
    return { url, flow };
  }

  /** Signature, issuer, audience, nonce, state and age are checked by the library. @throws Problem 401 `log-in-refused`, Unavailable */
  async finish(provider: OidcProvider, query: string, flow: Flow): Promise<Told> {
    const configuration = await this.configuration(provider);
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${this.callbackOf(provider)}${query}`), {
        pkceCodeVerifier: flow.verifier,
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        maxAge: MAX_AGE_SECONDS,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('no ID token');
      return toldBy(provider, claims);
    } catch (error) {
      // Codes and kinds of error, never what the provider or the browser sent.
      const code = (error as { code?: unknown }).code;
      this.log.warn({ event: 'oidc-refused', provider: provider.name, code: typeof code === 'string' ? code : 'none' });
      throw logInRefused();
    }
  }

  /** Asked for once, and again after it failed. */
  private configuration(provider: OidcProvider): Promise<oidc.Configuration> {
    const { name, issuer, clientId, clientSecret } = provider;
    const known = this.discovered.get(name);
    if (known) return known;
    const insecure = issuer.startsWith('http:');
    const asked = oidc
      .discovery(new URL(issuer), clientId, clientSecret, undefined, {
        timeout: CALL_SECONDS,
        ...(insecure && { execute: [oidc.allowInsecureRequests] }),
      })
      .catch((error: unknown) => {
        this.discovered.delete(name);
        this.log.warn({ event: 'oidc-unreachable', provider: name });
        throw new Unavailable('identity-provider-unreachable', 5, { cause: error });
      });
    this.discovered.set(name, asked);
    return asked;
  }

  private callbackOf({ name }: OidcProvider): string {
    return `${this.publicUrl}/api/v1/sessions/oidc/${name}/callback`;
  }
}

export function logInRefused(): Problem {
  return new Problem(401, 'log-in-refused', 'The log-in did not come back as it was sent: begin it again.');
}

function toldBy({ groupsClaim, secondFactor }: OidcProvider, claims: oidc.IDToken): Told {
  const { iss, sub, auth_time, iat, acr, amr, preferred_username, name } = claims;
  const groups = claims[groupsClaim];
  const methods = Array.isArray(amr) ? amr : [];
  return {
    issuer: iss,
    subject: sub,
    ...(typeof preferred_username === 'string' && { username: preferred_username }),
    ...(typeof name === 'string' && { name }),
    groups: Array.isArray(groups) ? groups.filter((one) => typeof one === 'string') : [],
    authenticatedAt: new Date((auth_time ?? iat) * 1000),
    secondFactor:
      methods.some((one) => typeof one === 'string' && secondFactor.amr.includes(one)) ||
      (typeof acr === 'string' && secondFactor.acr.includes(acr)),
  };
}
