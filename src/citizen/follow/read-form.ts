import { StrictValidationPipe } from '@libs/http-input';
import { Problem } from '@libs/problem-details';
import type { Type } from '@nestjs/common';
import { faultWords } from '../filing/faults.js';
import type { Words } from '../words/words.js';

const pipe = new StrictValidationPipe();

/** A form by the rules of the API's own fields; or what is wrong with it, in words. */
export async function readForm<Form extends object>(
  form: Type<Form>,
  fields: object,
  words: Words,
): Promise<{ form: Form } | { problem: string }> {
  try {
    return { form: (await pipe.transform(fields, { type: 'body', metatype: form })) as Form };
  } catch (refused) {
    const fault = refused instanceof Problem ? refused.extras.errors?.[0] : undefined;
    if (fault === undefined) throw refused;
    return { problem: faultWords(words, fault, undefined, '') };
  }
}
