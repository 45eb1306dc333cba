import { problemIn } from './problem.js';

const answered = async (status: number, body: unknown) =>
  (await problemIn(new Response(JSON.stringify(body), { status }))).problem;

describe('what the API says no to', () => {
  it('concerns fields by the names that inputs go by, also those of the members of a list', async () => {
    const errors = [{ field: 'parties[1].name', code: 'required' }];
    const problem = await answered(400, { code: 'input-invalid', errors });
    expect(problem.errors).toEqual([{ field: 'parties.1.name', code: 'required' }]);
  });

  it('concerns the field that a refusal of the rules names', async () => {
    const { errors } = await answered(422, { code: 'matter-unknown', details: { field: 'matter' } });
    expect(errors).toEqual([{ field: 'matter', code: 'matter-unknown' }]);
  });

  it('concerns each fault of a form', async () => {
    const { errors } = await answered(422, {
      code: 'form-not-acceptable',
      details: { faults: ['form.anios: minimum'] },
    });
    expect(errors).toEqual([{ field: 'form.anios', code: 'minimum' }]);
  });

  it('is unexpected where it is no problem of ours', async () => {
    const { problem } = await problemIn(new Response('<html>', { status: 502 }));
    expect(problem).toEqual({ status: 502, code: 'unexpected' });
  });
});
