import type { NotificationServiceDto } from '../../src/cases/notification/notification.dto.js';
import type { File } from './staff-member.js';

/** The draft somebody has read in the file, as they name it when they decide on it. */
export function draftOf({ state }: File): { draftId: string; contentHash: string } {
  const { draftId = '', contentHash = '' } = state.resolution ?? {};
  return { draftId, contentHash };
}

/** Handed to the applicant, who signed for it. */
export function aServiceInPerson(
  servedOn: string,
  changes: Partial<NotificationServiceDto> = {},
): NotificationServiceDto {
  return {
    act: 'resolution',
    party: 'p1',
    mode: 'in-person',
    servedOn,
    proofKind: 'signed-slip',
    proof: 'Cédula de notificación 12, firmada',
    receiver: 'María Núñez Peña',
    hour: '11:30',
    ...changes,
  };
}
