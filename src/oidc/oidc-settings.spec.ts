import { oidcProviders } from './oidc-settings.js';

const keycloak = {
  name: 'keycloak',
  institution: 'chimalhuacan',
  issuer: 'https://sso.example/realms/municipio',
  clientId: 'ventanilla',
  clientSecret: 'secret',
  groups: [{ group: '/obras', role: 'officer', department: 'obras-publicas' }],
};
const given = (...providers: object[]) => oidcProviders({ OIDC_PROVIDERS: JSON.stringify(providers) });

describe('the settings of identity providers', () => {
  it('are none, or a list with what is usual filled in', () => {
    expect(oidcProviders({})).toEqual([]);
    expect(given(keycloak)).toEqual([
      {
        ...keycloak,
        label: 'keycloak',
        scope: 'openid profile',
        groupsClaim: 'groups',
        secondFactor: { amr: [], acr: [] },
      },
    ]);
  });

  it.each<[string, object, RegExp]>([
    ['an administrator by a group', { groups: [{ group: '/ti', role: 'administrator' }] }, /administrator/],
    ['a role that is none', { groups: [{ group: '/ti', role: 'king' }] }, /role that is none/],
    ['an officer of nowhere', { groups: [{ group: '/obras', role: 'officer' }] }, /have a department/],
    ['a clerk of a department', { groups: [{ group: '/v', role: 'clerk', department: 'obras' }] }, /have none/],
    ['no groups', { groups: [] }, /needs `groups`/],
    ['an issuer in clear', { issuer: 'http://sso.example' }, /https/],
    ['no secret', { clientSecret: '' }, /clientSecret/],
    ['a name that is no code', { name: '../x' }, /a code/],
    ['a landing elsewhere', { landing: '//evil.example' }, /path of this site/],
  ])('refuse %s', (_what, change, message) => {
    expect(() => given({ ...keycloak, ...change })).toThrow(message);
  });

  it('refuse a name twice, and what is no JSON', () => {
    expect(() => given(keycloak, keycloak)).toThrow(/twice/);
    expect(() => oidcProviders({ OIDC_PROVIDERS: '{' })).toThrow(/JSON/);
    expect(() => oidcProviders({ OIDC_PROVIDERS: '{}' })).toThrow(/list/);
  });
});
