import type { esMxLicence } from './es-mx-licence.js';

export const enLicence: Readonly<Record<keyof typeof esMxLicence, string>> = {
  'site.licence': 'Check a licence',
  'licence.title': 'Check a licence',
  'licence.lead': 'Write the number and the verification code that are on the licence, or read its QR code.',
  'licence.number': 'Licence number',
  'licence.code': 'Verification code',
  'licence.button': 'Check',
  'licence.wrong': 'No licence was found with that number and that code. Look at both on the licence.',
  'licence.heading': 'Licence {number}',
  'licence.status.valid': 'Valid',
  'licence.status.valid-under-timely-renewal': 'Valid: its renewal was asked for in time and waits for a decision',
  'licence.status.suspended': 'Suspended',
  'licence.status.revoked': 'Revoked',
  'licence.status.expired': 'Expired',
  'licence.status.not-yet-valid': 'Not valid yet',
  'licence.institution': 'Issued by',
  'licence.giro': 'Activity',
  'licence.establishment': 'Establishment',
  'licence.place': 'Place',
  'licence.from': 'Valid from',
  'licence.to': 'Valid until',
  'licence.to.none': 'No last day',
  'licence.renewal':
    'The renewal was filed on {day}. The licence stays valid until the decision is notified. Legal basis: {basis}',
  'licence.until': 'Until {day}.',
  'licence.another': 'Check another licence',
};
