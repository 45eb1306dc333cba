import { identityDemand } from '@libs/identifiers';
import { answerFaults, type Procedure } from '@libs/procedures';
import type { Channel } from '../domain/case.codes.js';
import type { Petition } from '../domain/case.intake.js';
import { checkIdentifier } from './applicant-identifier.js';
import {
  ApplicantRequired,
  ChannelNotOffered,
  FormNotAcceptable,
  IdentifierMalformed,
  IdentifierRequired,
} from './petition.refusals.js';

/** The channels of the catalogue by which a petition that came in by a channel of ours may be received. */
const OFFERED_AS: Readonly<Record<Channel, readonly Procedure['channels'][number][]>> = {
  desk: ['desk', 'mobile-window'],
  web: ['portal'],
  phone: ['telephone'],
  email: ['email'],
  post: ['post'],
  open311: ['open311'],
  internal: [],
};

/** Filed by a machine at any hour. */
export const ELECTRONIC: readonly Channel[] = ['web', 'email', 'open311'];

/**
 * Whether a petition can be filed under a definition as it stands.
 * @param country of the institution: whose identifiers are expected
 * @throws ChannelNotOffered, ApplicantRequired, IdentifierRequired, IdentifierMalformed, FormNotAcceptable
 */
export function checkPetition(
  definition: Procedure,
  { channel, applicant, form }: Pick<Petition, 'channel' | 'applicant' | 'form'>,
  country: string,
): void {
  const { code, kind, channels } = definition;
  const between = channel === 'internal' && kind === 'OFICIO'; // from unit to unit
  if (!between && !OFFERED_AS[channel].some((one) => channels.includes(one)))
    throw new ChannelNotOffered(code, channels);
  checkApplicant(definition, applicant, country);
  if (form === undefined) return; // what is on paper is looked at when the requirements are
  const faults = answerFaults(definition.form, form);
  if (faults.length > 0) throw new FormNotAcceptable(code, faults);
}

function checkApplicant(
  { code, identityPolicy, anonymous }: Procedure,
  applicant: Petition['applicant'],
  country: string,
): void {
  const mayBeNobody = anonymous || identityPolicy === 'FORBIDDEN_TO_REQUIRE';
  if (applicant === undefined && !mayBeNobody) throw new ApplicantRequired(code);
  const given = checkIdentifier(applicant, country, identityPolicy === 'REQUIRED');
  const named = applicant?.identifier !== undefined && given === undefined; // a document that nothing checks
  const demand = identityDemand(identityPolicy, given?.checked);
  if (demand === 'identifier' && !named) throw new IdentifierRequired(code);
  if (demand === 'correction' && given?.checked.kind === 'malformed')
    throw new IdentifierMalformed(given.kind, given.checked.code, given.checked.wayOut);
}
