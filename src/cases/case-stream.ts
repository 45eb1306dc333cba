import type { StreamType } from '@libs/event-store';
import { caseDecider } from './domain/case.decider.js';
import { caseEventSchemas } from './domain/case.event-schemas.js';
import type { CaseEvent } from './domain/case.events.js';
import type { CaseState } from './domain/case.state.js';

/** The stream of one case. No event has an older shape yet. */
export const caseStream: StreamType<CaseState, CaseEvent> = {
  kind: 'case',
  decider: caseDecider,
  schemas: caseEventSchemas,
  upcasters: {},
};
