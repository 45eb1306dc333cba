import type { EventOf } from '@libs/decider';

/** Where an institution has what happens told to systems that integrate, in a stream of its own. */
export type WebhookEvent = WebhookRegistered | WebhookSecretRotated | WebhookSwitchedOff | WebhookSwitchedOn;
export type WebhookEventType = WebhookEvent['type'];

/** Why nothing is sent any more: somebody said so, nobody answered for days, or the other side said that it is gone. */
export const SWITCH_OFF_CAUSES = ['asked', 'failing', 'gone'] as const;
export type SwitchOffCause = (typeof SWITCH_OFF_CAUSES)[number];

/** `apiKey`: the key whose holder it is for. `kinds` with a comma between two. `url` is sealed: the decision never sees it. */
export type WebhookRegistered = EventOf<
  'WebhookRegistered',
  { webhook: string; apiKey: string; kinds: string; url: string }
>;

/** `secret`: id of the secret, not the secret. */
export type WebhookSecretRotated = EventOf<'WebhookSecretRotated', { webhook: string; secret: string }>;

export type WebhookSwitchedOff = EventOf<'WebhookSwitchedOff', { webhook: string; cause: SwitchOffCause }>;

export type WebhookSwitchedOn = EventOf<'WebhookSwitchedOn', { webhook: string }>;
