/** What the asker gets back from a step: enough to go on, and the version to name in the next If-Match. */
export class StepReceipt {
  caseId!: string;
  version!: number;
  status!: string;
}
