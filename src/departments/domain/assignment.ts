/** How a department hands its new cases to its officers. */
export type AssignmentPolicy = 'by-hand' | 'round-robin' | 'least-loaded';

export interface AssignmentFacts {
  /** Ids of the officers who take cases at present, in any order. */
  readonly officers: readonly string[];
  /** Who got the last case; they may have left since. */
  readonly lastAssigned?: string;
  /** Open cases per officer; one who is not in it has none. */
  readonly loads?: ReadonlyMap<string, number>;
}

/** The officer a new case goes to, or undefined where a person decides or nobody is there. Ties go by id. */
export function assign(
  policy: AssignmentPolicy,
  { officers, lastAssigned, loads }: AssignmentFacts,
): string | undefined {
  const inOrder = officers.toSorted(byCodeUnits);
  switch (policy) {
    case 'by-hand':
      return undefined;
    case 'round-robin':
      return inOrder.find((officer) => lastAssigned !== undefined && officer > lastAssigned) ?? inOrder[0];
    case 'least-loaded':
      return inOrder.reduce<string | undefined>(
        (least, officer) => (least === undefined || loadOf(officer, loads) < loadOf(least, loads) ? officer : least),
        undefined,
      );
  }
}

function loadOf(officer: string, loads: ReadonlyMap<string, number> | undefined): number {
  return loads?.get(officer) ?? 0;
}

// The same order as `>` above, on every machine: no locale has a say in whose turn it is.
function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
