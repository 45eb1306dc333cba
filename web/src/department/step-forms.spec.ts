import { ProblemError } from '../api/problem.js';
import { bodyOf, placesOf } from './step-body.js';
import { formOf } from './step-forms.js';
import type { OpenedFile, StepName } from './step-fields.js';

const file = {
  state: { openQuestion: 'the-question', instruction: { preventions: [], opinions: [] } },
} as unknown as OpenedFile;

function body(step: StepName, answers: Record<string, string>): Record<string, unknown> {
  const form = formOf(step);
  if (form === undefined) throw new Error(`${step} has no form`);
  return bodyOf(form, answers, file);
}

describe('what a form of a step sends', () => {
  it('is what was filled in, without what may be left out', () => {
    expect(body('return', { reasonCode: 'other', reason: 'No es de aquí', suggestedDepartment: '' })).toEqual({
      reasonCode: 'other',
      reason: 'No es de aquí',
    });
  });

  it('names a required field that was emptied, so that the API says so', () => {
    expect(body('ask', { question: '' })).toEqual({ question: '' });
  });

  it('takes from the file what the file knows', () => {
    expect(body('reply', { channel: 'desk', text: 'Poste 33' })).toEqual({
      requestId: 'the-question',
      channel: 'desk',
      text: 'Poste 33',
    });
  });

  it('nests what has a dotted name, with numbers and yes or no as such', () => {
    expect(
      body('request-opinion', {
        question: '¿Hay inconveniente?',
        'units.0.unit': 'juridico',
        'units.0.blocking': 'yes',
      }),
    ).toEqual({ question: '¿Hay inconveniente?', units: [{ unit: 'juridico', blocking: true }] });
    expect(body('extend', { days: '5' })).toMatchObject({ days: 5 });
    expect(body('extend', { days: 'cinco' })).toMatchObject({ days: 'cinco' });
  });

  it('puts right only what was filled in of the person', () => {
    const answers = { subject: 'p1', basis: 'habeas-data', request: 'a-case', reason: 'Así consta en el acta' };
    expect(body('rectify', { ...answers, 'person.name': 'Ana Inventada', 'person.phone': '' })).toEqual({
      ...answers,
      person: { name: 'Ana Inventada' },
    });
  });

  it('puts into the address what stands there, and says itself that it is missing', () => {
    const form = formOf('withdraw-attachment');
    if (form === undefined) throw new Error('withdraw-attachment has no form');
    const answers = { attachmentId: 'an-attachment', reason: 'Es de otro expediente' };
    expect(placesOf(form, answers)).toEqual({ attachmentId: 'an-attachment' });
    expect(bodyOf(form, answers, file)).toEqual({ reason: 'Es de otro expediente' });
    const errors = [{ field: 'attachmentId', code: 'required' }];
    const missing = new ProblemError({ status: 400, code: 'invalid-input', errors });
    expect(() => placesOf(form, { ...answers, attachmentId: '' })).toThrow(missing);
    expect(() => placesOf(form, { reason: '' })).toThrow(expect.objectContaining({ problem: missing.problem }));
  });

  it('puts each requirement into its list', () => {
    const answers = { 'requirement:escrito': 'met', 'requirement:croquis': 'missing', remarks: '' };
    expect(body('check-requirements', answers)).toEqual({ met: ['escrito'], missing: ['croquis'], notApplicable: [] });
  });

  it('is there for no step that the product takes by itself', () => {
    expect(formOf('route')).toBeUndefined();
  });
});
