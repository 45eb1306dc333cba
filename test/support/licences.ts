import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { LicenceDto, LicenceReceipt, VerifiedLicence } from '../../src/licences/licences.dto.js';
import type { Clerk } from './clerk.js';
import { type Answer, expected, HttpCaller } from './http-caller.js';
import type { Officer } from './officer.js';
import type { CaseRef, StaffMember } from './staff-member.js';
import { LOCAL_LICENCE } from './the-gobernacion.js';
import type { TheTownHall } from './the-town-hall.js';

export const HOLDER = 'Juana Titular Inventada';
export const GIRO = 'Comedor El Inventado';

/** For the licence of a local, at the Gobernación. */
export async function anApplication(clerk: Clerk, officer: Officer): Promise<Acuse> {
  const acuse = await clerk.registers({
    procedure: LOCAL_LICENCE,
    matter: 'otro',
    place: '0401',
    channel: 'desk',
    subject: 'Licencia',
    description: 'Pide la licencia de su local.',
    applicant: { name: HOLDER },
    form: { asunto: GIRO, hechos: 'Pide la licencia de su local.' },
  });
  await officer.acceptsOnArrival(acuse);
  await officer.takesOver(acuse);
  return acuse;
}

export async function decides(
  officer: Officer,
  aCase: Acuse,
  outcome: 'favourable' | 'unfavourable',
  on: string,
): Promise<void> {
  await officer.answers(aCase, { outcome, text: 'Se resuelve.' });
  await officer.notifies(aCase, on);
}

/** Granted, notified and issued. */
export async function aLicence(clerk: Clerk, officer: Officer): Promise<Acuse> {
  const acuse = await anApplication(clerk, officer);
  await decides(officer, acuse, 'favourable', acuse.filedOn);
  await takesWithLicence(officer, acuse, '', { place: 'Calle Inventada 1', conditions: 'De 6:00 a 22:00' });
  return acuse;
}

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
