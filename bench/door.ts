/** What scripts/bench.mjs hands in: the launcher's ways to bring servers, which are plain scripts and not compiled. */
export interface BenchDoor {
  readonly argv: readonly string[];
  readonly checkout: string;
  readonly log: (line: string) => void;
  readonly shutdown: Shutdown;
  bringMongo(options: ServerOptions & { auth?: boolean; cacheGb?: number }): Promise<BroughtMongo>;
  bringRedis(options: ServerOptions): Promise<BroughtRedis>;
  /** @returns the application's connection string */
  createAppUser(ownerUri: string, database: string, options: { password: string | undefined }): Promise<string>;
  freePort(): Promise<number>;
  /** Node's own options for each process of the product. */
  readonly nodeOptions: readonly string[];
  /** Environment of a process of the product, without the owner's address. */
  productEnvironment(environment: Readonly<Record<string, string>>): NodeJS.ProcessEnv;
  homeFolders(env: NodeJS.ProcessEnv): HomeFolders;
  makeFolders(folders: HomeFolders): void;
  /** Environment that carries the key which wraps all data keys. */
  wrappingKey(folders: HomeFolders): Record<string, string>;
}

export interface Shutdown {
  /** Stopped at the end, last added first. */
  add(something: { stop(): Promise<void> | void }): void;
  /** @throws when a stop was asked for */
  check(): void;
}

export interface HomeFolders {
  readonly data: string;
  readonly keys: string;
  readonly logs: string;
}

interface ServerOptions {
  readonly dataDir: string;
  readonly keysDir: string;
  readonly logDir: string;
  readonly log: (line: string) => void;
  readonly env: NodeJS.ProcessEnv;
}

interface Brought {
  readonly version?: string;
  pid(): number | undefined;
  stop(): Promise<void>;
}

export interface BroughtMongo extends Brought {
  readonly ownerUri: string;
  readonly appPassword?: string;
}

export interface BroughtRedis extends Brought {
  readonly url: string;
}
