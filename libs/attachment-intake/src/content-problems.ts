import { Problem } from '@libs/problem-details';

/** Why a content is not taken. Each says what to do instead, and none repeats anything of it. */

export function emptyContent(): Problem {
  return new Problem(422, 'content-empty', 'The file is empty: choose it again and send it whole.');
}

export function contentTooLarge(mostBytes: number): Problem {
  const most = `${Math.floor(mostBytes / 1024 / 1024)} MB`;
  return new Problem(413, 'content-too-large', `A file has at most ${most}: scan it at less detail, or in parts.`, {
    details: { mostBytes },
  });
}

export function typeNotTaken(): Problem {
  return new Problem(
    415,
    'content-type-not-taken',
    'The file is not a PDF, JPEG, PNG or WebP, whatever its name says: print it to PDF, or photograph it.',
  );
}

export function truncatedContent(): Problem {
  return new Problem(422, 'content-truncated', 'The file ends too early: send it again, or make it anew.');
}

export function doubledContent(): Problem {
  return new Problem(
    422,
    'content-not-one-file',
    'Behind the end of the document there is something else: print it to PDF anew.',
  );
}

export function unreadableImage(): Problem {
  return new Problem(422, 'image-unreadable', 'The image cannot be read: photograph or scan the paper again.');
}

export function imageTooLarge(megapixels: number): Problem {
  return new Problem(
    422,
    'image-too-large',
    `An image has at most ${megapixels} megapixels, and may take a few seconds to read: send it at less detail.`,
    { details: { megapixels } },
  );
}

export function animatedImage(): Problem {
  return new Problem(422, 'image-animated', 'The image moves: send one that shows the paper, and stands still.');
}

export function infectedContent(): Problem {
  return new Problem(422, 'content-infected', 'The scanner found malicious content in the file: it is not kept.');
}

export function incompleteUpload(): Problem {
  return new Problem(400, 'upload-incomplete', 'The file did not arrive whole: send it again.');
}

export function arrivedTooSlowly(): Problem {
  return new Problem(
    408,
    'request-timeout',
    'The file did not arrive in time: send it at less detail, or over another line.',
  );
}

export function tooManyAtOnce(): Problem {
  return new Problem(429, 'too-many-uploads', 'Other files of yours are still being sent: wait for them.', {
    retryAfterSeconds: 5,
  });
}
