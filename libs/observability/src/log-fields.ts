type Printable = string | number | boolean;

/** Fields an object may show in the log. Ids, codes and figures: anything else may be about a person. */
const SHOWN = new Set(
  [
    'event service institution department officer queue duty dutyId consumer view feed kind type code status state',
    'caseId folio streamId commandId correlationId causationId requestId staffId sessionId keyId version position commit revision build',
    'method route controller handler cause reasonCode phase step outcome database collection index',
    'count total attempts generation pid port host ms seconds lag bytes size depth behind limit offset ready degraded',
  ].flatMap((line) => line.split(' ')),
);

/** An id, a code or a route: no spaces, no accents, nothing that reads as a sentence or a name of two words. */
const ID_LIKE = /^[\w.:@/*{}-]{1,128}$/;

/** What of an object is printed; the rest is left out, and counted so that nobody wonders. */
export function shownFields(source: object): Record<string, Printable> {
  const shown: Record<string, Printable> = {};
  let hidden = 0;
  for (const [name, value] of Object.entries(source)) {
    if (value === undefined) continue;
    if (SHOWN.has(name) && isShowable(value)) shown[name] = value;
    else hidden++;
  }
  return hidden === 0 ? shown : { ...shown, hidden };
}

function isShowable(value: unknown): value is Printable {
  return typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && ID_LIKE.test(value));
}

/** An error without its message, which may quote what someone wrote: name, code and the frames of its stack. */
export function shownError(error: Error): Record<string, unknown> {
  const { code, codeName } = error as { code?: unknown; codeName?: unknown };
  const cause = error.cause instanceof Error ? shownError(error.cause) : undefined;
  return {
    name: isShowable(error.name) ? error.name : 'Error',
    ...(isShowable(code) && { code }),
    ...(isShowable(codeName) && { codeName }),
    stack: stackFrames(error.stack),
    ...(cause && { cause }),
  };
}

const FRAME = /^\s+at (.+)$/;

/** Only the lines that are frames: the message before them may have several lines of its own. */
export function stackFrames(stack: string | undefined): string[] {
  const frames = (stack ?? '').split('\n').flatMap((line) => FRAME.exec(line)?.[1] ?? []);
  return frames.slice(0, 20).map((frame) => frame.slice(0, 300));
}
