export type { Actor, ActorKind, Decider, Envelope, EventOf, EffectiveSource } from './decider.js';
export { Refusal, type RefusalKind } from './refusal.js';
export type { ClearKind, EventSchema, EventSchemas } from './event-schema.js';
