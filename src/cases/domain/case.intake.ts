import { APPLICANT_ALIAS } from './case.event-schemas.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { groupAtFiling, type PetitionGroup } from './case.group.js';
import { interpreterAtFiling, type InterpreterNeed } from './case.interpreter.js';
import { type Acting, recorded, requireRegistered, requireRole } from './case.guards.js';
import { type ReserveAtFiling, reserveAtFiling } from './case.reserve.js';
import { DueBeforeFiling, FolioInUse, FolioWasAnnulled } from './case.refusals.js';
import { type CaseState, isRegistered } from './case.state.js';

/** What the desk takes down, with what was looked up for it: number, procedure version, term and due date. */
export type Petition = Omit<CaseEventData<'PetitionRegistered'>, 'applicantAlias'> & {
  /** Under which its term runs; a short definition names none. */
  readonly law?: CaseEventData<'RegimeApplied'>;
  readonly group?: PetitionGroup & { readonly listId: string };
  readonly interpreter?: InterpreterNeed;
  /** Only of what its procedure seals. */
  readonly reserve?: ReserveAtFiling;
};

export interface FolioNumber {
  readonly folio: string;
  readonly series: string;
}

/**
 * A petition becomes a case. Pressed twice, the second press finds the case there and adds nothing; after an abandoned number
 * was annulled, a new number opens it.
 * @throws FolioWasAnnulled when the number given was written off meanwhile: take another one and decide again
 */
export function registerPetition(state: CaseState, petition: Petition & Acting): CaseEvent[] {
  requireRole('register', petition.by);
  if (isRegistered(state)) return [];
  const { by: _, source, law, group, interpreter, reserve, ...data } = petition;
  if (state.annulledFolios.includes(data.folio)) throw new FolioWasAnnulled(data.folio);
  // A log may bring a deadline before its start; it is kept as it is and told in the import's report.
  if (data.dueOn < data.filedOn && source !== 'import') throw new DueBeforeFiling(data.filedOn, data.dueOn);
  const applicantAlias = data.applicant === undefined ? undefined : APPLICANT_ALIAS;
  const registered = recorded('PetitionRegistered', { ...data, applicantAlias });
  const applied = law ? recorded('RegimeApplied', law) : [];
  const asked = [...groupAtFiling(group), ...interpreterAtFiling(interpreter, data.language)];
  return [...registered, ...applied, ...asked, ...reserveAtFiling(reserve)];
}

/**
 * A number was taken for this case and nothing registered under it: the series says why it is missing. A registration that
 * comes later loses on the version and finds its number annulled.
 * @throws FolioInUse if the case was registered meanwhile
 */
export function annulRegistration(state: CaseState, { folio, series }: FolioNumber): CaseEvent[] {
  if (state.annulledFolios.includes(folio)) return [];
  if (isRegistered(state)) throw new FolioInUse(state.folio);
  return recorded('RegistrationAnnulled', { folio, series, reason: 'abandoned' });
}

/**
 * A registered case had taken a second number.
 * @throws FolioInUse if it is the number the case goes by
 */
export function annulFolio(state: CaseState, { folio, series }: FolioNumber): CaseEvent[] {
  const registered = requireRegistered(state);
  if (registered.annulledFolios.includes(folio)) return [];
  if (registered.folio === folio) throw new FolioInUse(folio);
  return recorded('FolioAnnulled', { folio, series, reason: 'second-number' });
}
