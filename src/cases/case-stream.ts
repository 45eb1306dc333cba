import type { StreamType } from '@libs/event-store';
import { caseDecider } from './domain/case.decider.js';
import { caseEventSchemas } from './domain/case.event-schemas.js';
import type { CaseEvent } from './domain/case.events.js';
import type { CaseState } from './domain/case.state.js';
import { caseUpcasters } from './domain/case.upcasters.js';

/** The stream of one case. */
export const caseStream: StreamType<CaseState, CaseEvent> = {
  kind: 'case',
  decider: caseDecider,
  schemas: caseEventSchemas,
  upcasters: caseUpcasters,
};
