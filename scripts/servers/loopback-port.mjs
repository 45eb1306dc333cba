import { createServer } from 'node:net';

export const LOOPBACK = '127.0.0.1';

/** A free port on loopback: the preferred one when it is free, else any. */
export async function freePort(preferred) {
  if (preferred && (await isFree(preferred, LOOPBACK))) return preferred;
  return listenOnce(0, LOOPBACK);
}

export async function isFree(port, host) {
  try {
    await listenOnce(port, host);
    return true;
  } catch (error) {
    if (error.code === 'EADDRINUSE') return false;
    throw error;
  }
}

function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}
