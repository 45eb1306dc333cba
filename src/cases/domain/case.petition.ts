/** A person as the petition gives them; sealed under that person's key in this case. */
export interface Applicant {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  /** CURP, CUI or whatever the procedure asks for. */
  readonly identifier?: string;
  readonly identifierKind?: string;
}

/** Where it is, in words and as WGS 84 degrees. */
export interface Location {
  readonly text?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}
