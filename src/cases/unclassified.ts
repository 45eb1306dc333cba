import { UNCLASSIFIED, UNPLACED } from './domain/case.codes.js';

interface Described {
  matter?: string;
  place?: string;
}

/** A petition in free words gets the reserved codes, so that an event of registration has the shape it always had. */
export function described<Petition extends Described>(
  petition: Petition,
): Petition & { matter: string; place: string } {
  return { ...petition, matter: petition.matter ?? UNCLASSIFIED, place: petition.place ?? UNPLACED };
}

/** What of it the catalogues must know. */
export function catalogued<Petition extends Described>({ matter, place, ...rest }: Petition) {
  return {
    ...rest,
    ...(matter !== undefined && matter !== UNCLASSIFIED && { matter }),
    ...(place !== undefined && place !== UNPLACED && { place }),
  };
}
