// A real identity provider on loopback, for acceptance specs: node oidc-provider.mjs <port> <redirect uri>. Who signs in is told by
// login_hint, and what is known of people is set by POST /people/<sub>, as an administrator would do there.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [port, redirectUri] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const people = new Map();

const provider = new Provider(issuer, {
  clients: [{ client_id: 'ventanilla', client_secret: 'a-secret-of-the-specs', redirect_uris: [redirectUri] }],
  scopes: ['openid', 'profile', 'groups'],
  claims: { openid: ['sub', 'amr'], profile: ['name', 'preferred_username'], groups: ['groups'] },
  // As Keycloak does: what is asked for stands in the ID token.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
  cookies: { keys: ['a-key-of-the-specs'] },
  async findAccount(_context, sub) {
    const { amr: _amr, ...claims } = people.get(sub) ?? {};
    return { accountId: sub, claims: () => ({ sub, ...claims }) };
  },
  async loadExistingGrant(context) {
    const grant = new context.oidc.provider.Grant({
      clientId: context.oidc.client.clientId,
      accountId: context.oidc.session.accountId,
    });
    grant.addOIDCScope('openid profile groups');
    await grant.save();
    return grant;
  },
});

const answer = provider.callback();
async function serve(request, response) {
  if (request.url.startsWith('/people/')) {
    let text = '';
    for await (const part of request) text += part;
    people.set(request.url.slice('/people/'.length), JSON.parse(text));
    response.end();
  } else if (request.url.startsWith('/interaction/')) {
    const { params } = await provider.interactionDetails(request, response);
    const accountId = String(params.login_hint);
    await provider.interactionFinished(request, response, {
      login: { accountId, amr: people.get(accountId)?.amr ?? ['pwd'] },
    });
  } else {
    await answer(request, response);
  }
}

createServer((request, response) => void serve(request, response)).listen(Number(port), '127.0.0.1', () =>
  console.log('ready'),
);
