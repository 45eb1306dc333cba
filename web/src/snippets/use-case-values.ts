import { useQuery } from '@tanstack/react-query';
import { institutionQuery, procedureQuery } from '../api/queries.js';
import { isOpen, isStopped } from '../department/case-clock.js';
import type { OpenedFile } from '../department/step-fields.js';
import { writtenDate } from '../kit/dates.js';
import { useStaff } from '../session/session-context.js';
import { localeOf, Words } from '../words/words.js';
import type { VariableValues } from './fill-in.js';

/** What the variables of a text stand for in this case. Names of people only where the file shows them to whoever reads it. */
export function useCaseValues(file: OpenedFile): VariableValues {
  const { name } = useStaff();
  const institution = useQuery(institutionQuery).data;
  const { state, petition } = file;
  const sheet = useQuery(procedureQuery(institution?.code ?? '', state.procedure)).data;
  if (institution === undefined) return {};
  // Letters are written in the institution's language, whatever the screens speak.
  const words = new Words(localeOf(institution.country));
  const department = institution.departments.find(({ code }) => code === state.department)?.name;
  const person = petition?.applicant?.name;
  return {
    folio: state.folio,
    fecha: writtenDate(words, institution.today),
    mi_nombre: name,
    // A clock that stands still, or has ended, has no day on which it ends.
    ...(isOpen(file) && !isStopped(file) && { vence: writtenDate(words, state.dueOn) }),
    ...(department !== undefined && { departamento: department }),
    ...(sheet !== undefined && { tramite: sheet.name }),
    ...(person !== undefined && { persona: person }),
  };
}
