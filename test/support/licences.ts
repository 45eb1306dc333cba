import type { LicenceDto, LicenceReceipt, VerifiedLicence } from '../../src/licences/licences.dto.js';
import { type Answer, expected, HttpCaller } from './http-caller.js';
import type { CaseRef, StaffMember } from './staff-member.js';
import type { TheTownHall } from './the-town-hall.js';

export async function readsLicence(who: StaffMember, { caseId }: CaseRef): Promise<LicenceDto> {
  return expected(200, 'the licence', await who.http.get<LicenceDto>(`/cases/${caseId}/licence`)).body;
}

/** On the version of the case that stands now, or of the licence where it is about that. Whatever is answered is handed over. */
export async function triesWithLicence(
  who: StaffMember,
  aCase: CaseRef,
  step: '' | 'renewal' | 'measures' | 'measure-approval' | 'measure-rejection',
  body: object = {},
): Promise<Answer<LicenceReceipt>> {
  const { version } = step.startsWith('measure') ? await readsLicence(who, aCase) : await who.reads(aCase);
  const path = `/cases/${aCase.caseId}/licence${step === '' ? '' : `/${step}`}`;
  return who.http.post<LicenceReceipt>(path, body, { 'if-match': `"${version}"` });
}

/** What is to succeed. */
export async function takesWithLicence(...asked: Parameters<typeof triesWithLicence>): Promise<LicenceReceipt> {
  const [, , step] = asked;
  return expected(step === '' ? 201 : 200, `licence ${step}`, await triesWithLicence(...asked)).body;
}

/** As anybody does who stands before it. */
export function verifies(
  { url }: TheTownHall,
  shown: { number: string; code: string; institution?: string },
): Promise<Answer<VerifiedLicence>> {
  return new HttpCaller(url).post<VerifiedLicence>('/public/licences', shown);
}
