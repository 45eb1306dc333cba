import type { Decider } from '@libs/decider';
import type { ApiKeyEvent, ApiKeyIssued } from './api-key.events.js';
import { ApiKeyUnknown, ExpiryOutOfRange } from './api-key.refusals.js';

/** Whether each key that was issued still opens. */
export interface ApiKeyBookState {
  readonly revoked: ReadonlyMap<string, boolean>;
}

export const apiKeyDecider: Decider<ApiKeyBookState, ApiKeyEvent> = {
  initial: { revoked: new Map() },

  evolve({ revoked }, { type, data }) {
    switch (type) {
      case 'ApiKeyIssued':
        return { revoked: new Map([...revoked, [data.key, false]]) };
      case 'ApiKeyRevoked':
        return { revoked: new Map([...revoked, [data.key, true]]) };
    }
  },
};

/** @param within first and last day to which a key may be good */
export function issueApiKey(
  { revoked }: ApiKeyBookState,
  { key, scopes, expiresOn, within }: ApiKeyIssued['data'] & { within: { earliest: string; latest: string } },
): ApiKeyEvent[] {
  if (revoked.has(key)) return [];
  const { earliest, latest } = within;
  if (expiresOn < earliest || expiresOn > latest) throw new ExpiryOutOfRange(earliest, latest);
  return [{ type: 'ApiKeyIssued', data: { key, scopes, expiresOn } }];
}

export function revokeApiKey({ revoked }: ApiKeyBookState, { key }: { key: string }): ApiKeyEvent[] {
  const already = revoked.get(key);
  if (already === undefined) throw new ApiKeyUnknown();
  return already ? [] : [{ type: 'ApiKeyRevoked', data: { key } }];
}
