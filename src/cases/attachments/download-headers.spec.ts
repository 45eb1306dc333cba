import { downloadHeaders } from './download-headers.js';

const headersOf = (name?: string) =>
  downloadHeaders({
    attachmentId: '4b6f0f4e-0d1c-5a1b-8c3d-4e5f60718401',
    mediaType: 'application/pdf',
    bytes: 12,
    ...(name !== undefined && { name }),
  });
const disposition = (name?: string) => headersOf(name)['content-disposition'];

describe('a download', () => {
  it('is of one type, and runs nothing', () => {
    expect(headersOf('a.pdf')).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '12',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('keeps its name, with the ending of what it is', () => {
    const plain = 'attachment; filename="anexo-4b6f0f4e.pdf"';
    expect(disposition('Acta Ñ.PDF')).toBe(`${plain}; filename*=UTF-8''Acta%20%C3%91.PDF`);
    expect(disposition('acta.html')).toBe(`${plain}; filename*=UTF-8''acta.html.pdf`);
    expect(disposition(`a"; b='(c)*.pdf`)).toBe(`${plain}; filename*=UTF-8''a%22%3B%20b%3D%27%28c%29%2A.pdf`);
    expect(disposition()).toBe(plain);
  });
});
