import type { Binary } from 'mongodb';

export interface KnownCommand {
  readonly version: number;
  readonly requestMac: Binary | undefined;
  readonly recordedAt: Date;
}

/** What the folds of one stream have found so far, each looking at it up to its own version. */
interface Found {
  readonly byId: Map<string, KnownCommand>;
  /** Ids in the order of their versions, from 1 on. */
  readonly ids: string[];
}

/**
 * The commands that a stream's commits carried, up to a version. One that goes on from another shares what that one found, so that a commit
 * costs the same whether it is the fifth of its stream or the two thousandth.
 */
export class KnownCommands {
  private constructor(
    private readonly found: Found,
    private readonly version: number,
  ) {}

  static none(): KnownCommands {
    return new KnownCommands({ byId: new Map(), ids: [] }, 0);
  }

  get(commandId: string): KnownCommand | undefined {
    const known = this.found.byId.get(commandId);
    return known !== undefined && known.version <= this.version ? known : undefined;
  }

  /** With that of the next version; `this` stays as it is. */
  and(commandId: string, command: KnownCommand): KnownCommands {
    const { version } = command;
    if (version !== this.version + 1) throw new RangeError(`version ${version} does not follow ${this.version}`);
    const there = this.found.ids[this.version];
    if (there === commandId) return new KnownCommands(this.found, version);
    // Whoever went on from here before found another one at this version: what they found is not shared.
    const found = there === undefined ? this.found : this.upToHere();
    found.ids.push(commandId);
    found.byId.set(commandId, command);
    return new KnownCommands(found, version);
  }

  private upToHere(): Found {
    const ids = this.found.ids.slice(0, this.version);
    const byId = new Map<string, KnownCommand>();
    for (const id of ids) {
      const known = this.get(id);
      if (known) byId.set(id, known);
    }
    return { byId, ids };
  }
}
