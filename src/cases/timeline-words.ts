import type { CaseEventType } from './domain/case.events.js';

/** What happened, as the file says it to the people of the town hall. A type that is not here shows its name. */
const WORDS: Readonly<Partial<Record<CaseEventType, string>>> = {
  PetitionRegistered: 'Se registró la petición',
  RegistrationAnnulled: 'Se anuló un folio sin registro',
  FolioAnnulled: 'Se anuló un segundo folio',
  CaseRouted: 'Se turnó al área',
  CaseDelivered: 'Llegó a la bandeja del área',
  CaseAccepted: 'El área aceptó el turno',
  CaseReturned: 'El área devolvió el turno',
  TransferRuled: 'La supervisión ordenó el turno',
  OfficerAssigned: 'Se asignó a quien lo atiende',
  NoteAdded: 'Se agregó una nota',
  CitizenAsked: 'Se preguntó a la persona',
  CitizenReplied: 'La persona contestó la pregunta',
  CaseAnswered: 'Se respondió',
  CitizenNotified: 'Se notificó la respuesta',
  CaseClosed: 'Se concluyó',
  CaseReopened: 'Se reabrió',
  CaseWithdrawn: 'La persona se desistió',
  StepRecorded: 'Se registró una actuación',
  PersonalDataErased: 'Se suprimieron datos personales',
  CaseClassified: 'Se clasificó el asunto',
  RequirementsChecked: 'Se cotejaron los requisitos',
  PreventionIssued: 'Se emitió la prevención',
  PreventionNotified: 'Se notificó la prevención',
  PreventionAnswered: 'Se desahogó la prevención',
  CaseDismissed: 'Se desechó por no desahogar la prevención',
  CaseAdmitted: 'Se admitió a trámite',
  OpinionRequested: 'Se pidió dictamen a otra unidad',
  OpinionGiven: 'La unidad emitió su dictamen',
  OpinionSilent: 'Venció el plazo del dictamen sin respuesta',
  OpinionWithdrawn: 'Se retiró la solicitud de dictamen',
  CaseReferred: 'Se canalizó a otra autoridad',
  ReferralAnswered: 'La otra autoridad informó',
  ReferralSilent: 'Venció el día sin noticia de la otra autoridad',
  RegistrationCorrected: 'Se corrigió el registro',
};

export function wordsFor(type: string): string {
  return WORDS[type as CaseEventType] ?? type;
}
