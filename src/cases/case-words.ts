import type { CaseEventType } from './domain/case.events.js';

/** What each entry of a case's history is called on a screen. */
const WORDS: Readonly<Record<CaseEventType, string>> = {
  PetitionRegistered: 'Se registró la petición',
  RegistrationAnnulled: 'Se canceló un folio sin uso',
  FolioAnnulled: 'Se canceló un segundo folio',
  CaseRouted: 'Se turnó',
  CaseDelivered: 'Llegó a la bandeja del área',
  CaseAccepted: 'El área la aceptó',
  CaseReturned: 'El área la devolvió',
  TransferRuled: 'La supervisión dirimió la competencia',
  OfficerAssigned: 'Se asignó',
  NoteAdded: 'Nota',
  CitizenAsked: 'Se previno al solicitante',
  CitizenReplied: 'El solicitante desahogó la prevención',
  CaseAnswered: 'Se emitió la respuesta',
  CitizenNotified: 'Se tuvo por notificado',
  CaseClosed: 'Se concluyó',
  CaseReopened: 'Se reabrió',
  CaseWithdrawn: 'Desistimiento',
  StepRecorded: 'Actuación',
  PersonalDataErased: 'Se suprimieron datos personales',

  ResolutionDrafted: 'Proyecto de resolución',
  ResolutionReviewed: 'Revisión jurídica del proyecto',
  ResolutionApproved: 'Se aprobó el proyecto',
  ResolutionSigned: 'Se firmó la resolución',
  PartyNamed: 'Se reconoció a una parte',
  NotificationAttempted: 'Intento de notificación',
  NotificationServed: 'Notificación practicada',
  JoinderRequested: 'Se pidió acumular a otro expediente',
  CaseJoined: 'Se acumuló otro expediente',
  JoinderConfirmed: 'Quedó acumulado a otro expediente',
  JoinderDeclined: 'No procedió la acumulación',
  JoinderUndone: 'Se dejó sin efecto la acumulación',
  JoinedCaseReleased: 'Se separó un expediente acumulado',
  AppealFiled: 'Se recibió un recurso',
  AppealDecided: 'Se resolvió el recurso',
};

/** Spanish words for an entry of the history; its type where a newer program wrote it. */
export function wordsFor(type: string): string {
  return (WORDS as Readonly<Record<string, string | undefined>>)[type] ?? type;
}
