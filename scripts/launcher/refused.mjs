/** A stop that is explained by its message alone: printed as it is, without a stack trace, exit code 1. */
export class Refused extends Error {}
