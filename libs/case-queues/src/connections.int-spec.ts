import { testServer } from '@libs/testing';
import { signalConnection, workerConnection } from './connections.js';

it.each([
  ['workers', workerConnection],
  ['signals', signalConnection],
])('writes to the socket once what is sent in one turn: the connection of %s', async (_name, made) => {
  const connection = made(testServer('TEST_REDIS_URL'));
  try {
    await new Promise((resolve) => connection.once('ready', resolve));
    const [cork, uncork] = [jest.spyOn(connection.stream, 'cork'), jest.spyOn(connection.stream, 'uncork')];
    const pipelines = Array.from({ length: 3 }, (_, at) => connection.pipeline().echo(`${at}`).exec());
    const echoes = Array.from({ length: 10 }, (_, at) => connection.echo(`${at}`));
    expect(await Promise.all(echoes)).toEqual(echoes.map((_, at) => `${at}`));
    expect((await Promise.all(pipelines)).flat()).toEqual(pipelines.map((_, at) => [null, `${at}`]));
    expect(cork).toHaveBeenCalledTimes(1);
    expect(await connection.echo('again')).toBe('again');
    expect(uncork).toHaveBeenCalledTimes(2);
  } finally {
    connection.disconnect();
  }
});
