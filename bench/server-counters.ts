import { Redis } from 'ioredis';
import { type Document, MongoClient } from 'mongodb';
import type { Target } from './target.js';

/** Counters the servers keep themselves: exact, whatever else the machine does. */
export interface Counters {
  readonly mongoRequests: number;
  readonly journalSyncs: number;
  readonly journalBytes: number;
  readonly keysExamined: number;
  readonly documentsExamined: number;
  readonly documentsReturned: number;
  readonly redisCommands: number;
}

/** Reads the counters of a target's servers before and after a measurement. */
export class ServerCounters {
  private readonly client: MongoClient;
  private readonly redis: Redis;

  constructor(target: Target) {
    this.client = new MongoClient(target.mongoUri, { maxPoolSize: 2 });
    this.redis = new Redis(target.redisUrl, { maxRetriesPerRequest: 3 });
  }

  async read(): Promise<Counters> {
    const status = await this.client.db('admin').command({ serverStatus: 1, repl: 0, tcmalloc: 0 });
    const stats = await this.redis.info('stats');
    return {
      mongoRequests: at(status, 'network', 'numRequests'),
      journalSyncs: at(status, 'wiredTiger', 'log', 'log sync operations'),
      journalBytes: at(status, 'wiredTiger', 'log', 'log bytes written'),
      keysExamined: at(status, 'metrics', 'queryExecutor', 'scanned'),
      documentsExamined: at(status, 'metrics', 'queryExecutor', 'scannedObjects'),
      documentsReturned: at(status, 'metrics', 'document', 'returned'),
      redisCommands: Number(/total_commands_processed:(\d+)/.exec(stats)?.[1] ?? 0),
    };
  }

  async close(): Promise<void> {
    this.redis.disconnect();
    await this.client.close();
  }
}

export function counted(before: Counters, after: Counters): Counters {
  return {
    mongoRequests: after.mongoRequests - before.mongoRequests,
    journalSyncs: after.journalSyncs - before.journalSyncs,
    journalBytes: after.journalBytes - before.journalBytes,
    keysExamined: after.keysExamined - before.keysExamined,
    documentsExamined: after.documentsExamined - before.documentsExamined,
    documentsReturned: after.documentsReturned - before.documentsReturned,
    redisCommands: after.redisCommands - before.redisCommands,
  };
}

function at(document: Document, ...path: string[]): number {
  const value = path.reduce<unknown>((node, key) => (node as Document | undefined)?.[key], document);
  return Number(value ?? Number.NaN);
}
