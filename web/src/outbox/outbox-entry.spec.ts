import { freshDraft, petitionOf } from '../desk/petition-draft.js';
import { CLAIM_MS, isFree, missingIn, newEntry, notTaken, referenceOf, sent, SENDING_MS } from './outbox-entry.js';

const draft = { ...freshDraft(), procedure: 'constancia', subject: 'Constancia', description: 'Para la escuela' };
const entry = newEntry('ana', draft, petitionOf(draft, undefined), new Date('2026-11-22T16:00:00Z'));

describe('a petition taken down without the server', () => {
  it('goes by a reference that is no folio and that its key alone decides', () => {
    expect(entry.reference).toMatch(/^[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{4}$/);
    expect(entry.reference).toBe(referenceOf(draft.key));
    expect(referenceOf(freshDraft().key)).not.toBe(entry.reference);
  });

  it('leaves nothing of what was typed once the server has it', () => {
    const done = sent(entry, { folio: 'CHI-PET-2026-000001', caseId: 'c' });
    expect(done).toMatchObject({ state: 'sent', folio: 'CHI-PET-2026-000001', reference: entry.reference });
    expect(JSON.stringify(done)).not.toContain('escuela');
  });

  it.each([
    [0, 'out-of-reach'],
    [401, 'not-signed-in'],
    [403, 'sign-in-incomplete'],
    [429, 'too-many'],
    [503, 'store-out-of-reach'],
  ])('waits on where the server could not take it: %s %s', (status, code) => {
    expect(notTaken({ ...entry, claimedUntil: 9 }, { status, code })).toEqual(entry);
  });

  it.each([
    [422, 'place-unknown'],
    [400, 'invalid-body'],
    [409, 'key-reused'],
    [403, 'forbidden'],
  ])('is for a person to mend where the server said no, with everything that was typed: %s %s', (status, code) => {
    const refused = notTaken(entry, { status, code });
    expect(refused).toMatchObject({ state: 'refused', problem: { status, code }, content: entry.content });
    expect(isFree(refused, Date.now())).toBe(false);
  });

  it('is sent by one tab at a time, and by another when that one went away', () => {
    expect(isFree(entry, 1_000)).toBe(true);
    expect(isFree({ ...entry, claimedUntil: 2_000 }, 1_999)).toBe(false);
    expect(isFree({ ...entry, claimedUntil: 2_000 }, 2_000)).toBe(true);
    expect(CLAIM_MS).toBeGreaterThan(2 * SENDING_MS);
  });

  it('is not taken down without what every petition needs, and what its form asks for', () => {
    expect(missingIn({ ...draft, subject: ' ' }, undefined)).toEqual([{ field: 'subject', code: 'required' }]);
    const form = { properties: { anios: { type: 'integer' as const, title: 'Años' } }, required: ['anios'] };
    expect(missingIn(draft, form)).toEqual([{ field: 'form.anios', code: 'required' }]);
    expect(missingIn({ ...draft, form: { anios: 3 } }, form)).toEqual([]);
    expect(missingIn(freshDraft(), undefined).map(({ field }) => field)).toEqual([
      'procedure',
      'subject',
      'description',
    ]);
  });
});
