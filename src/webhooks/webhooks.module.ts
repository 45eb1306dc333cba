import { Outbound, OutboundRules } from '@libs/outbound-http';
import { Module } from '@nestjs/common';
import { ApiKeysModule } from '../api-keys/index.js';
import { APP_CONFIG, type AppConfig } from '../platform/index.js';
import { DeliverWebhookHandler } from './deliver-webhook.js';
import { PublishWebhooksHandler } from './publish-webhooks.js';
import { RegisterWebhookHandler } from './register-webhook.js';
import { RotateWebhookSecretHandler } from './rotate-webhook-secret.js';
import { SwitchWebhookHandler } from './switch-webhook.js';
import { WebhookBook } from './webhook-book.js';
import { WebhookDeliveries } from './webhook-deliveries.store.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookStore } from './webhook.store.js';
import { WebhooksController } from './webhooks.controller.js';

/** What is done to webhooks and by them, for any process. */
@Module({
  imports: [ApiKeysModule],
  providers: [
    {
      provide: OutboundRules,
      inject: [APP_CONFIG],
      useFactory: ({ webhooks }: AppConfig) => new OutboundRules(webhooks),
    },
    { provide: Outbound, inject: [OutboundRules], useFactory: (rules: OutboundRules) => new Outbound(rules) },
    WebhookStore,
    WebhookDeliveries,
    WebhookSecrets,
    WebhookBook,
    RegisterWebhookHandler,
    RotateWebhookSecretHandler,
    SwitchWebhookHandler,
    PublishWebhooksHandler,
    DeliverWebhookHandler,
  ],
  exports: [WebhookStore, WebhookBook, WebhookDeliveries],
})
export class WebhooksModule {}

/** The same over HTTP. */
@Module({ imports: [WebhooksModule], controllers: [WebhooksController] })
export class WebhooksHttpModule {}
