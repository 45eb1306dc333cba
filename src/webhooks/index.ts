export {
  DELIVERY_PATIENCE,
  deliverWebhookProcessor,
  WEBHOOK_DELIVERY,
  webhookQueue,
} from './webhook-delivery.queue.js';
export { WebhookBook } from './webhook-book.js';
export { WebhookDeliveries, webhookIndexes } from './webhook-deliveries.store.js';
export { WebhookOutbox } from './webhook-outbox.js';
export { publishWebhooksProcessor, webhookPublication } from './webhook-publication.queue.js';
export { webhookStream } from './webhook-stream.js';
export { WebhookStore } from './webhook.store.js';
export { WebhooksHttpModule, WebhooksModule } from './webhooks.module.js';
