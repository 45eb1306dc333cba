import { attach, keyGenerationOf, renumberSheets, withdrawAttachment } from './case.attachment.js';
import type { CaseEvent } from './case.events.js';
import type { Acting, CaseStep } from './case.guards.js';
import { type CaseState, isRegistered } from './case.state.js';

const LAST_DAY = '9999-12-31';
const NEW_ID = '~'; // no id in a history looks like this
const ANYTHING = '';

/** The decisions on attachments with facts that only the state or the person can make impossible, as in case.steps.ts. */
export const ATTACHMENT_DECISIONS = {
  attach: (state, acting) =>
    attach(state, {
      ...acting,
      attachmentId: NEW_ID,
      contentId: ANYTHING,
      sealedSha256: ANYTHING,
      sha256: ANYTHING,
      bytes: 0,
      mediaType: 'application/pdf',
      sheets: 1,
      scanned: false,
      name: ANYTHING,
      receivedSha256: ANYTHING,
      keyGeneration: isRegistered(state) ? keyGenerationOf(state) : 1,
    }),
  'renumber-sheets': (state, acting) => renumberSheets(state, { ...acting, ...otherwiseCounted(state) }),
  'withdraw-attachment': (state, acting) =>
    withdrawAttachment(state, { ...acting, ...standing(state), withdrawnOn: LAST_DAY, reason: ANYTHING }),
} as const satisfies Partial<Record<CaseStep, (state: CaseState, acting: Acting) => CaseEvent[]>>;

/** One that is there and was not withdrawn. */
function standing(state: CaseState): { attachmentId: string } {
  const attachments = isRegistered(state) ? state.attachments : undefined;
  return attachments?.find(({ withdrawnOn }) => withdrawnOn === undefined) ?? { attachmentId: NEW_ID };
}

/** Any that is there, with another number of sheets. */
function otherwiseCounted(state: CaseState) {
  const [one] = (isRegistered(state) && state.attachments) || [];
  const sheets = one !== undefined && one.lastSheet === one.firstSheet ? 2 : 1;
  return { attachmentId: one?.attachmentId ?? NEW_ID, sheets, renumberedOn: LAST_DAY, reason: ANYTHING };
}
