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

/** A step on the version that stands now; the two that begin one rest on the case. Whatever is answered is handed over. */
export async function mediates(
  who: StaffMember,
  aCase: CaseRef,
  step: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Answer<MediationReceipt>> {
  const beginning = step === '' || step === 'not-mediable';
  const { version } = beginning ? await who.reads(aCase) : await readsMediation(who, aCase);
  const path = `/cases/${aCase.caseId}/mediation${step === '' ? '' : `/${step}`}`;
  return who.http.post<MediationReceipt>(path, body, { 'if-match': `"${Math.max(version, 1)}"`, ...headers });
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
