import type { Decider } from '@libs/decider';
import type { SwitchOffCause, WebhookEvent, WebhookRegistered } from './webhook.events.js';
import { TooManyWebhooks, WebhookUnknown } from './webhook.refusals.js';

/** As many as an institution has in use at once: each costs a queue. */
export const MOST_WEBHOOKS = 20;

export interface WebhookState {
  /** Why it is off; undefined while it is on. */
  readonly off: SwitchOffCause | undefined;
  /** Ids of the secrets it has had, the one it signs with last. Its own id stands for the first. */
  readonly secrets: readonly string[];
}

export interface WebhookBookState {
  readonly webhooks: ReadonlyMap<string, WebhookState>;
}

export const webhookDecider: Decider<WebhookBookState, WebhookEvent> = {
  initial: { webhooks: new Map() },

  evolve(state, { type, data }) {
    switch (type) {
      case 'WebhookRegistered':
        return withOne(state, data.webhook, { off: undefined, secrets: [data.webhook] });
      case 'WebhookSecretRotated':
        return changed(state, data.webhook, ({ secrets }) => ({ secrets: [...secrets, data.secret] }));
      case 'WebhookSwitchedOff':
        return changed(state, data.webhook, () => ({ off: data.cause }));
      case 'WebhookSwitchedOn':
        return changed(state, data.webhook, () => ({ off: undefined }));
    }
  },
};

export function registerWebhook(state: WebhookBookState, asked: WebhookRegistered['data']): WebhookEvent[] {
  if (state.webhooks.has(asked.webhook)) return [];
  assertRoom(state);
  return [{ type: 'WebhookRegistered', data: asked }];
}

export function rotateSecret(
  state: WebhookBookState,
  { webhook, secret }: { webhook: string; secret: string },
): WebhookEvent[] {
  if (required(state, webhook).secrets.includes(secret)) return [];
  return [{ type: 'WebhookSecretRotated', data: { webhook, secret } }];
}

export function switchOff(
  state: WebhookBookState,
  { webhook, cause }: { webhook: string; cause: SwitchOffCause },
): WebhookEvent[] {
  return required(state, webhook).off === undefined ? [{ type: 'WebhookSwitchedOff', data: { webhook, cause } }] : [];
}

export function switchOn(state: WebhookBookState, { webhook }: { webhook: string }): WebhookEvent[] {
  if (required(state, webhook).off === undefined) return [];
  assertRoom(state);
  return [{ type: 'WebhookSwitchedOn', data: { webhook } }];
}

function assertRoom({ webhooks }: WebhookBookState): void {
  const inUse = [...webhooks.values()].filter(({ off }) => off === undefined).length;
  if (inUse >= MOST_WEBHOOKS) throw new TooManyWebhooks(MOST_WEBHOOKS);
}

function required({ webhooks }: WebhookBookState, webhook: string): WebhookState {
  const found = webhooks.get(webhook);
  if (found === undefined) throw new WebhookUnknown();
  return found;
}

function withOne({ webhooks }: WebhookBookState, id: string, one: WebhookState): WebhookBookState {
  return { webhooks: new Map([...webhooks, [id, one]]) };
}

function changed(
  state: WebhookBookState,
  id: string,
  change: (before: WebhookState) => Partial<WebhookState>,
): WebhookBookState {
  const before = state.webhooks.get(id);
  return before === undefined ? state : withOne(state, id, { ...before, ...change(before) });
}
