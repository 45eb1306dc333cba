import type { EventOf } from '@libs/decider';

/** Keys of systems that integrate with an institution, in a stream of its own. Whose they are is told by a label outside the history. */
export type ApiKeyEvent = ApiKeyIssued | ApiKeyRevoked;
export type ApiKeyEventType = ApiKeyEvent['type'];

/** `scopes` with a comma between two. Good to the end of the civil day `expiresOn` in the institution's zone. */
export type ApiKeyIssued = EventOf<'ApiKeyIssued', { key: string; scopes: string; expiresOn: string }>;

export type ApiKeyRevoked = EventOf<'ApiKeyRevoked', { key: string }>;
