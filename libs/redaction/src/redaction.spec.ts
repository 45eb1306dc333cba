import fc from 'fast-check';
import { occurrences, type Piece, redact, removedStrings, spanFaults } from './index.js';

const said = (pieces: readonly Piece[]) =>
  pieces.map((piece) => ('kept' in piece ? piece.kept : `[${piece.mark}]`)).join('');
const found = (words: string, text: string) => occurrences(words, text).map(({ start, end }) => text.slice(start, end));

describe('a stretch that is to be taken out', () => {
  it.each([
    ['lies in the text', { start: 3, end: 99 }, 'out-of-text'],
    ['does not begin before it', { start: -1, end: 2 }, 'out-of-text'],
    ['says something', { start: 5, end: 6 }, 'blank'],
    ['is of whole characters', { start: 11, end: 12 }, 'splits-character'],
    ['takes the accent with the letter', { start: 0, end: 4 }, 'splits-character'],
  ])('%s', (_what, span, fault) => {
    expect(spanFaults('Jose\u0301 vive 🏠 aquí', [span])).toEqual([fault]);
  });

  it('is apart from the others', () => {
    const spans = [
      { start: 4, end: 8 },
      { start: 0, end: 4 },
      { start: 7, end: 9 },
    ];
    expect(spanFaults('0123456789', spans)).toEqual([undefined, undefined, 'overlaps']);
  });
});

describe('K.19: what is left', () => {
  it('has a mark where something was, the same for the same thing', () => {
    const text = 'Juana pidió; a Juana se le dio en Oro 8.';
    const name = {
      spans: [
        { start: 0, end: 5 },
        { start: 15, end: 20 },
      ],
    };
    const marks = [name, { spans: [{ start: 34, end: 39 }] }];
    expect(said(redact(text, marks))).toBe('[1] pidió; a [1] se le dio en [2].');
    expect(marks.map((mark) => removedStrings(text, mark))).toEqual([['Juana'], ['Oro 8']]);
  });

  it('is the text without every letter that was taken out, and no other', () => {
    const cut = fc
      .tuple(fc.string({ minLength: 1, maxLength: 60 }), fc.array(fc.nat(60), { maxLength: 8 }))
      .map(
        ([text, at]) =>
          [text, [...new Set(at.map((one) => one % (text.length + 1)))].toSorted((a, b) => a - b)] as const,
      );
    fc.assert(
      fc.property(cut, ([text, cuts]) => {
        const spans = cuts.flatMap((start, at) =>
          at % 2 === 0 && cuts[at + 1] !== undefined ? [{ start, end: cuts[at + 1] as number }] : [],
        );
        const marks = spans.map((span) => ({ spans: [span] }));
        const pieces = redact(text, marks);
        const kept = pieces.flatMap((piece) => ('kept' in piece ? [piece.kept] : [])).join('');
        expect(kept.length).toBe(text.length - spans.reduce((sum, { start, end }) => sum + end - start, 0));
        let again = '';
        for (const piece of pieces) {
          const span = 'mark' in piece ? spans[piece.mark - 1] : undefined;
          again += 'kept' in piece ? piece.kept : text.slice(span?.start, span?.end);
        }
        expect(again).toBe(text);
      }),
    );
  });
});

describe('the same words elsewhere', () => {
  it('are found however they are accented, capitalised or parted', () => {
    expect(found('José Núñez', 'JOSE NUÑEZ y José\nNúñez y jose, nunez')).toEqual([
      'JOSE NUÑEZ',
      'José\nNúñez',
      'jose, nunez',
    ]);
    expect(found('55 1234-5678', 'tel. 5512345678')).toEqual(['5512345678']);
    expect(found('5512345678', 'tel. (55) 1234 5678')).toEqual(['55) 1234 5678']);
  });

  it('are found within a longer word, unless they are very short', () => {
    expect(found('Rivas', 'los Rivasplata')).toEqual(['Rivas']);
    expect(found('Ana', 'mañana, banana; ANA.')).toEqual(['ANA']);
    expect(found('8', 'en Oro 18, número 8')).toEqual(['8']);
  });

  it('are not made of the end of one and the beginning of the next', () => {
    expect(found('sario', 'la casa rio abajo')).toEqual([]);
  });

  it('are looked for as they are where they have neither letter nor digit', () => {
    expect(found('♥♥', 'te quiero ♥♥')).toEqual(['♥♥']);
    expect(found(' ', 'nada')).toEqual([]);
  });

  it('are found wherever a text has them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-záéñ0-9]{1,12}$/), fc.string(), fc.string(), (word, before, after) => {
        const text = `${before} ${word.toUpperCase()} ${after}`;
        expect(occurrences(word, text).length).toBeGreaterThan(0);
      }),
    );
  });
});
