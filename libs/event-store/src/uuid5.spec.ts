import { commandIdOf, effectIdOf, namedId, NAMESPACE, streamIdOf, uuidv5 } from './uuid5.js';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
const URL_SPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

describe('name-based ids', () => {
  it.each([
    // RFC 9562, appendix A.4
    [DNS, 'www.example.com', '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
    // CPython's documentation of uuid.uuid5, and its tests
    [DNS, 'python.org', '886313e1-3b8a-5372-9b90-0c9aee199e5d'],
    [URL_SPACE, 'http://python.org/', '4c565f0d-3f5a-5890-b41b-20cf47701c5e'],
  ])('are those of RFC 9562: %s, %s', (namespace, name, id) => {
    expect(uuidv5(namespace, name)).toBe(id);
  });

  it('join their parts by a zero byte, as docs/stored-form.md says', () => {
    expect(NAMESPACE).toBe('6f0d7c7e-3f5c-5b0a-9c53-8d1e0a4b7f21');
    expect(streamIdOf('demo', 'p', 'key')).toBe(uuidv5(NAMESPACE, 'stream\0demo\0p\0key'));
    expect(commandIdOf('demo', 'p', 'key')).toBe(uuidv5(NAMESPACE, 'command\0demo\0p\0key'));
    expect(effectIdOf('route-case', 'route-case:x:1:0')).toBe(
      uuidv5(NAMESPACE, 'effect\0route-case\0route-case:x:1:0'),
    );
    expect(namedId('import', 'demo', 'log', '7')).toBe(uuidv5(NAMESPACE, 'import\0demo\0log\u00007'));
  });

  it('are these for ever: stored ids are made of them (computed by Python)', () => {
    expect(streamIdOf('demo', 'p', 'ñ')).toBe('053a83cf-c48c-54b3-9b05-bc90ed06ff3f');
    expect(effectIdOf('route-case', '5d1c9a52-6f1e-5a53-8a0c-0d0f6a3b2c11:1:0')).toBe(
      '29a67aa7-fe5a-54b5-985b-d813eae94f57',
    );
  });

  it('refuse a part that could be two, and what is no namespace', () => {
    expect(() => namedId('import', 'a\0b')).toThrow(TypeError);
    expect(() => uuidv5('demo', 'a')).toThrow(TypeError);
  });
});
