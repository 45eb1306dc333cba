import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Clerk } from '../support/clerk.js';
import { anErasure, whatIsProposed } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { expected, statusAndCode } from '../support/http-caller.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { marking, textToMark, versionsOf } from '../support/public-versions.js';
import { enrols } from '../support/second-factor.js';
import type { StepPath } from '../support/staff-member.js';
import { TheTownHall } from '../support/the-town-hall.js';

/** Four eyes are of two people only where the second one is beyond doubt: outside demonstrations a password alone approves nothing. */

const NAME = 'Petronila Inventada Cruz';
const ANSWER = `Se cambió la lámpara frente a la casa de ${NAME}.`;
const voiding = { reasonCode: 'registered-in-error', reason: 'Era una queja para el gobierno del estado.' };

let hall: TheTownHall;
let adviser: LegalAdviser;
/** What waits for the legal adviser, each in a case of its own. */
let waiting: { step: StepPath; acuse: Acuse; body: object; version: number }[];

beforeAll(async () => {
  hall = await TheTownHall.opens({ env: { SECOND_FACTOR: 'also-demonstration' } });
  const [clerk, officer, head] = await Promise.all([
    Clerk.arrives(hall),
    Officer.arrives(hall, 'servicios1'),
    Head.arrives(hall, 'servicios.titular'),
  ]);
  adviser = await LegalAdviser.arrives(hall);
  await enrols(head.http);
  const aCase = async () => {
    const acuse = await clerk.registers(aStreetLightPetition({ applicant: { name: NAME } }));
    await officer.acceptsOnArrival(acuse);
    return acuse;
  };
  const [mistaken, erased, answered] = [await aCase(), await aCase(), await aCase()];

  await officer.takes('voiding', mistaken, voiding);
  await head.takes('erasure-proposals', erased, anErasure('p1', 'court-order', 'block'));
  await officer.answers(answered, { text: ANSWER, legalBasis: 'CPAEM, artículo 135' });
  await officer.takes('public-version-proposals', answered, {
    document: 'answer',
    occasion: 'information-request',
    reference: 'Solicitud de acceso 00123/2026',
    act: { number: 'CT/04/2026', heldOn: (await officer.reads(answered)).state.answeredOn },
    marks: marking(await textToMark(officer, answered, 'document=answer'), NAME),
  });

  const { proposalId, payloadHash } = (await head.reads(mistaken)).state.decisionProposal ?? {};
  const { versionId, payloadHash: ofVersion } = (await versionsOf(officer, answered)).proposal ?? {};
  const bodies = [
    ['decision-confirmation', mistaken, { proposalId, payloadHash }],
    ['erasure-approval', erased, await whatIsProposed(head, erased)],
    ['public-version-approval', answered, { versionId, payloadHash: ofVersion }],
  ] as const;
  waiting = await Promise.all(
    bodies.map(async ([step, acuse, body]) => {
      const { version } = await head.reads(acuse);
      return { step, acuse, body, version };
    }),
  );
}, 180_000);

afterAll(() => hall?.close());

const approvals = async () => {
  const answers = [];
  for (const { step, acuse, body, version } of waiting) {
    const answer = await adviser.tries(step, acuse, body, { version });
    answers.push([step, ...(answer.status === 200 ? [200] : statusAndCode(answer))]);
  }
  return answers;
};
const all = (...outcome: readonly (number | string)[]) => waiting.map(({ step }) => [step, ...outcome]);

describe('a legal adviser, the second of two', () => {
  it('approves nothing without a second factor, nothing with one shown long ago, and all of it with a fresh one', async () => {
    expect(await approvals()).toEqual(all(403, 'sign-in-incomplete'));
    const { telephone } = await enrols(adviser.http);

    const ahead = 16 * 60_000;
    await hall.api.restart({ TEST_CLOCK_AHEAD_MS: String(ahead) });
    expect((await adviser.opens(waiting[0]!.acuse)).status).toBe(200);
    expect(await approvals()).toEqual(all(403, 'step-up-needed'));

    const shown = await adviser.http.post('/sessions/current/second-factor', { code: telephone.code(ahead) });
    expected(201, 'showing it again', shown);
    expect(await approvals()).toEqual(all(200));
  });
});
