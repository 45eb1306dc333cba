import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { api, type Schemas } from '../api/client.js';
import { forgetDrafts } from '../kit/draft.js';

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

/** Ends the session and forgets what this browser knows of cases, drafts included: the next person may be another one. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await api.DELETE('/api/v1/sessions/current').catch(() => undefined);
    forgetDrafts();
    client.clear();
    location.assign('/app/');
  };
}
