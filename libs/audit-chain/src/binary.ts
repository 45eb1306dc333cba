/** The shape of a BSON Binary, known by structure so that this library needs no driver. */
export interface BinaryShape {
  readonly buffer: Uint8Array;
  /** How many bytes of `buffer` are filled. */
  readonly position: number;
}

export type Bytes = Uint8Array | BinaryShape;

// By structure and not by `instanceof`: values come from other realms (tests, workers) and from other copies of the driver.
// A plain object that happens to have these two fields is data, so the prototype must be a class's.
export function isBytes(value: object): value is Bytes {
  if (ArrayBuffer.isView(value)) return value instanceof Uint8Array || tagOf(value) === '[object Uint8Array]';
  const { buffer, position } = value as Partial<BinaryShape>;
  return !isPlain(value) && ArrayBuffer.isView(buffer) && Number.isSafeInteger(position);
}

/** The filled bytes of either form, without copying. */
export function bytesOf(value: Bytes): Uint8Array {
  return ArrayBuffer.isView(value) ? value : value.buffer.subarray(0, value.position);
}

/** True of `{}`, of `Object.create(null)` and of what JSON or BSON parsing yields; false of every class's instances. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

export function tagOf(value: object): string {
  return Object.prototype.toString.call(value);
}
