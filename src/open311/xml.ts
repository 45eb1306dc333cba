/** What an answer is made of: plain data, as JSON has it. */
export type XmlValue = string | number | boolean | null | readonly XmlValue[] | { readonly [name: string]: XmlValue };

/** What each entry of a list is called in XML, by the list's name. */
const ENTRY_NAMES: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
};

/**
 * The same data as XML: GeoReport's JSON and XML map onto each other by the Spark convention, in which a list holds elements
 * of one name and null is an empty element.
 * @throws TypeError for a name that is none of GeoReport's; names come from our code, never from what was sent
 */
export function xmlDocument(root: string, value: XmlValue): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, value)}\n`;
}

function element(name: string, value: XmlValue): string {
  if (!/^[a-z][a-z_]*$/.test(name)) throw new TypeError(`not an element of GeoReport: ${name}`);
  const content = contentOf(name, value);
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

function contentOf(name: string, value: XmlValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return xmlText(String(value));
  if (isList(value)) {
    const entry = ENTRY_NAMES[name];
    if (entry === undefined) throw new TypeError(`the entries of ${name} have no name`);
    return value.map((one) => element(entry, one)).join('');
  }
  return Object.entries(value)
    .map(([field, one]) => element(field, one))
    .join('');
}

function isList(value: XmlValue): value is readonly XmlValue[] {
  return Array.isArray(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // Readers of XML turn a bare carriage return into a line feed.
  '\r': '&#13;',
};

/** Characters no XML 1.0 document may hold, not even as a reference (production Char). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as content or attribute value: nothing in it can open or close an element. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? character);
}
