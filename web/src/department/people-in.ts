import type { OpenedFile, Option } from './step-fields.js';

type Told = Readonly<Record<string, unknown>>;

/** Everybody whose data a file has, by alias and as far as it names them to this reader. Co-signers only by their number on the sheets. */
export function peopleIn({ petition, timeline }: Pick<OpenedFile, 'petition' | 'timeline'>): Option[] {
  const of = (type: string): Told[] => timeline.filter((entry) => entry.type === type).map(({ data }) => data);
  const applicant = of('PetitionRegistered').flatMap(({ applicantAlias }) =>
    typeof applicantAlias === 'string' ? [told(applicantAlias, petition?.applicant?.name)] : [],
  );
  const parties = of('PartyNamed').map(({ party, person }) => told(String(party), nameIn(person)));
  const signed = of('CosignersListed').reduce((sum, { count }) => sum + Number(count), 0);
  return [...applicant, ...parties, ...Array.from({ length: signed }, (_, at) => told(`s${at + 1}`))];
}

function told(code: string, name?: string): Option {
  return { code, name: name === undefined ? code : `${code} · ${name}` };
}

function nameIn(person: unknown): string | undefined {
  const { name } = (person ?? {}) as { name?: unknown };
  return typeof name === 'string' ? name : undefined;
}
