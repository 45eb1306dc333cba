import { Problem } from '@libs/problem-details';
import { Answers } from './answers.js';
import { StrictValidationPipe } from './strict-validation.pipe.js';

class FormDto {
  @Answers({ optional: true })
  form?: Record<string, unknown>;
}

async function sent(form: unknown): Promise<unknown> {
  try {
    const pipe = new StrictValidationPipe();
    return ((await pipe.transform({ form }, { type: 'body', metatype: FormDto })) as FormDto).form;
  } catch (refused) {
    if (refused instanceof Problem) return refused.extras.errors?.map(({ field, code }) => `${field} ${code}`);
    throw refused;
  }
}

describe('a form filled in, as it comes over HTTP', () => {
  it('may hold texts, numbers, yes or no, and lists of texts, in one writing', async () => {
    const form = { nombre: ' Peña ', anios: 3, alcohol: false, dias: ['lunes'] };
    expect(await sent(form)).toEqual({ ...form, nombre: 'Peña' });
    expect(await sent({})).toEqual({});
  });

  it.each<[unknown, string]>([
    ['texto', 'form not-an-object'],
    [[], 'form not-an-object'],
    [{ $where: '1' }, 'form unknown-field'],
    [{ 'a.b': '1' }, 'form unknown-field'],
    [{ a: { $gt: '' } }, 'form not-a-value'],
    [{ a: [{ b: 1 }] }, 'form not-a-text'],
    [{ a: null }, 'form not-a-value'],
    [{ a: 'x\u202Ey' }, 'form invisible-character'],
    [{ a: 'x'.repeat(8_001) }, 'form too-long'],
    [{ a: Array.from({ length: 201 }, () => 'x') }, 'form too-many'],
    [Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`a${at}`, 1])), 'form too-many'],
  ])('is refused as %j', async (form, told) => {
    expect(await sent(form)).toEqual([told]);
  });
});
