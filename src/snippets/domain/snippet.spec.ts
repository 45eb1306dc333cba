import { MOST_SNIPPETS, type Snippet, standsAmong } from './snippet.js';
import { KeywordTaken, SnippetChanged, SnippetUnknown, TooManySnippets } from './snippet.refusals.js';

const acuse: Snippet = { id: 'a', keyword: 'acuse', title: 'Acuse', text: 'Recibido: {{folio}}', version: 3 };
const words = { keyword: 'visita', title: 'Visita', text: 'Se hará una visita.' };
const full = Array.from({ length: MOST_SNIPPETS }, (_, at) => ({ ...acuse, id: `${at}`, keyword: `k${at}` }));

describe('a text among those of its owner', () => {
  it('fits where its keyword is nobody else’s and there is room', () => {
    expect(standsAmong([], { ...words, id: 'n', shown: undefined })).toBeUndefined();
    expect(standsAmong([acuse], { ...words, id: 'n', shown: undefined })).toBeUndefined();
    expect(standsAmong(full.slice(1), { ...words, id: 'n', shown: undefined })).toBeUndefined();
  });

  it('is refused beside another of its keyword, and beyond the limit', () => {
    expect(() => standsAmong([acuse], { ...words, keyword: 'acuse', id: 'n', shown: undefined })).toThrow(KeywordTaken);
    expect(() => standsAmong(full, { ...words, id: 'n', shown: undefined })).toThrow(TooManySnippets);
  });

  it('is changed on the version that was shown only, and keeps its own keyword', () => {
    expect(standsAmong([acuse], { ...words, keyword: 'acuse', id: 'a', shown: 3 })).toBeUndefined();
    expect(standsAmong(full, { ...words, id: '7', shown: 3 })).toBeUndefined();
    expect(() => standsAmong([acuse], { ...words, id: 'a', shown: 2 })).toThrow(SnippetChanged);
    expect(() => standsAmong([acuse], { ...words, id: 'a', shown: undefined })).toThrow(SnippetChanged);
    expect(() => standsAmong(full, { ...words, keyword: 'k8', id: '7', shown: 3 })).toThrow(KeywordTaken);
  });

  it('that was removed meanwhile does not come back by being changed', () => {
    expect(() => standsAmong([acuse], { ...words, id: 'gone', shown: 1 })).toThrow(SnippetUnknown);
  });

  it('stands there already where the same request came twice', () => {
    const { version: _, ...same } = acuse;
    expect(standsAmong([acuse], { ...same, shown: 2 })).toBe(acuse);
    expect(standsAmong([{ ...acuse, version: 1 }], { ...same, shown: undefined })).toMatchObject({ version: 1 });
    expect(() => standsAmong([acuse], { ...same, text: 'Otro', shown: 2 })).toThrow(SnippetChanged);
  });
});
