import { ask } from './client.js';

/**
 * The body is the file itself: the client that is made from the document sends JSON only. Refused, expired and out of reach as any other call.
 * @throws the problem that was answered
 */
export async function sendFile(path: string, file: File, headers: Readonly<Record<string, string>>): Promise<void> {
  await ask(new Request(new URL(path, location.origin), { method: 'POST', headers, body: file }));
}
