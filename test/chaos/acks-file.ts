import { type FileHandle, open } from 'node:fs/promises';

/** What a client is about to ask for; `facts` are the clear fields its event must have, `texts` the sealed ones it must hold. */
export interface Sent {
  id: string;
  command: string;
  key: string;
  institution: string;
  principal: string;
  caseId?: string;
  facts: Readonly<Record<string, string>>;
  texts: readonly string[];
}

export interface Heard {
  id: string;
  outcome: 'ok' | 'refused' | 'indeterminate';
  status?: number;
  heardCaseId?: string;
  version?: number;
  tries: number;
  ms: number;
}

/** What the clients asked for and were told, one JSON object a line: the checker judges the databases by it. */
export class AcksFile {
  private constructor(
    readonly path: string,
    private readonly handle: FileHandle,
  ) {}

  static async create(path: string): Promise<AcksFile> {
    return new AcksFile(path, await open(path, 'a'));
  }

  async sent(line: Sent): Promise<void> {
    await this.write({ line: 'sent', at: new Date().toISOString(), ...line });
  }

  /** On disk before the client goes on. */
  async heard(line: Heard): Promise<void> {
    await this.write({ line: 'heard', at: new Date().toISOString(), ...line });
    await this.handle.datasync();
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  private async write(line: object): Promise<void> {
    await this.handle.appendFile(`${JSON.stringify(line)}\n`);
  }
}
