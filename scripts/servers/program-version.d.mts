/** A program on PATH, as an absolute path, or undefined. */
export function onPath(name: string, env: NodeJS.ProcessEnv): string | undefined;
