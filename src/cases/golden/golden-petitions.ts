import { createHash } from 'node:crypto';
import type { Petition } from '../domain/case.intake.js';

export const procedureVersion = createHash('sha256').update('the definition in force at filing').digest('hex');

/** Every field there is, with characters that are easily spoilt: marks, quotes, a line break, a tab, planes beyond the first. */
export const full: Petition = {
  folio: 'CHI-PET-2026-000123',
  series: 'PET',
  procedure: 'peticion-ciudadana',
  procedureVersion,
  matter: 'luminaria',
  place: 'barrio-xochiaca',
  channel: 'desk',
  office: 'ventanilla-1',
  public: true,
  publicId: '5d1c9a52-6f1e-4a53-8a0c-0d0f6a3b2c11',
  termDays: 15,
  filedOn: '2026-11-23',
  dueOn: '2026-12-14',
  language: 'nah',
  applicant: {
    name: 'Citlalli Ñúñez de la O\u2019Farrill',
    phone: '55 0000 0000',
    email: 'citlalli@example.org',
    address: 'C. 5 de Mayo 12-B',
    identifier: 'XEXX010101MNEXXXA8',
  },
  subject: 'Luminaria \u00ABapagada\u00BB \u{1F4A1} en "Calle 5 de Mayo" \\ esquina',
  description: 'No enciende desde el lunes.\n\tEs el poste 4471;\u00A0nadie vino. \u05D0\u0301 \u{10FFFF}',
  location: { text: 'Frente a la escuela', latitude: 19.4116, longitude: -98.9439 },
  attachments: [
    {
      id: '7c0e2a4e-95a8-4b7d-8a52-1b8a3b1f0c77',
      name: 'poste 4471.jpg',
      mediaType: 'image/jpeg',
      bytes: 3_000_000_000,
      sha256: createHash('sha256').update('a picture').digest('hex'),
    },
  ],
};
const { office: _o, publicId: _i, language: _l, applicant: _a, location: _p, attachments: _t, ...required } = full;
/** No optional field. */
export const anonymous: Petition = { ...required, public: false, subject: 'Bache', description: 'Bache hondo.' };
