import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { specOf } from '@libs/testing';
import { apiKeyDecider, issueApiKey, revokeApiKey } from './api-key.js';
import { apiKeyEventSchemas } from './api-key.event-schemas.js';
import type { ApiKeyEvent } from './api-key.events.js';
import { ApiKeyUnknown, ExpiryOutOfRange } from './api-key.refusals.js';

const given = specOf(apiKeyDecider, apiKeyEventSchemas);
const data = { key: 'key-1', scopes: 'open311-requests,read-figures', expiresOn: '2026-12-31' };
const within = { earliest: '2026-03-10', latest: '2027-03-10' };
const issued: ApiKeyEvent = { type: 'ApiKeyIssued', data };
const revoked: ApiKeyEvent = { type: 'ApiKeyRevoked', data: { key: 'key-1' } };

describe('a key', () => {
  it('is issued once, for a time', () => {
    const issuing = (expiresOn: string) => (state: Parameters<typeof issueApiKey>[0]) =>
      issueApiKey(state, { ...data, expiresOn, within });
    given().when(issuing('2026-12-31')).thenRecords(issued);
    given(issued).when(issuing('2026-12-31')).thenNothing();
    given().when(issuing('2026-03-09')).thenRefuses(ExpiryOutOfRange, { latest: '2027-03-10' });
    given().when(issuing('2027-03-11')).thenRefuses(ExpiryOutOfRange);
  });

  it('is revoked once', () => {
    given(issued)
      .when((state) => revokeApiKey(state, { key: 'key-1' }))
      .thenRecords(revoked);
    given(issued, revoked)
      .when((state) => revokeApiKey(state, { key: 'key-1' }))
      .thenNothing();
    given(issued)
      .when((state) => revokeApiKey(state, { key: 'key-2' }))
      .thenRefuses(ApiKeyUnknown);
  });

  it('has a golden sample of each event, which folds', () => {
    const folder = join(__dirname, 'golden');
    const files = readdirSync(folder);
    expect(files.toSorted()).toEqual(['ApiKeyIssued.v1.json', 'ApiKeyRevoked.v1.json']);
    const samples = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ApiKeyEvent);
    expect(samples).toEqual([
      { ...issued, v: 1 },
      { ...revoked, v: 1 },
    ]);
    expect(given(...samples).state.revoked).toEqual(new Map([['key-1', true]]));
  });
});
