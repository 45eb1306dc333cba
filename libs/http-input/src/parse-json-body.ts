import { Problem } from '@libs/problem-details';
import { parse } from 'secure-json-parse';
import { pathText } from './field-path.js';
import { type JsonLimits, scanJson } from './json-scan.js';
import { findLoneSurrogate } from './well-formed.js';

export const JSON_LIMITS: JsonLimits = { maxDepth: 32, maxKeys: 500 };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A surrogate can reach a string only by an escape: raw ones are not valid UTF-8. */
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;

/**
 * Reads a JSON body. An empty one is undefined: whether a body is needed is for the route's DTO to say.
 * @throws Problem 400, never anything else, and in time linear in the length
 */
export function parseJsonBody(bytes: Buffer, limits: JsonLimits = JSON_LIMITS): unknown {
  if (bytes.length === 0) return undefined;
  const text = decode(bytes);
  scanJson(text, limits);
  const value = parseText(text);
  if (SURROGATE_ESCAPE.test(text)) {
    const path = findLoneSurrogate(value);
    if (path) {
      throw new Problem(400, 'not-well-formed', 'A text in the body is not well-formed Unicode.', {
        errors: [{ field: pathText(path), code: 'not-well-formed', message: 'has half a surrogate pair' }],
      });
    }
  }
  return value;
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Problem(400, 'not-utf8', 'The body is not valid UTF-8.');
  }
}

function parseText(text: string): unknown {
  try {
    return parse(text, { protoAction: 'error', constructorAction: 'error' });
  } catch {
    // The parser's own message quotes the body.
    throw new Problem(400, 'malformed-json', 'The body is not valid JSON.');
  }
}
