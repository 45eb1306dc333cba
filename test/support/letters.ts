import type { CaseLettersDto, LetterDraftDto, LetterReceipt } from '../../src/cases/letters/letter.dto.js';
import { type Answer, expected } from './http-caller.js';
import type { CaseRef, StaffMember } from './staff-member.js';

/** What somebody does with the letters of a case. */
export interface LetterAskedFor {
  readonly template: string;
  readonly text?: string;
  readonly appeal?: string;
}

/** How an act is challenged, where the law of the demonstration says nothing of it. */
export const APPEAL = 'Procede el recurso administrativo de inconformidad, dentro de los 15 días hábiles siguientes.';

export async function lettersOf(who: StaffMember, { caseId }: CaseRef): Promise<CaseLettersDto> {
  return expected(200, 'the letters', await who.http.get<CaseLettersDto>(`/cases/${caseId}/letters`)).body;
}

export function drafts(who: StaffMember, { caseId }: CaseRef, asked: LetterAskedFor): Promise<Answer<LetterDraftDto>> {
  return who.http.post(`/cases/${caseId}/letters/draft`, asked);
}

export function previews(who: StaffMember, { caseId }: CaseRef, asked: LetterAskedFor): Promise<Answer> {
  return who.http.post(`/cases/${caseId}/letters/draft.pdf`, asked);
}

export async function signs(who: StaffMember, aCase: CaseRef, asked: LetterAskedFor): Promise<LetterReceipt> {
  const answer = (await who.tries('letters', aCase, asked)) as Answer<LetterReceipt>;
  return expected(200, 'signing a letter', answer).body;
}

export function downloadsLetter(
  who: StaffMember,
  { caseId }: CaseRef,
  { letterId }: { letterId: string },
  as: 'txt' | 'pdf',
): Promise<Answer> {
  return who.http.get(`/cases/${caseId}/letters/${letterId}/oficio.${as}`);
}
