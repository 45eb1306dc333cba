/** That a case moved, and whose lists that concerns. No word of what happened. */
export interface CaseMove {
  readonly institution: string;
  /** The institution whose lists it has just left, being reserved: whoever has them open is told so, and not of which case. */
  readonly leaves?: string;
  readonly caseId: string;
  /** Place of its last commit in the log. */
  readonly position: number;
  readonly department: string | null;
  readonly asked: readonly string[];
  readonly awaitsReview: boolean;
  /** Departments whose lists it may have left, or changed in: where it stood before, and where somebody acted on it. */
  readonly touched: readonly string[];
  /** Departments that sent it back in these steps: they go on seeing it. */
  readonly returnedBy: readonly string[];
}

/** What of the history a move is made from: who acted and what kind of step it was, nothing sealed. */
export interface MovingCommit {
  readonly position: number;
  readonly streamId: string;
  readonly institution: string;
  /** Of whoever acted, if they are of one. */
  readonly department?: string;
  readonly types: readonly string[];
}

interface Steps {
  readonly institution: string;
  readonly caseId: string;
  readonly position: number;
  readonly touched: readonly string[];
  readonly returnedBy: readonly string[];
  /** It was open to its institution and is reserved now. One that was reserved from its registration on was on nobody's list. */
  readonly raised: boolean;
}

/** Of several steps of a case one, so that lists are asked for once. */
export function gathered(before: ReadonlyMap<string, Steps>, commits: readonly MovingCommit[]): Map<string, Steps> {
  const after = new Map(before);
  for (const { position, streamId, institution, department, types } of commits) {
    const known = after.get(streamId);
    const acted = department === undefined ? [] : [department];
    const returned = types.includes('CaseReturned') ? acted : [];
    after.set(streamId, {
      institution,
      caseId: streamId,
      position,
      touched: union(known?.touched, acted),
      returnedBy: union(known?.returnedBy, returned),
      raised: known?.raised === true || (types.includes('CaseReserved') && !types.includes('PetitionRegistered')),
    });
  }
  return after;
}

/** Where a case stands, as the inbox view knows it once it has folded the steps. */
type Place = Pick<CaseMove, 'institution' | 'department' | 'asked' | 'awaitsReview'>;

/** @param before where it stood when it was last told of, if that is known */
export function moveOf(steps: Steps, place: Place | undefined, before: Place | undefined): CaseMove {
  const left =
    before === undefined ? [] : [...before.asked, ...(before.department === null ? [] : [before.department])];
  // A reserved case lies on a shelf that is no institution: nobody hears of it.
  const institution = place?.institution ?? steps.institution;
  return {
    institution,
    ...(steps.raised && institution !== steps.institution && { leaves: steps.institution }),
    caseId: steps.caseId,
    position: steps.position,
    department: place?.department ?? null,
    asked: place?.asked ?? [],
    // One that leaves the adviser's list is told of like one that enters it.
    awaitsReview: place?.awaitsReview === true || before?.awaitsReview === true,
    touched: union(steps.touched, left),
    returnedBy: steps.returnedBy,
  };
}

function union(one: readonly string[] = [], other: readonly string[] = []): readonly string[] {
  return [...new Set([...one, ...other])];
}
