import type { CaseEvent } from './case.events.js';
import type { Acting } from './case.guards.js';
import { approvePublicVersion, proposePublicVersion, rejectPublicVersion } from './case.public-version.js';
import { type CaseState, isRegistered } from './case.state.js';

const NEW_ID = '~'; // no id in a history looks like this
const ANYTHING = '';
const BEGINNING = '0001-01-01T00:00:00.000Z';
const LAST_DAY = '9999-12-31';

/** The decisions on public versions with facts that only the state or the person can make impossible, as in case.steps.ts. */
export const PUBLIC_VERSION_DECISIONS = {
  'propose-public-version': (state: CaseState, acting: Acting): CaseEvent[] =>
    proposePublicVersion(state, {
      ...acting,
      versionId: NEW_ID,
      document: 'petition',
      preparedOn: LAST_DAY,
      occasion: 'information-request',
      payloadHash: ANYTHING,
      salt: ANYTHING,
      at: BEGINNING,
      content: {
        textHash: ANYTHING,
        documentHash: ANYTHING,
        act: { number: ANYTHING, heldOn: LAST_DAY },
        reference: ANYTHING,
        marks: [
          {
            description: ANYTHING,
            classification: 'confidential',
            basis: ANYTHING,
            reason: ANYTHING,
            spans: [{ start: 0, end: 1 }],
            // Of made-up words it need not be looked for where else they stand.
            staysElsewhere: true,
          },
        ],
      },
      of: { text: '1 2', frame: [] },
    }),
  'approve-public-version': (state: CaseState, acting: Acting): CaseEvent[] =>
    approvePublicVersion(state, {
      ...acting,
      ...standing(state),
      at: BEGINNING,
      standIns: [],
      documentHash: ANYTHING,
      approvedOn: LAST_DAY,
      document: ANYTHING,
    }),
  'reject-public-version': (state: CaseState, acting: Acting): CaseEvent[] =>
    rejectPublicVersion(state, { ...acting, ...standing(state), reason: ANYTHING }),
};

/** The proposal that stands, which is the only one anybody can decide on. */
function standing(state: CaseState): { versionId: string; payloadHash: string } {
  const { proposalId, payloadHash } = (isRegistered(state) ? state.publicVersionProposal : undefined) ?? {
    proposalId: NEW_ID,
    payloadHash: ANYTHING,
  };
  return { versionId: proposalId, payloadHash };
}
