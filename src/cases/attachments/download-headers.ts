import type { MediaType } from '../domain/case.codes.js';

export interface Downloaded {
  readonly attachmentId: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly name?: string;
}

const ENDINGS: Readonly<Record<MediaType, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
};

/** A download of one type and no other, that runs nothing where a browser shows it all the same. */
export function downloadHeaders(attachment: Downloaded): Record<string, string> {
  const { mediaType, bytes } = attachment;
  return {
    'content-type': mediaType,
    'content-length': String(bytes),
    'content-disposition': disposition(attachment),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** The name it was sent with, in the form of RFC 8187 beside one that every program reads; its ending says what it is. */
function disposition({ attachmentId, mediaType, name }: Downloaded): string {
  const endings = ENDINGS[mediaType];
  const plain = `anexo-${attachmentId.slice(0, 8)}${endings[0]}`;
  if (name === undefined) return `attachment; filename="${plain}"`;
  const fits = endings.some((ending) => name.toLowerCase().endsWith(ending));
  const encoded = encodeURIComponent(fits ? name : name + endings[0]).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
