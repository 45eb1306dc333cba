import { invalidInput, Problem } from '@libs/problem-details';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { BytesRoute } from './bytes-body.js';
import { MultipartReader } from './multipart-reader.js';
import { normaliseText, refuseText } from './text-rules.js';
import { isWellFormed } from './well-formed.js';

const MULTIPART = 'multipart/form-data';
/** Bytes of one text field, and how many there may be before the file. */
const LONGEST_FIELD = 32 * 1024;
const MOST_FIELDS = 20;
const NAME_LIMITS = { min: 1, max: 150 };

/** What a form with a file holds: its fields, and the file, whose bytes are still on their way. */
export interface FileForm {
  readonly fields: Readonly<Record<string, string>>;
  /** Absent where none was chosen. */
  readonly file?: { readonly name: string; readonly body: Readable };
}

/** A route whose body is a form with one file, sent by a page without scripts: read as it comes, with time of its own. */
export function TakesFileForm(budget: BytesRoute): MethodDecorator {
  return applyDecorators(RouteConfig({ takesFileForm: true, budget }), ApiConsumes(MULTIPART));
}

export function installFileForms(instance: FastifyInstance, refusal: () => Problem): void {
  instance.addContentTypeParser(MULTIPART, (request, payload, done) => {
    const { takesFileForm } = request.routeOptions.config as { takesFileForm?: boolean };
    if (takesFileForm === true) done(null, payload);
    else done(refusal());
  });
}

/**
 * Reads the fields, and stops where the file begins: it comes last, since whoever takes it reads it piece by piece. What follows it is not
 * looked at.
 * @throws Problem 400 where this is no such form
 */
export async function readFileForm({ headers, body }: FastifyRequest): Promise<FileForm> {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^;,\s"]{1,70}))/i.exec(headers['content-type'] ?? '');
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined || !(body instanceof Readable)) throw malformed();
  const reader = new MultipartReader(body.iterator({ destroyOnReturn: false }), mark, malformed);
  const fields = new Map<string, string>();
  for (let part = await reader.next(); part !== undefined; part = await reader.next()) {
    if (part.fileName !== undefined)
      return { fields: Object.fromEntries(fields), ...(await fileOf(reader, part.fileName)) };
    if (fields.has(part.name) || fields.size >= MOST_FIELDS) throw malformed();
    fields.set(part.name, textOf(await reader.text(LONGEST_FIELD)));
  }
  return { fields: Object.fromEntries(fields) };
}

/** A form in which no file was chosen sends one without a name and without a byte. */
async function fileOf(reader: MultipartReader, sent: string): Promise<Pick<FileForm, 'file'>> {
  const body = Readable.from(reader.pieces(), { objectMode: false });
  if (sent === '') {
    body.resume();
    return {};
  }
  return { file: { name: nameOf(sent), body } };
}

/** Words to show and nothing else: of a path its last part. @throws Problem 400 */
function nameOf(sent: string): string {
  const name = normaliseText(sent.split(/[/\\]/).at(-1), false);
  if (refuseText(name, NAME_LIMITS) === undefined) return name as string;
  throw invalidInput([
    { field: 'file', code: 'file-name-malformed', message: 'must have a name of 1 to 150 characters' },
  ]);
}

function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!isWellFormed(text) || text.includes('\uFFFD')) throw malformed();
  return text;
}

function malformed(): Problem {
  return new Problem(400, 'form-malformed', 'This is not a form with a file at its end.');
}
