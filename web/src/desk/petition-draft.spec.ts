import { freshDraft, type PetitionDraft, petitionOf, withoutTwins } from './petition-draft.js';

const draft = (changes: Partial<PetitionDraft> = {}): PetitionDraft => ({
  ...freshDraft(),
  procedure: 'constancia',
  subject: 'Constancia',
  description: 'Para la escuela',
  ...changes,
});
const form = {
  properties: {
    asunto: { type: 'string' as const, title: 'Asunto', maxLength: 5 },
    hechos: { type: 'string' as const, title: 'Hechos' },
    anios: { type: 'integer' as const, title: 'Años' },
  },
  required: ['asunto', 'hechos'],
};

describe('a petition as a clerk typed it', () => {
  it('has a key of its own from the first moment', () => {
    const [one, other] = [freshDraft().key, freshDraft().key];
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one).not.toBe(other);
  });

  it('leaves out what was not filled in', () => {
    expect(petitionOf(draft(), undefined)).toEqual({
      procedure: 'constancia',
      channel: 'desk',
      subject: 'Constancia',
      description: 'Para la escuela',
    });
  });

  it('goes by the coordinates that were typed last, also where nobody left the field', () => {
    const point = { latitude: 19.4, longitude: -99 };
    const typedPoint = { latitude: '20.1', longitude: '-98.5' };
    expect(petitionOf(draft({ point }), undefined).location).toEqual(point);
    expect(petitionOf(draft({ point, typedPoint }), undefined).location).toEqual({ latitude: 20.1, longitude: -98.5 });
    expect(petitionOf(draft({ point, typedPoint: { latitude: '', longitude: '' } }), undefined)).not.toHaveProperty(
      'location',
    );
  });

  it('asks for the name of who gave a telephone number only', () => {
    expect(petitionOf(draft({ phone: '5551234567' }), undefined).applicant).toEqual({ name: '', phone: '5551234567' });
  });

  it('asks nothing of the form that the page has asked already', () => {
    expect(withoutTwins(form)).toEqual({ properties: { anios: form.properties.anios }, required: [] });
    expect(petitionOf(draft(), form).form).toBeUndefined();
    expect(petitionOf(draft({ form: { anios: 3 } }), form).form).toEqual({
      asunto: 'Const',
      hechos: 'Para la escuela',
      anios: 3,
    });
  });

  it('sends a form that asks for something of its own even where it is empty, so that the API says what is missing', () => {
    expect(petitionOf(draft(), { ...form, required: ['anios'] }).form).toBeDefined();
  });
});
