import type { JoinderEvent } from './case.joinder.events.js';

/** How far a case is joined to another, and which ones are joined to it. */
export interface Joinders {
  readonly joinder?: Joinder;
  readonly joined?: readonly JoinedCase[];
  /** What was undone: the main cases have to let go of it. */
  readonly undone?: readonly Pick<Joinder, 'joinderId' | 'mainCase'>[];
}

export interface Joinder {
  readonly joinderId: string;
  readonly mainCase: string;
  readonly stage: 'requested' | 'confirmed' | 'declined' | 'undone';
  /** Code of the main case's refusal. */
  readonly declinedFor?: string;
}

export interface JoinedCase {
  readonly joinderId: string;
  readonly joinedCase: string;
}

export function joinedAfter({ joinder, joined = [], undone = [] }: Joinders, event: JoinderEvent): Joinders {
  switch (event.type) {
    case 'JoinderRequested': {
      const { joinderId, mainCase } = event.data;
      return { joinder: { joinderId, mainCase, stage: 'requested' } };
    }
    case 'JoinderConfirmed':
      return { joinder: joinder && { ...joinder, stage: 'confirmed' } };
    case 'JoinderDeclined':
      return { joinder: joinder && { ...joinder, stage: 'declined', declinedFor: event.data.reasonCode } };
    case 'JoinderUndone': {
      const { joinderId, mainCase } = event.data;
      return {
        joinder: joinder && { ...joinder, stage: 'undone' },
        undone: [...undone, { joinderId, mainCase }],
      };
    }
    case 'CaseJoined': {
      const { joinderId, joinedCase } = event.data;
      return { joined: [...joined, { joinderId, joinedCase }] };
    }
    case 'JoinedCaseReleased':
      return { joined: joined.filter(({ joinderId }) => joinderId !== event.data.joinderId) };
  }
}
