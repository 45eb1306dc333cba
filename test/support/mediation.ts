import type { MediationDto } from '../../src/mediation/mediation-page.dto.js';
import type { MediationReceipt } from '../../src/mediation/mediation.dto.js';
import { type Answer, expected } from './http-caller.js';
import type { CaseRef, StaffMember } from './staff-member.js';

export const TOGETHER = [
  { party: 'm1', attendance: 'present' },
  { party: 'm2', attendance: 'present' },
];

/** Two communities and the boundary between them. */
export const aBoundaryConflict = (more: object = {}) => ({
  typology: 'territorial-limits',
  violenceRisk: true,
  territory: 'El lindero del río Inventado',
  parties: [
    {
      kind: 'community',
      name: 'Comunidad Arriba Inventada',
      caseParty: 'p1',
      interpreter: true,
      language: 'cak',
      representatives: [
        { name: 'Juana Representante', accreditation: 'Acta 12 de la asamblea' },
        { name: 'Pedro Representante', accreditation: 'Acta 13 de la asamblea' },
      ],
    },
    { kind: 'community', name: 'Comunidad Abajo Inventada', interpreter: false },
  ],
  ...more,
});

export async function readsMediation(who: StaffMember, { caseId }: CaseRef): Promise<MediationDto> {
  return expected(200, 'the mediation', await who.http.get<MediationDto>(`/cases/${caseId}/mediation`)).body;
}

/**
 * A step on the version that stands now; the two that begin one rest on the case. Whatever is answered is handed over. The queues may move the
 * case on between the look and the step: then somebody who named no version looks again.
 */
export async function mediates(
  who: StaffMember,
  aCase: CaseRef,
  step: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Answer<MediationReceipt>> {
  const beginning = step === '' || step === 'not-mediable';
  const path = `/cases/${aCase.caseId}/mediation${step === '' ? '' : `/${step}`}`;
  for (let look = 1; ; look += 1) {
    const { version } = beginning ? await who.reads(aCase) : await readsMediation(who, aCase);
    const sent = { 'if-match': `"${Math.max(version, 1)}"`, ...headers };
    const answer = await who.http.post<MediationReceipt>(path, body, sent);
    if (answer.status !== 412 || 'if-match' in headers || look === 5) return answer;
  }
}

/** One that is to succeed. */
export async function takesInMediation(
  who: StaffMember,
  aCase: CaseRef,
  step: string,
  body: object,
): Promise<MediationReceipt> {
  return expected(step === '' ? 201 : 200, `mediation ${step}`, await mediates(who, aCase, step, body)).body;
}
