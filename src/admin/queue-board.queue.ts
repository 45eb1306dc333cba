import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { QUEUE_PREFIX } from '@libs/case-queues';
import { SessionGate } from '@libs/identity';
import { problemBody, problemOf } from '@libs/problem-details';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { departmentQueue } from '../cases/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import { REDIS_CONNECTION } from '../platform/index.js';

const PATH = '/admin/queues';
const log = new Logger('QueueBoard');

/** The queues as administrators see them: read only, since what is owed stands in MongoDB and not here. */
export async function showQueues(app: NestFastifyApplication): Promise<void> {
  const connection = app.get<Redis>(REDIS_CONNECTION);
  const institutions = await app.get(InstitutionDirectory).all();
  const names = institutions.flatMap(({ _id, departments }) => [
    `intake.${_id}`,
    ...departments.map(({ code }) => departmentQueue(_id, code)),
  ]);
  const queues = names.map((name) => new Queue(name, { connection, prefix: QUEUE_PREFIX, skipMetasUpdate: true }));
  // Redis may be away; the board then shows an error and nothing else is touched.
  for (const queue of queues) queue.on('error', () => undefined);
  const serverAdapter = new FastifyAdapter();
  serverAdapter.setBasePath(PATH);
  createBullBoard({ queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })), serverAdapter });
  // The board's own handler makes a failure of ours of every refusal.
  serverAdapter.setErrorHandler((error) => {
    const problem = problemOf(error);
    if (problem.status === 500) log.error(error);
    return { status: problem.status as 500, body: problemBody(problem) };
  });
  const instance = app.getHttpAdapter().getInstance();
  await instance.register(async (scope) => {
    scope.addHook('onRequest', async (request) => void (await app.get(SessionGate).admit(request, 'watch-queues')));
    await scope.register(serverAdapter.registerPlugin(), { prefix: PATH });
  });
}
