import type { Cosigner } from '../domain/case.group.events.js';
import { type PetitionGroup, represented } from '../domain/case.group.js';
import type { Petition } from '../domain/case.intake.js';
import { identifierWarnings, type PetitionWarning, withKeptIdentifier } from './applicant-identifier.js';

type People = Pick<Petition, 'applicant'> & { group?: PetitionGroup };

/** The people of a petition as they are kept: who speaks for the group as its applicant, well-formed identifiers in one form. */
export function withKeptPeople<Asked extends People>(petition: Asked, country: string, listId: string) {
  const { applicant, group, ...rest } = represented(petition);
  return {
    ...rest,
    ...(applicant && { applicant: withKeptIdentifier(applicant, country) }),
    ...(group && { group: { ...group, listId, cosigners: withKeptIdentifiers(group.cosigners, country) } }),
  };
}

export function withKeptIdentifiers(cosigners: readonly Cosigner[], country: string): Cosigner[] {
  return cosigners.map((cosigner) => withKeptIdentifier(cosigner, country));
}

/** What the one at the desk should look at twice, each by the field it was written in. */
export function peopleWarnings({ applicant, group }: People, country: string): PetitionWarning[] {
  return [
    ...identifierWarnings(applicant, country),
    ...(group?.cosigners ?? []).flatMap((cosigner, at) =>
      identifierWarnings(cosigner, country, `group.cosigners[${at}].identifier`),
    ),
  ];
}
