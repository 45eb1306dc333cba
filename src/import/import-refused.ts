/** The whole import cannot go on: a mapping that says nothing, a file that cannot be read. The message is for the operator. */
export class ImportRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ImportRefused';
  }
}
