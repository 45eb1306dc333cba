export class PresenceDto {
  /** Accounts besides the caller's. */
  others!: number;
}
