/** The command line asks for something that cannot be; the message says what. */
export class UsageFault extends Error {}
