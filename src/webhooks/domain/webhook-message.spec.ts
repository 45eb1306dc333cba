import type { Actor } from '@libs/decider';
import { type CaseHappening, kindOf, messageOf, standingOf, WEBHOOK_KINDS } from './webhook-message.js';

const PUBLIC_ID = '0b0e7a44-7f53-8d0b-9b6d-2f4c3f0c9a11';
const happening = (type: string, data: object = {}, more: { version?: number; actor?: Actor } = {}): CaseHappening => ({
  type,
  data: data as Record<string, unknown>,
  envelope: {
    institution: 'chimalhuacan',
    streamId: 'case-1',
    version: more.version ?? 1,
    index: 0,
    recordedAt: '2026-03-10T16:00:01.000Z',
    effectiveAt: '2026-03-10T16:00:00.000Z',
    effectiveSource: 'clock',
    actor: more.actor ?? { kind: 'staff', id: 'clerk-1', role: 'clerk' },
  },
});
const filed = (data: object = {}, actor?: Actor) =>
  happening(
    'PetitionRegistered',
    { public: true, publicId: PUBLIC_ID, folio: 'CHI-PET-2026-000001', procedure: 'reporte', matter: 'bache', ...data },
    actor ? { actor } : {},
  );

describe('who may hear of a case', () => {
  it('everybody of one that was public when it was filed and still is', () => {
    expect(standingOf([filed(), happening('CaseRouted')])).toEqual({ publicId: PUBLIC_ID });
    expect(standingOf([filed(), happening('CaseClassified', { matter: 'fuga' })])).toBeDefined();
  });

  it.each<[string, CaseHappening[]]>([
    ['was never public', [filed({ public: false })]],
    ['is not public any more', [filed(), happening('CaseClassified', { public: false })]],
    ['became public late', [filed({ public: false }), happening('CaseClassified', { public: true })]],
    ['has no public id', [filed({ publicId: undefined })]],
    ['was never registered', [happening('RegistrationAnnulled')]],
  ])('nobody of one that %s', (_what, history) => {
    expect(standingOf(history)).toBeUndefined();
  });

  it('who registered it also by its own id', () => {
    const standing = standingOf([filed({}, { kind: 'integration', id: 'key-1' })]);
    expect(standing).toEqual({ publicId: PUBLIC_ID, registeredBy: 'key-1' });
    const told = (apiKey: string) =>
      messageOf(filed(), { standing: standing ?? { publicId: '' }, apiKey, position: 7 });
    expect(told('key-1')).toMatchObject({ data: { caseId: 'case-1' } });
    expect(JSON.stringify(told('key-2'))).not.toContain('case-1');
  });
});

describe('what is told', () => {
  const told = (event: CaseHappening) =>
    messageOf(event, { standing: { publicId: PUBLIC_ID }, apiKey: 'key-1', position: 7 });

  it('has ids, codes and days, and its place in the order of all', () => {
    expect(told(happening('CaseAnswered', { outcome: 'favourable', answeredOn: '2026-03-12', text: 'Sí' }))).toEqual({
      type: 'case.answered',
      timestamp: '2026-03-10T16:00:00.000Z',
      data: {
        institution: 'chimalhuacan',
        request: PUBLIC_ID,
        version: 1,
        position: 7,
        index: 0,
        outcome: 'favourable',
        answeredOn: '2026-03-12',
      },
    });
  });

  it('never the folio nor a word of anybody, should it lie open one day', () => {
    const words = {
      subject: 'Bache',
      description: 'Juana',
      applicant: { name: 'Juana' },
      text: 'Juana',
      proof: 'Juana',
    };
    for (const type of [
      'PetitionRegistered',
      'CaseRouted',
      'CitizenAsked',
      'CaseAnswered',
      'CaseClosed',
      'CaseReferred',
    ]) {
      const text = JSON.stringify(told(happening(type, { ...filed().data, ...words })));
      for (const secret of ['Juana', 'Bache', 'CHI-PET']) expect(text).not.toContain(secret);
    }
  });

  it.each([
    ['NoteAdded', {}],
    ['ResolutionDrafted', {}],
    ['PersonalDataErased', {}],
    ['PreventionNotified', { effect: 'none' }],
    ['NotificationServed', { act: 'prevention' }],
  ])('nothing of %s %j', (type, data) => {
    expect(kindOf({ type, data })).toBeUndefined();
    expect(told(happening(type, data))).toBeUndefined();
  });

  it('is one of a closed list, all of which come about', () => {
    const types = [
      'PetitionRegistered',
      'CaseClassified',
      'CaseRouted',
      'TransferRuled',
      'CaseReturned',
      'CaseAccepted',
    ];
    types.push(
      'CitizenAsked',
      'CitizenReplied',
      'PreventionAnswered',
      'TermExtended',
      'CaseAnswered',
      'CitizenNotified',
    );
    types.push(
      'CaseClosed',
      'CaseReopened',
      'CaseWithdrawn',
      'CaseDismissed',
      'CaseLapsed',
      'CaseReferred',
      'CaseVoided',
    );
    const kinds = new Set(types.map((type) => kindOf({ type, data: {} })));
    expect(kinds).toEqual(new Set(WEBHOOK_KINDS));
    expect(kindOf({ type: 'PreventionNotified', data: { effect: 'suspended' } })).toBe('case.waiting');
    expect(kindOf({ type: 'NotificationServed', data: { act: 'resolution' } })).toBe('case.notified');
  });
});
