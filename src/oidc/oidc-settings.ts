import { isCode } from '@libs/http-input';
import { type Role, ROLES } from '@libs/identity';
import { ConfigInvalid, setting } from '../platform/index.js';

/** A group of the identity provider and what its people are here. */
export interface GroupRule {
  readonly group: string;
  readonly role: Role;
  readonly department?: string;
}

/** One identity provider, for the staff of one institution. */
export interface OidcProvider {
  /** Stands in addresses: a code. */
  readonly name: string;
  /** What a button says. */
  readonly label: string;
  readonly institution: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** Claim of the ID token that lists the groups. */
  readonly groupsClaim: string;
  /** The first that fits counts. */
  readonly groups: readonly GroupRule[];
  /** Values of `amr` and `acr` that say that the provider saw a second factor; any other log-in shows one here. */
  readonly secondFactor: { readonly amr: readonly string[]; readonly acr: readonly string[] };
  /** Where a browser goes once it is signed in; without it the session is answered as JSON. */
  readonly landing?: string;
}

/** OIDC_PROVIDERS, or the file that OIDC_PROVIDERS_FILE names: a JSON list. @throws ConfigInvalid that names what is wrong */
export function oidcProviders(env: NodeJS.ProcessEnv): OidcProvider[] {
  const text = setting(env, 'OIDC_PROVIDERS');
  if (text === undefined) return [];
  const list = parsed(text);
  if (!Array.isArray(list)) throw new ConfigInvalid('OIDC_PROVIDERS must be a JSON list of providers');
  const providers = list.map((one) => providerOf((one ?? {}) as Record<string, unknown>));
  if (new Set(providers.map(({ name }) => name)).size < providers.length)
    throw new ConfigInvalid('OIDC_PROVIDERS: a name stands twice');
  return providers;
}

function providerOf(given: Record<string, unknown>): OidcProvider {
  const name = given['name'];
  if (typeof name !== 'string' || !isCode(name)) throw new ConfigInvalid('OIDC_PROVIDERS: each needs a `name`, a code');
  const text = (field: string, otherwise?: string): string => {
    const value = given[field] ?? otherwise;
    if (typeof value !== 'string' || value === '')
      throw new ConfigInvalid(`OIDC_PROVIDERS: ${name} needs \`${field}\``);
    return value;
  };
  const factor = (given['secondFactor'] ?? {}) as Record<string, unknown>;
  return {
    name,
    label: text('label', name),
    institution: text('institution'),
    issuer: issuerOf(name, text('issuer')),
    clientId: text('clientId'),
    clientSecret: text('clientSecret'),
    scope: text('scope', 'openid profile'),
    groupsClaim: text('groupsClaim', 'groups'),
    groups: rulesOf(name, given['groups']),
    secondFactor: { amr: textsOf(factor['amr']), acr: textsOf(factor['acr']) },
    ...(given['landing'] !== undefined && { landing: landingOf(name, text('landing')) }),
  };
}

/** What is said to it, and by it, must not be read or changed on the way; on this machine nobody is between. */
function issuerOf(name: string, issuer: string): string {
  const { protocol, hostname } = URL.canParse(issuer) ? new URL(issuer) : { protocol: '', hostname: '' };
  if (protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname))) return issuer;
  throw new ConfigInvalid(`OIDC_PROVIDERS: the issuer of ${name} must be an https address`);
}

/** Of this site, so that nobody is led elsewhere. */
function landingOf(name: string, landing: string): string {
  if (/^\/(?![/\\])/.test(landing)) return landing;
  throw new ConfigInvalid(`OIDC_PROVIDERS: \`landing\` of ${name} must be a path of this site`);
}

function rulesOf(name: string, given: unknown): GroupRule[] {
  if (!Array.isArray(given) || given.length === 0)
    throw new ConfigInvalid(`OIDC_PROVIDERS: ${name} needs \`groups\`, a list of { group, role, department? }`);
  return given.map((one) => {
    const { group, role, department } = (one ?? {}) as Record<string, unknown>;
    const known = ROLES.find((each) => each === role);
    if (typeof group !== 'string' || known === undefined)
      throw new ConfigInvalid(`OIDC_PROVIDERS: a group of ${name} has no \`group\`, or a role that is none`);
    // Whoever can put people into groups elsewhere would run this installation.
    if (known === 'administrator')
      throw new ConfigInvalid(
        `OIDC_PROVIDERS: no group of ${name} may be administrator; those have accounts of their own`,
      );
    const needsOne = known === 'officer' || known === 'head';
    if (needsOne !== (typeof department === 'string'))
      throw new ConfigInvalid(
        `OIDC_PROVIDERS: ${group} of ${name}: officers and heads have a department, others have none`,
      );
    return { group, role: known, ...(typeof department === 'string' && { department }) };
  });
}

function textsOf(given: unknown): string[] {
  return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigInvalid('OIDC_PROVIDERS is not JSON');
  }
}
