import type { EventSchema, EventSchemas } from '@libs/decider';
import type { MergerEventType } from './merger.events.js';

/** What lies in clear, per event type and version (index v-1). Everything not named here is sealed under the stream's own key. */
export const mergerEventSchemas = {
  DepartmentsMerged: [{ clear: { mergerId: 'uuid', department: 'code', into: 'code', from: 'date' } }],
} as const satisfies { readonly [Type in MergerEventType]: readonly EventSchema[] } & EventSchemas;
