import { Redis } from 'ioredis';
import { Binary, type Db, type MongoClient } from 'mongodb';

/** Something that is kept, where it is kept, and all that can be read in it. */
export interface StoredText {
  where: string;
  text: string;
}

/** Every document of every collection of a database, bytes included. */
export async function* documentsOf(client: MongoClient, name: string): AsyncGenerator<StoredText> {
  const db: Db = client.db(name);
  const collections = await db.listCollections({}, { nameOnly: true }).toArray();
  for (const { name: collection } of collections) {
    for await (const document of db.collection(collection).find()) {
      yield { where: `${name}.${collection}`, text: textOf(document) };
    }
  }
}

/** Every key of a Redis with its value, whatever its type. */
export async function* redisKeysOf(url: string): AsyncGenerator<StoredText> {
  const redis = new Redis(url);
  try {
    for await (const keys of redis.scanStream({ count: 500 }) as AsyncIterable<string[]>) {
      for (const key of keys)
        yield { where: `Redis ${key}`, text: `${key} ${JSON.stringify(await valueOf(redis, key))}` };
    }
  } finally {
    redis.disconnect();
  }
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  const type = await redis.type(key);
  switch (type) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, '0', '-1');
    case 'stream':
      return redis.xrange(key, '-', '+');
    case 'none':
      return undefined; // it ran out between the two questions
    default:
      throw new Error(`${key} is of type ${type}, which nobody reads here`);
  }
}

/** Names and values, and bytes as letters: what is not sealed in them would show. */
function textOf(value: unknown): string {
  if (value instanceof Binary) return Buffer.from(value.buffer.subarray(0, value.position)).toString('latin1');
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.entries(value)
      .map(([name, inner]) => `${name}=${textOf(inner)}`)
      .join(' ');
  }
  return String(value);
}

/** Where of all that a town hall keeps and writes something can be read in clear: databases, Redis and the lines of its logs. */
export async function spilled(hall: KeptOfATownHall, trace: RegExp): Promise<string[]> {
  const { owner, name } = hall.databases;
  const found = new Set<string>();
  for (const database of [name, `${name}_history`, `${name}_keys`]) {
    for await (const { where, text } of documentsOf(owner, database)) if (trace.test(text)) found.add(where);
  }
  for await (const { where, text } of redisKeysOf(hall.redisUrl)) if (trace.test(text)) found.add(where);
  if (hall.logs().some((line) => trace.test(line))) found.add('a log');
  return [...found];
}

interface KeptOfATownHall {
  readonly databases: { readonly owner: MongoClient; readonly name: string };
  readonly redisUrl: string;
  logs(): readonly string[];
}
