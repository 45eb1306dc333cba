import { xmlDocument, xmlText } from './xml.js';

describe('XML of an answer', () => {
  it('names the entries of a list and leaves null empty', () => {
    const document = xmlDocument('services', [{ service_code: 'bache', metadata: true, keywords: '', group: null }]);
    expect(document).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<services><service><service_code>bache</service_code><metadata>true</metadata><keywords/><group/></service></services>\n',
    );
  });

  it('nests lists in lists', () => {
    const value = { attributes: [{ order: 1, values: [{ key: 'centro', name: 'Centro' }] }] };
    expect(xmlDocument('service_definition', value)).toContain(
      '<attributes><attribute><order>1</order><values><value><key>centro</key><name>Centro</name></value></values></attribute></attributes>',
    );
  });

  it('writes an empty list as an empty element', () => {
    expect(xmlDocument('service_requests', [])).toContain('<service_requests/>');
  });

  it.each([
    ['</description></request><request>', '&lt;/description&gt;&lt;/request&gt;&lt;request&gt;'],
    ['<![CDATA[x]]>', '&lt;![CDATA[x]]&gt;'],
    ['&amp; &#60;', '&amp;amp; &amp;#60;'],
    ['"comillas" y \'apóstrofos\'', '&quot;comillas&quot; y &apos;apóstrofos&apos;'],
    [
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
      '&lt;!DOCTYPE x [&lt;!ENTITY e SYSTEM &quot;file:///etc/passwd&quot;&gt;]&gt;&amp;e;',
    ],
    ['una\r\nlínea\ty otra', 'una&#13;\nlínea\ty otra'],
    ['emoji 🕳️ y ñ', 'emoji 🕳️ y ñ'],
  ])('lets no text open or close an element: %j', (text, written) => {
    expect(xmlText(text)).toBe(written);
  });

  it.each(['\u0000', '\u0008', '\u000B', '\u001F', '\uFFFE', '\uFFFF', '\uD800', '\uDC00'])(
    'replaces what no XML document may hold: %j',
    (character) => {
      expect(xmlText(`a${character}b`)).toBe('a\uFFFDb');
    },
  );

  it('refuses names that are not its own', () => {
    expect(() => xmlDocument('services', [{ 'a><b': 1 }])).toThrow(TypeError);
    expect(() => xmlDocument('unheard_of', [1])).toThrow('have no name');
  });
});
