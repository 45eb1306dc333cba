/** Why a text is no identifier of its kind at all. */
export type Fault = 'LENGTH' | 'FORMAT' | 'DATE' | 'STATE' | 'DEPARTMENT' | 'MUNICIPALITY';

/** Why a well-formed identifier may still be a slip of the pen. Real ones in use fail these rules too. */
export type Doubt = 'CHECK_DIGIT' | 'LETTERS' | 'HOMONYMY' | 'MUNICIPALITY';

/** What the law accepts in the place of an identifier though it names nobody. */
export type StandIn = 'GENERIC' | 'FINAL_CONSUMER';

/** What to do about a malformed one; the screens word it. */
export type WayOut =
  'compare-with-document' | 'write-x-for-enye' | 'leave-separators-out' | 'enter-as-cui' | 'enter-cf-if-none';

export interface Valid {
  readonly kind: 'valid';
  /** What is stored and compared. Always text: leading zeros of a CUI are part of it. */
  readonly value: string;
  /** As it is printed. */
  readonly shown: string;
  readonly standIn?: StandIn;
}

/** Worth a warning and a second look, never a refusal. */
export interface Doubtful {
  readonly kind: 'doubtful';
  readonly value: string;
  readonly shown: string;
  readonly code: Doubt;
}

/** Has not the form. What was typed is not repeated here, so that the answer can be logged. */
export interface Malformed {
  readonly kind: 'malformed';
  readonly code: Fault;
  readonly wayOut: WayOut;
}

export type Checked = Valid | Doubtful | Malformed;

export function malformed(code: Fault, wayOut: WayOut = 'compare-with-document'): Malformed {
  return { kind: 'malformed', code, wayOut };
}

/** An identifier of the right form: doubtful when a doubt stands, valid otherwise. */
export function wellFormed(value: string, shown: string, doubt: Doubt | undefined): Valid | Doubtful {
  return doubt ? { kind: 'doubtful', value, shown, code: doubt } : { kind: 'valid', value, shown };
}
