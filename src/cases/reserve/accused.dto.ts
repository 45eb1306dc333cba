import { Code, Id } from '@libs/http-input';

const MOST = 10;

/** Whom a complaint is about, as far as that is known. They, and whoever works with them, are kept from it. */
export class AccusedDto {
  /** Codes of departments. */
  @Code({ listOf: MOST, optional: true })
  departments?: string[];

  /** Ids of accounts. A name without an account stands in the form. */
  @Id({ listOf: MOST, optional: true })
  staff?: string[];
}
