/** The address is not one the product sends anything to. */
export class OutboundRefused extends Error {
  constructor(
    readonly code: 'address-invalid' | 'scheme-refused' | 'credentials-refused' | 'port-refused' | 'network-refused',
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** There was no answer: name unknown, nobody there, certificate refused, too slow. `code` is a word of ours or of Node. */
export class OutboundFailed extends Error {
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`no answer: ${code}`, options);
    this.name = new.target.name;
  }
}
