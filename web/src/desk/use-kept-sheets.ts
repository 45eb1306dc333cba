import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useServerAnswers } from '../api/connection.js';
import { procedureQuery, proceduresQuery } from '../api/queries.js';
import { useStaff } from '../session/session-context.js';

/** The desk's own questions go first, ms. */
const AFTER_MS = 3_000;

/** Asks for the sheets of all procedures, one after another, so that the desk has their forms when the server is out of reach. */
export function useKeptSheets(): void {
  const client = useQueryClient();
  const { institution } = useStaff();
  const procedures = useQuery(proceduresQuery(institution)).data?.procedures;
  const answers = useServerAnswers();
  useEffect(() => {
    let goesOn = answers;
    const askAll = async () => {
      for (const { code } of procedures ?? []) {
        if (!goesOn) return;
        await client.prefetchQuery(procedureQuery(institution, code));
      }
    };
    const timer = setTimeout(() => void askAll(), AFTER_MS);
    return () => {
      goesOn = false;
      clearTimeout(timer);
    };
  }, [client, institution, procedures, answers]);
}
