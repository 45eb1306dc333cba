import { createHash } from 'node:crypto';
import { type DraftContent, draftHash } from './content-hash.js';

const content: DraftContent = { outcome: 'favourable', text: 'Se otorga.', legalBasis: 'CPAEM 135', salt: 'c2Fs' };
const hashOf = (changes: Partial<DraftContent> = {}, caseId = 'case-1', institution = 'chimalhuacan') =>
  draftHash(institution, caseId, { ...content, ...changes });

describe('the content hash of a draft', () => {
  it('is the SHA-256 of its canonical form, as the stored form describes it', () => {
    const canonical =
      '{"case":"case-1","institution":"chimalhuacan","legalBasis":"CPAEM 135","outcome":"favourable","salt":"c2Fs","text":"Se otorga."}';
    const bytes = Buffer.from(`ventanilla/resolution/1\0${canonical}`, 'utf8');
    expect(hashOf()).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('changes with everything it covers, and with the case', () => {
    const others = [
      hashOf({ outcome: 'partial' }),
      hashOf({ text: 'Se otorga' }),
      hashOf({ legalBasis: undefined }),
      hashOf({ salt: 'c2Fu' }),
      hashOf({}, 'case-2'),
      hashOf({}, 'case-1', 'oaxaca'),
    ];
    expect(new Set([hashOf(), ...others]).size).toBe(7);
  });

  it('leaves out what is no part of it', () => {
    const more = { ...content, draftId: 'draft-1', contentHash: 'abc' };
    expect(draftHash('chimalhuacan', 'case-1', more)).toBe(hashOf());
  });
});
