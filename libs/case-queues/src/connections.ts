import { Redis, type RedisOptions } from 'ioredis';

/** Never gives up; looks about twice a second, so that an outage ends soon after Redis is back. */
function retryStrategy(times: number): number {
  return Math.min(100 * times, 500);
}

/** Cases whose marks were written together end together: what is sent in one turn leaves as one write to the socket. */
class GatheringConnection extends Redis {
  private gathering = false;

  override sendCommand(...args: Parameters<Redis['sendCommand']>): unknown {
    if (!this.gathering && this.status === 'ready') this.gatherWrites();
    return super.sendCommand(...args);
  }

  private gatherWrites(): void {
    const { stream } = this;
    this.gathering = true;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }
}

/**
 * Connection for sending signals: fails at once when Redis is away and after 1.5 s when it is silent. Commands are not sent
 * again after a reconnect: the reconciler does that.
 */
export function signalConnection(url: string): Redis {
  return new GatheringConnection(url, {
    enableOfflineQueue: false,
    commandTimeout: 1_500,
    connectTimeout: 2_000,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy,
  });
}

/**
 * Connection that all workers of a process share: waits for Redis for ever. BullMQ copies it for each worker's blocking reads
 * and keeps the copy to itself; it is remembered here, because a worker that is closed while Redis is away leaves it dialling.
 */
export class WorkerConnection extends GatheringConnection {
  private readonly copies = new Set<Redis>();

  override duplicate(override?: Partial<RedisOptions>): Redis {
    const copy = super.duplicate(override);
    this.copies.add(copy);
    copy.once('end', () => this.copies.delete(copy));
    return copy;
  }

  /** What `make` makes, and how to cut the connections it copied for itself. */
  copying<T>(make: () => T): { made: T; cut: () => void } {
    const before = new Set(this.copies);
    const made = make();
    const own = [...this.copies].filter((copy) => !before.has(copy));
    const cut = () => {
      for (const copy of own) copy.disconnect();
    };
    return { made, cut };
  }
}

export function workerConnection(url: string): WorkerConnection {
  const connection = new WorkerConnection(url, {
    maxRetriesPerRequest: null,
    connectTimeout: 5_000,
    // A worker blocks 5 s at most, so this long a silence is a dead network and not an idle queue.
    socketTimeout: 20_000,
    retryStrategy,
  });
  connection.on('error', () => undefined); // told by the workers; without a listener it would end the process
  return connection;
}
