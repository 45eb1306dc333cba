import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, bodyOf } from '../api/client.js';
import { useWords } from '../words/words-context.js';

/** The server forgets after 45 s. */
const LOOK_AGAIN_MS = 20_000;

/** Whether somebody else has the case open just now; nobody is told who. A page in the background does not count. */
export function CasePresence({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const params = { path: { id: caseId } };
  const { data } = useQuery({
    queryKey: ['presence', caseId],
    queryFn: () => bodyOf(api.PUT('/api/v1/cases/{id}/presence', { params })),
    refetchInterval: LOOK_AGAIN_MS,
    refetchIntervalInBackground: false,
    gcTime: 0,
    retry: false,
  });
  useEffect(() => {
    // Also where the whole page goes: what is lost then ends by itself.
    const leave = () => {
      const left = { params: { path: { id: caseId } }, keepalive: true };
      api.DELETE('/api/v1/cases/{id}/presence', left).catch(() => undefined);
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [caseId]);
  const others = data?.others ?? 0;
  return (
    <Text role="status" size="sm" fw={600}>
      {others === 1 && words.say('case.somebody-else')}
      {others > 1 && words.say('case.others', { count: others })}
    </Text>
  );
}
