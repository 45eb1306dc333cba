import { accountPublication } from './accounts/index.js';
import { agendaErasure } from './agenda/index.js';
import { apiKeyPublication } from './api-keys/index.js';
import { calendarPublication } from './calendars/index.js';
import {
  caseDelivery,
  caseRouting,
  joinderAcceptance,
  joinderConfirmation,
  joinderRelease,
  keyDestruction,
} from './cases/index.js';
import { licenceErasure, renewalFiling } from './licences/index.js';
import { mediationErasure } from './mediation/index.js';
import { mergerPublication } from './mergers/index.js';
import { webhookPublication } from './webhooks/index.js';

/** Everything that must happen because of an event. Each has exactly one processor; the worker refuses to start otherwise. */
export const duties = [
  caseRouting,
  caseDelivery,
  keyDestruction,
  mediationErasure,
  agendaErasure,
  licenceErasure,
  renewalFiling,
  joinderAcceptance,
  joinderConfirmation,
  joinderRelease,
  calendarPublication,
  mergerPublication,
  accountPublication,
  apiKeyPublication,
  webhookPublication,
];
