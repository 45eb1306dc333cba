import type { Decider } from '@libs/decider';
import type { AbsenceEvent } from './absence.events.js';
import { type AbsenceBookState, noAbsences } from './absence.state.js';

export const absenceDecider: Decider<AbsenceBookState, AbsenceEvent> = {
  initial: noAbsences,

  evolve({ absences }, event) {
    switch (event.type) {
      case 'AbsenceRecorded': {
        const { absenceId, staff, from, to, substitute } = event.data;
        return { absences: [...absences, { absenceId, staff, from, to, ...(substitute && { substitute }) }] };
      }
      case 'AbsenceEnded': {
        const { absenceId, returnsOn } = event.data;
        return { absences: absences.map((one) => (one.absenceId === absenceId ? { ...one, returnsOn } : one)) };
      }
    }
  },
};
