import { randomBytes } from 'node:crypto';
import type { Collection } from 'mongodb';
import type { KeyDocument } from './keystore.js';
import { type WrappingKey, WrappingKeyMissing, WrappingKeyWrong } from './wrapping-key.js';

const CALL_MS = 4_000;

/** Tells whether a wrapping key is this data's: made first, before any other. */
const CHECK = 'check';

/**
 * Keys of the installation by purpose, wrapped like the others, so that changing the wrapping key changes none of them. A key
 * that was there once is never made again: another code key would end every acuse handed out.
 */
export class InstallationKeyring {
  constructor(
    private readonly keys: Collection<KeyDocument>,
    private readonly wrapping: WrappingKey,
  ) {}

  /** Refuses the start when the wrapping key is not the one this data was written with. */
  async assertFits(historyIsEmpty: boolean): Promise<void> {
    try {
      await this.require(CHECK, historyIsEmpty);
    } catch (error) {
      if (!(error instanceof WrappingKeyWrong)) throw error;
      throw new WrappingKeyWrong(
        `This data was written with another wrapping key (${error.message}). Give the right VENTANILLA_KEY or VENTANILLA_KEY_FILE; a new key cannot read it.`,
        { cause: error },
      );
    }
  }

  /** The key of a purpose. @throws WrappingKeyMissing where it is not there and may not be made */
  async require(purpose: string, mayMake: boolean): Promise<Uint8Array> {
    const key = await this.find(purpose, mayMake);
    if (key === undefined) {
      throw new WrappingKeyMissing(
        `The keystore has no installation key "${purpose}" although there is a history: restore the keystore that belongs to it`,
      );
    }
    return key;
  }

  /** The key of a purpose; undefined where it was destroyed, or is not there and may not be made. */
  async find(purpose: string, mayMake: boolean): Promise<Uint8Array | undefined> {
    const _id = idOf(purpose);
    if (mayMake) await this.make(_id, purpose);
    const document = await this.keys.findOne({ _id }, { maxTimeMS: CALL_MS });
    return document?.wrapped && this.wrapping.unwrap(_id, document.wrapped);
  }

  /** Destroys keys whose purpose sorts from `first` up to, but not including, `end`; tombstones stay. */
  async destroyRange(first: string, end: string, at: Date): Promise<number> {
    const range = { $gte: idOf(first), $lt: idOf(end) };
    const { modifiedCount } = await this.keys.updateMany(
      { _id: range, wrapped: { $exists: true } },
      { $unset: { wrapped: 1 }, $set: { destroyedAt: at } },
      { maxTimeMS: CALL_MS },
    );
    return modifiedCount;
  }

  private async make(_id: string, purpose: string): Promise<void> {
    const names = { institution: 'installation', streamId: 'installation', alias: purpose, generation: 1 };
    const fresh = { ...names, createdAt: new Date(), wrapped: this.wrapping.wrap(_id, randomBytes(32)) };
    await this.keys.updateOne({ _id }, { $setOnInsert: fresh }, { upsert: true, maxTimeMS: CALL_MS });
  }
}

function idOf(purpose: string): string {
  return `installation/${purpose}/1`;
}
