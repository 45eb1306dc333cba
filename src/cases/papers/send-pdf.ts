import type { FastifyReply } from 'fastify';

/** A paper to look at and to print, under a name without its ending. */
export async function sendPdf(reply: FastifyReply, name: string, pdf: Buffer): Promise<void> {
  await reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `inline; filename="${name}.pdf"`)
    .send(pdf);
}
