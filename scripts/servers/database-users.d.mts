/** The types of database-users.mjs, for the tests, which make users of the same rights. */
export function createAppUser(ownerUri: string, dbName: string, options?: { password?: string }): Promise<string>;
export function dropAppUser(ownerUri: string, dbName: string): Promise<void>;
export function withCredentials(uri: string, user: string, password: string): string;
