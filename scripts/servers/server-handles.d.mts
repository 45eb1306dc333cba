/** A server found or brought by servers.mjs. For one that was given by its address, stopping and supervising do nothing. */
interface ServerHandle {
  name: string;
  source: 'given' | 'started';
  version?: string;
  port?: number;
  pid(): number | undefined;
  /** From now on it is started again, on the same port, when it dies. */
  keepAlive(): void;
  onRestart(listener: (pid: number) => void): void;
  /** Ends it cleanly; killed after 30 s. */
  stop(): Promise<void>;
  kill(): void;
}

export interface MongoHandle extends ServerHandle {
  /** A user who may do everything, for migrations and tests. */
  ownerUri: string;
  /** Set when the address was given: what the application connects with. */
  appUri?: string;
  /** Set when the server is ours and has users: for `createAppUser`. */
  appPassword?: string;
  dbPath?: string;
}

export interface RedisHandle extends ServerHandle {
  url: string;
}
