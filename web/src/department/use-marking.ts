import { useState } from 'react';
import type { Schemas } from '../api/client.js';
import { useDraft } from '../kit/draft.js';
import { useStaff } from '../session/session-context.js';
import type { OpenedFile } from './step-fields.js';
import { useVersionSteps } from './use-version.js';
import { type MarkSaid, NEW_MARK, printOf, type VersionMark } from './version-marks.js';

type Proposal = Schemas['PublicVersionProposalDto'];

interface MarkingTyped extends Pick<Proposal, 'occasion' | 'reference'> {
  readonly number: string;
  readonly heldOn: string;
  readonly marks: readonly VersionMark[];
  /** Of the text that the marks are in. */
  readonly print: string;
  /** What is being said of the next stretch. */
  readonly said: MarkSaid;
}

const freshMarking = (): MarkingTyped => ({
  occasion: 'information-request',
  reference: '',
  number: '',
  heldOn: '',
  marks: [],
  print: '',
  said: NEW_MARK,
});

/**
 * A public version that is being made of a document: what was marked and typed stays until it is proposed, through a refusal, a lost
 * connection or a conflict. A mark that was refused is open to be mended.
 */
export function useMarking(file: OpenedFile, of: Schemas['CaseDocumentDto'], text: string) {
  const { id } = useStaff();
  const steps = useVersionSteps(file);
  const name = `version:${id}:${file.caseId}:${documentKey(of)}`;
  const { draft, change, keep, discard } = useDraft<MarkingTyped>(name, freshMarking);
  const [mending, setMending] = useState<number | 'none'>();
  const marks = draft.print === printOf(text) ? draft.marks : [];
  const put = (next: readonly VersionMark[]) => change({ marks: next, print: printOf(text) });
  const at = mending ?? refusedMark(steps.problem);
  const mended = typeof at === 'number' && at < marks.length ? at : undefined;

  async function propose(): Promise<boolean> {
    keep();
    setMending(undefined);
    const { occasion, reference, number, heldOn } = draft;
    const which = { document: of.document as Proposal['document'], ...(of.about !== undefined && { about: of.about }) };
    const done = await steps.propose({ ...which, occasion, reference, act: { number, heldOn }, marks: [...marks] });
    if (done) discard();
    return done;
  }

  return {
    ...steps,
    typed: draft,
    type: (part: Partial<Omit<MarkingTyped, 'marks' | 'print'>>) => change(part),
    marks,
    /** The mark that is open, by its place; none while the next one is written. */
    mended,
    mend: (place: number | undefined) => setMending(place ?? 'none'),
    add: (mark: VersionMark) => put([...marks, mark]),
    say: (place: number, part: Partial<MarkSaid>) =>
      put(marks.map((mark, index) => (index === place ? { ...mark, ...part } : mark))),
    remove: (place: number) => {
      setMending('none');
      put(marks.filter((_, index) => index !== place));
    },
    proposeIt: propose,
  };
}

export function documentKey({ document, about }: Schemas['CaseDocumentDto']): string {
  return about === undefined ? document : `${document}:${about}`;
}

/** Fields go by their mark: `marks.0.basis`. */
function refusedMark(problem: ReturnType<typeof useVersionSteps>['problem']): number | undefined {
  const places = (problem?.errors ?? []).flatMap(({ field }) => /^marks\.(\d+)/.exec(field)?.[1] ?? []);
  return places.length === 0 ? undefined : Math.min(...places.map(Number));
}
