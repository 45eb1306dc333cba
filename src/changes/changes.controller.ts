import { Acting, Operation, type Principal } from '@libs/identity';
import { Problem } from '@libs/problem-details';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenStreams } from './open-streams.js';

const EVENT_STREAM = 'text/event-stream';

/** That something moved, told to whoever may see it. */
@ApiTags('changes')
@Controller('changes')
export class ChangesController {
  constructor(private readonly streams: OpenStreams) {}

  /**
   * Server-sent events. `ready`: from now on nothing is missed, so ask for all that is shown. `moved`: a view, the last position in the log,
   * ids of cases and codes of departments within the caller's rights; what happened is asked for as always. `beat`: every 15 s.
   */
  @Get()
  @Operation('read-changes')
  @RouteConfig({ stream: true })
  @ApiProduces(EVENT_STREAM)
  @ApiOkResponse({ schema: { type: 'string' } })
  follow(
    @Acting() principal: Principal,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    // Asked for by its name only: whoever takes anything would wait for an end that does not come.
    if (accept?.includes(EVENT_STREAM) !== true)
      throw new Problem(406, 'only-event-stream', `This is read as ${EVENT_STREAM}.`);
    const stream = this.streams.open(principal);
    reply.raw.on('close', () => stream.destroy());
    void reply
      .header('content-type', `${EVENT_STREAM}; charset=utf-8`)
      .header('cache-control', 'no-store, no-transform')
      // A proxy that gathers an answer before it hands it on would keep everything back.
      .header('x-accel-buffering', 'no')
      .send(stream);
  }
}
