import type { ProposedVersionDto, PublicVersionsDto } from '../../src/cases/public-version/public-versions.dto.js';
import { type Answer, expected } from './http-caller.js';
import type { CaseRef, StaffMember } from './staff-member.js';

/** What somebody does with the public versions of a case. */

export async function versionsOf(who: StaffMember, { caseId }: CaseRef): Promise<PublicVersionsDto> {
  return expected(200, 'the public versions', await who.http.get<PublicVersionsDto>(`/cases/${caseId}/public-versions`))
    .body;
}

export async function textToMark(who: StaffMember, { caseId }: CaseRef, query: string): Promise<string> {
  const path = `/cases/${caseId}/public-versions/source?${query}`;
  return expected(200, 'the text', await who.http.get<{ text: string }>(path)).body.text;
}

export function proposedVersion(who: StaffMember, { caseId }: CaseRef): Promise<Answer<ProposedVersionDto>> {
  return who.http.get(`/cases/${caseId}/public-versions/proposal`);
}

export function downloadsVersion(who: StaffMember, { caseId }: CaseRef, versionId: string): Promise<Answer> {
  return who.http.get(`/cases/${caseId}/public-versions/${versionId}/version-publica.pdf`);
}

/** Marks each of these words wherever they stand in a text. */
export function marking(text: string, ...words: readonly string[]) {
  return words.map((one) => ({
    description: 'dato personal',
    classification: 'confidential',
    basis: 'LGTAIP, artículo 115',
    reason: 'Identifica a una persona.',
    spans: [...text.matchAll(new RegExp(one.replace(/[.()]/g, '\\$&'), 'g'))].map(({ index }) => ({
      start: index,
      end: index + one.length,
    })),
  }));
}
