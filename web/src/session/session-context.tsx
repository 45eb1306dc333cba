import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { api, type Schemas } from '../api/client.js';
import { forgetCatalogues } from '../api/kept-here.js';
import { problemOf } from '../api/problem.js';
import { forgetDrafts } from '../kit/draft.js';
import { theShelf } from '../outbox/outbox-shelf.js';
import { forgetSession, noteLeaving } from './known-session.js';

export type Staff = Schemas['SignedInStaffDto'];

const StaffContext = createContext<Staff | undefined>(undefined);

export function StaffProvider({ staff, children }: { readonly staff: Staff; readonly children: ReactNode }) {
  return <StaffContext value={staff}>{children}</StaffContext>;
}

/** Who is signed in. */
export function useStaff(): Staff {
  const staff = useContext(StaffContext);
  if (staff === undefined) throw new Error('nobody is signed in here');
  return staff;
}

/**
 * Ends the session and forgets what this browser knows of cases, drafts and what waits to be sent included: the next person may be another
 * one.
 */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const { id } = useStaff();
  return async () => {
    await api.DELETE('/api/v1/sessions/current').catch((error: unknown) => {
      if (problemOf(error).status === 0) noteLeaving();
    });
    forgetDrafts();
    forgetSession();
    forgetCatalogues();
    await forgetOutboxOf(id);
    client.clear();
    location.assign('/app/');
  };
}

async function forgetOutboxOf(owner: string): Promise<void> {
  const entries = await theShelf().all();
  await theShelf().remove(entries.filter((entry) => entry.owner === owner).map(({ key }) => key));
}
