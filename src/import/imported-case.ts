/** One step of a case as its log gives it. */
export interface ImportedStep {
  /** The log's own id of the step, or one made from name, time and count where it gives none. Unique within the case. */
  readonly id: string;
  readonly line: number;
  readonly name: string;
  readonly at: Date;
  readonly person?: string;
  readonly unit?: string;
}

/** One case of an event log, checked: what can be replayed as it is. Steps are in file order. */
export interface ImportedCase {
  readonly originalId: string;
  /** Line of its first event. */
  readonly line: number;
  /** Events of the file it was read from, rejected ones too. */
  readonly rows: number;
  readonly channel: string;
  readonly department: string;
  readonly group?: string;
  readonly responsible?: string;
  readonly startedAt: Date;
  readonly endedAt?: Date;
  readonly plannedEndAt?: Date;
  readonly deadline: Date;
  readonly steps: readonly ImportedStep[];
}
