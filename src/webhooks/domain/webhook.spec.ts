import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { specOf } from '@libs/testing';
import { MOST_WEBHOOKS, registerWebhook, rotateSecret, switchOff, switchOn, webhookDecider } from './webhook.js';
import { webhookEventSchemas } from './webhook.event-schemas.js';
import type { WebhookEvent } from './webhook.events.js';
import { TooManyWebhooks, WebhookUnknown } from './webhook.refusals.js';

const given = specOf(webhookDecider, webhookEventSchemas);
const asked = {
  webhook: 'hook-1',
  apiKey: 'key-1',
  kinds: 'case.answered,case.registered',
  url: 'https://hooks.example/ventanilla',
};
const registered: WebhookEvent = { type: 'WebhookRegistered', data: asked };
const rotated: WebhookEvent = { type: 'WebhookSecretRotated', data: { webhook: 'hook-1', secret: 'secret-2' } };
const failing: WebhookEvent = { type: 'WebhookSwitchedOff', data: { webhook: 'hook-1', cause: 'failing' } };
const on: WebhookEvent = { type: 'WebhookSwitchedOn', data: { webhook: 'hook-1' } };
const others = (count: number): WebhookEvent[] =>
  Array.from({ length: count }, (_, at) => ({ ...registered, data: { ...asked, webhook: `other-${at}` } }));

describe('a webhook', () => {
  it('is registered once', () => {
    given()
      .when((state) => registerWebhook(state, asked))
      .thenRecords(registered);
    given(registered)
      .when((state) => registerWebhook(state, asked))
      .thenNothing();
  });

  it('is one of a few', () => {
    given(...others(MOST_WEBHOOKS - 1))
      .when((state) => registerWebhook(state, asked))
      .thenRecords(registered);
    given(...others(MOST_WEBHOOKS))
      .when((state) => registerWebhook(state, asked))
      .thenRefuses(TooManyWebhooks, { most: MOST_WEBHOOKS });
    given(registered, failing, ...others(MOST_WEBHOOKS))
      .when((state) => switchOn(state, { webhook: 'hook-1' }))
      .thenRefuses(TooManyWebhooks);
  });

  it('gets another secret once for each time it is asked for, also when that is asked late', () => {
    const rotating = (secret: string) => (state: Parameters<typeof rotateSecret>[0]) =>
      rotateSecret(state, { webhook: 'hook-1', secret });
    const later: WebhookEvent = { type: 'WebhookSecretRotated', data: { webhook: 'hook-1', secret: 'secret-3' } };
    given(registered).when(rotating('secret-2')).thenRecords(rotated);
    given(registered, rotated).when(rotating('secret-2')).thenNothing();
    given(registered, rotated, later).when(rotating('secret-2')).thenNothing();
    given().when(rotating('secret-2')).thenRefuses(WebhookUnknown);
  });

  it('is switched off and on', () => {
    given(registered)
      .when((state) => switchOff(state, { webhook: 'hook-1', cause: 'failing' }))
      .thenRecords(failing);
    given(registered, failing)
      .when((state) => switchOff(state, { webhook: 'hook-1', cause: 'asked' }))
      .thenNothing();
    given(registered, failing)
      .when((state) => switchOn(state, { webhook: 'hook-1' }))
      .thenRecords(on);
    given(registered)
      .when((state) => switchOn(state, { webhook: 'hook-1' }))
      .thenNothing();
    given(registered)
      .when((state) => switchOff(state, { webhook: 'hook-2', cause: 'asked' }))
      .thenRefuses(WebhookUnknown);
  });

  it('has a golden sample of each event, which folds', () => {
    const folder = join(__dirname, 'golden');
    const all: WebhookEvent[] = [registered, rotated, failing, on];
    const stored = all.map(({ type }) => JSON.parse(readFileSync(join(folder, `${type}.v1.json`), 'utf8')) as object);
    expect(readdirSync(folder).toSorted()).toEqual(all.map(({ type }) => `${type}.v1.json`).toSorted());
    // As it is stored: the address is sealed, no golden sample of clear fields has it.
    const { url: _, ...clear } = asked;
    expect(stored).toEqual([{ ...registered, data: clear }, rotated, failing, on].map((one) => ({ ...one, v: 1 })));
    const { webhooks } = given(...(stored as WebhookEvent[])).state;
    expect(webhooks.get('hook-1')).toEqual({ off: undefined, secrets: ['hook-1', 'secret-2'] });
  });
});
