import { isSealed } from '@libs/personal-data';
import { Binary } from 'mongodb';
import type { Commit, StoredEvent } from './commit.js';

const EFFECTIVE_SOURCES = ['clock', 'slip', 'import', 'postmark'];
const HASH_BYTES = 32;

/**
 * What of a stored commit has another type than docs/stored-form.md gives it; undefined when nothing has. The hash does not tell: a
 * date and the text of its ISO form, bytes and the text of their base64url have the same canonical JSON.
 */
export function flawOfForm(commit: Commit): string | undefined {
  const { events } = commit;
  const faults = [
    ...['institution', 'kind', 'streamId'].filter((field) => !isText(commit[field as keyof Commit])),
    !isWhole(commit.version) && 'version',
    !isDate(commit.recordedAt) && 'recordedAt',
    !isDate(commit.effectiveAt) && 'effectiveAt',
    !EFFECTIVE_SOURCES.includes(commit.effectiveSource) && 'effectiveSource',
    !isBytes(commit.prev, HASH_BYTES) && 'prev',
    !isBytes(commit.hash, HASH_BYTES) && 'hash',
    ...faultsOfMeta(commit.meta),
    ...(Array.isArray(events) && events.length > 0 ? events.flatMap(faultsOfEvent) : ['events']),
  ].filter((fault) => fault !== false);
  return faults.length === 0 ? undefined : `${faults.join(', ')} is not of the stored form`;
}

function faultsOfMeta(meta: unknown): (string | false)[] {
  if (!isRecord(meta)) return ['meta'];
  const { commandId, correlationId, causationId, requestMac, actor, consulted } = meta;
  return [
    !isText(commandId) && 'meta.commandId',
    !isText(correlationId) && 'meta.correlationId',
    causationId !== undefined && !isText(causationId) && 'meta.causationId',
    requestMac !== undefined && !isBytes(requestMac, HASH_BYTES) && 'meta.requestMac',
    !isRecordOfTexts(actor) && 'meta.actor',
    !isRecordOfTexts(consulted) && 'meta.consulted',
  ];
}

function faultsOfEvent(event: StoredEvent, index: number): string[] {
  const place = `events.${index}`;
  if (!isRecord(event)) return [place];
  const { type, v, data } = event;
  if (!isText(type) || !isWhole(v) || !isRecord(data)) return [place];
  return Object.entries(data)
    .filter(([, value]) => !isClear(value) && !isSealedWell(value))
    .map(([field]) => `${place}.data.${field}`);
}

/** A clear field is a text, a whole number or a truth value (see clear-kinds.ts): never an object, so never a date or bytes. */
function isClear(value: unknown): boolean {
  return isText(value) || typeof value === 'boolean' || Number.isSafeInteger(value);
}

function isSealedWell(value: unknown): boolean {
  if (!isRecord(value) || !isSealed(value)) return false;
  const { key, iv, ct, tag, commitment } = value;
  return isText(key) && isBytes(iv, 12) && isBytes(ct) && isBytes(tag, 16) && isBytes(commitment, HASH_BYTES);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function isDate(value: unknown): boolean {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

function isBytes(value: unknown, length?: number): boolean {
  if (!(value instanceof Binary) || value.sub_type !== Binary.SUBTYPE_DEFAULT) return false;
  return length === undefined || value.length() === length;
}

/** An embedded document: no list, no date, no class of BSON. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]' && !('_bsontype' in (value as object));
}

function isRecordOfTexts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isText);
}
