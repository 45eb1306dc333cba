import type { Decider } from '@libs/decider';
import type { CalendarEvent } from './calendar.events.js';

/** A holiday is a span of one day here; its event keeps the two apart. */
export interface Declaration {
  readonly declarationId: string;
  readonly kind: 'holiday' | 'suspension';
  readonly from: string;
  readonly to: string;
  readonly revoked: boolean;
}

/** What was declared since the calendar was loaded, in the order it was. */
export interface DeclaredCalendar {
  readonly declarations: readonly Declaration[];
}

/** How the events of an institution's calendar become its state. The decisions are in calendar.decisions.ts. */
export const calendarDecider: Decider<DeclaredCalendar, CalendarEvent> = {
  initial: { declarations: [] },

  evolve({ declarations }, { type, data }) {
    const { declarationId } = data;
    switch (type) {
      case 'HolidayDeclared':
        return added(declarations, { declarationId, kind: 'holiday', from: data.date, to: data.date, revoked: false });
      case 'SuspensionDeclared':
        return added(declarations, {
          declarationId,
          kind: 'suspension',
          from: data.from,
          to: data.to,
          revoked: false,
        });
      case 'DeclarationRevoked':
        return {
          declarations: declarations.map((one) =>
            one.declarationId === declarationId ? { ...one, revoked: true } : one,
          ),
        };
    }
  },
};

function added(declarations: readonly Declaration[], declaration: Declaration): DeclaredCalendar {
  return { declarations: [...declarations, declaration] };
}
