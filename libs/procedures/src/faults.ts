import type { Fault } from './shape.js';

/** A file that is not what it should be: everything that is wrong in it, at once. */
export class ProcedureInvalid extends Error {
  constructor(
    readonly file: string,
    readonly faults: readonly Fault[],
  ) {
    super(faults.map(({ path, reason }) => `${file}#${path}: ${reason}`).join('\n'));
  }

  /** @throws ProcedureInvalid where the text is no JSON */
  static parsed(json: string, file: string): unknown {
    try {
      return JSON.parse(json);
    } catch (error) {
      const why = error instanceof Error ? error.message : 'ilegible';
      throw new ProcedureInvalid(file, [{ path: '', reason: `no es JSON: ${why}` }]);
    }
  }
}
