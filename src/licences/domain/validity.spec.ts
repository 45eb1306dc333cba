import type { RenewalResult } from './licence.codes.js';
import { type LicenceFacts, type Period, type Renewal, validityOn } from './validity.js';

const licence: LicenceFacts = { periods: [{ from: '2026-03-10', to: '2027-03-09' }], suspensions: [] };

function aRenewal(result: RenewalResult, pending: readonly Period[], more: Partial<Renewal> = {}): Renewal {
  const filed = { caseId: 'c', folio: 'GDC-LOC-2027-000009', filedOn: '2027-02-15', validTo: '2027-03-09' };
  return { ...filed, timely: true, extends: true, basis: ['gt-d-5-2021-renewal'], result, pending, ...more };
}

const on = (renewals: readonly Renewal[], ...dates: string[]) =>
  dates.map((date) => validityOn(licence, renewals, date).status);

describe('K.28: a licence whose renewal was filed in time', () => {
  const pending = aRenewal('pending', [{ from: '2027-02-15' }]);

  it('is still valid behind its last day, and says by which case and rule', () => {
    expect(on([pending], '2027-03-09', '2027-03-10', '2029-01-01')).toEqual([
      'valid',
      'valid-under-timely-renewal',
      'valid-under-timely-renewal',
    ]);
    expect(validityOn(licence, [pending], '2027-03-10').renewal).toBe(pending);
  });

  it('ends with the day on which the notification of the refusal takes effect', () => {
    const refused = aRenewal('refused', [{ from: '2027-02-15', to: '2027-04-20' }]);
    expect(on([refused], '2027-04-20', '2027-04-21')).toEqual(['valid-under-timely-renewal', 'expired']);
    expect(validityOn(licence, [refused], '2027-04-21')).toMatchObject({ since: '2027-04-20', renewal: refused });
  });

  it('ends with the day on which it was withdrawn, dismissed or lapsed', () => {
    const withdrawn = aRenewal('withdrawn', [{ from: '2027-02-15', to: '2027-03-30' }]);
    expect(on([withdrawn], '2027-03-30', '2027-03-31')).toEqual(['valid-under-timely-renewal', 'expired']);
  });

  it('lives to its own last day where the renewal is over before that', () => {
    const withdrawn = aRenewal('withdrawn', [{ from: '2027-02-15', to: '2027-02-20' }]);
    expect(on([withdrawn], '2027-03-09', '2027-03-10')).toEqual(['valid', 'expired']);
  });

  it('is awaited again where the refusal was undone', () => {
    const reopened = aRenewal('pending', [{ from: '2027-02-15', to: '2027-04-20' }, { from: '2027-05-03' }]);
    expect(on([reopened], '2027-04-20', '2027-04-25', '2027-05-03')).toEqual([
      'valid-under-timely-renewal',
      'expired',
      'valid-under-timely-renewal',
    ]);
  });

  it('goes on with its new period', () => {
    const granted = aRenewal('granted', [{ from: '2027-02-15', to: '2027-04-20' }]);
    const twice = { ...licence, periods: [...licence.periods, { from: '2027-03-10', to: '2028-03-09' }] };
    expect(validityOn(twice, [granted], '2027-06-01')).toEqual({ status: 'valid', until: '2028-03-09' });
    expect(validityOn(twice, [granted], '2028-03-10').status).toBe('expired');
  });
});

describe('K.28: any other licence', () => {
  it('is extended by nothing that was late, or whose law says nothing', () => {
    const open = [{ from: '2027-03-10' }];
    expect(on([aRenewal('pending', open, { timely: false, filedOn: '2027-03-10' })], '2027-03-10')).toEqual([
      'expired',
    ]);
    expect(on([aRenewal('pending', open, { extends: false })], '2027-03-10')).toEqual(['expired']);
    expect(on([], '2026-03-09', '2026-03-10', '2027-03-10')).toEqual(['not-yet-valid', 'valid', 'expired']);
  });

  it('is suspended from day to day, and revoked for good', () => {
    const suspended = { ...licence, suspensions: [{ from: '2026-06-01', to: '2026-06-30' }, { from: '2027-03-01' }] };
    const then = ['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01', '2027-03-10'];
    const pending = [aRenewal('pending', [{ from: '2027-02-15' }])];
    expect(then.map((date) => validityOn(suspended, pending, date).status)).toEqual([
      'valid',
      'suspended',
      'suspended',
      'valid',
      'suspended',
    ]);
    const revoked = { ...suspended, revokedOn: '2026-06-10' };
    expect(validityOn(revoked, pending, '2026-06-09').status).toBe('suspended');
    expect(validityOn(revoked, pending, '2026-06-10')).toEqual({ status: 'revoked', since: '2026-06-10' });
  });
});
