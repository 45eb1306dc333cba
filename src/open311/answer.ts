import { xmlDocument, type XmlValue } from './xml.js';

export type Format = 'json' | 'xml';

/** Something said at this door, under the name its XML document has. JSON has the value alone. */
export interface GeoReportAnswer {
  root: 'services' | 'service_definition' | 'service_requests' | 'discovery' | 'errors';
  value: XmlValue;
}

const MEDIA_TYPES: Record<Format, string> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

export function isFormat(text: string): text is Format {
  return text === 'json' || text === 'xml';
}

/** The format a request asks for: by its path's ending, else by what it accepts, else JSON. */
export function formatOf(url: string, accept = ''): Format {
  const [path = ''] = url.split('?', 1);
  const ending = path.slice(path.lastIndexOf('.') + 1);
  if (isFormat(ending)) return ending;
  return /\b(text|application)\/xml\b/i.test(accept) ? 'xml' : 'json';
}

export function written({ root, value }: GeoReportAnswer, format: Format): { mediaType: string; body: string } {
  const body = format === 'xml' ? xmlDocument(root, value) : JSON.stringify(value);
  return { mediaType: MEDIA_TYPES[format], body };
}
