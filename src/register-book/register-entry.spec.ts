import { envelopeAt } from '@libs/testing';
import { type RegisterEntry, registerEntry } from './register-entry.js';

interface Happened {
  readonly type: string;
  readonly data: Record<string, unknown>;
}

const event =
  (type: string, usual: Record<string, unknown>) =>
  (data: Record<string, unknown> = {}): Happened => ({ type, data: { ...usual, ...data } });

const FILED = '2026-01-12';
const byClerk = { kind: 'staff', id: 'clerk-1', role: 'clerk' } as const;
const aPetition = {
  folio: 'CHI-PET-2026-000123',
  series: 'PET',
  procedure: 'peticion-ciudadana',
  matter: 'luminaria',
  channel: 'desk',
  filedOn: FILED,
  applicantAlias: 'p1',
  applicant: { name: 'María Inventada' },
};
const registered = event('PetitionRegistered', aPetition);
const routed = event('CaseRouted', { department: 'servicios-publicos' });
const attached = event('AttachmentAdded', { firstSheet: 1, lastSheet: 3 });
const corrected = event('RegistrationCorrected', { correctedOn: '2026-01-13' });
const classified = event('CaseClassified', { matter: 'luminaria', place: 'centro' });
const rectified = event('PersonalDataRectified', { subject: 'p1', rectifiedOn: '2026-03-02' });
const erased = event('PersonalDataErased', { subject: 'p1' });
const blocked = event('PersonalDataBlocked', { subject: 'p1' });
const voided = event('CaseVoided', { reasonCode: 'duplicate', voidedOn: FILED });

/** Everything on the day of filing, but what the spec puts on another. */
function entryOf(...events: readonly Happened[]): RegisterEntry | undefined {
  const read = events.map(({ type, data }, at) => {
    return { type, data: { ...data }, envelope: { ...envelopeAt(at), actor: byClerk } };
  });
  return registerEntry(read, (instant) => (instant === envelopeAt(9).effectiveAt ? '2026-12-31' : FILED));
}

const named = (name: string) => ({ name });

describe('a line of the register book', () => {
  it('says what was taken down, where it was sent first and what came with it', () => {
    const paper = attached({ firstSheet: 1, lastSheet: 3 });
    expect(entryOf(registered(), routed(), paper, routed({ department: 'otra' }))).toEqual({
      folio: aPetition.folio,
      filedOn: FILED,
      receivedAt: envelopeAt(0).effectiveAt,
      procedure: aPetition.procedure,
      matter: aPetition.matter,
      channel: aPetition.channel,
      clerk: 'clerk-1',
      presenter: { kind: 'named', name: aPetition.applicant.name },
      department: 'servicios-publicos',
      annexes: 1,
      sheets: 3,
      voided: false,
      notes: [],
    });
  });

  it('is no line without a registration', () => {
    expect(entryOf(routed())).toBeUndefined();
  });

  it('tells an anonymous filing from one whose name the reader may not see', () => {
    const anonymous = registered({ applicantAlias: undefined, applicant: undefined });
    expect(entryOf(anonymous)?.presenter).toEqual({ kind: 'anonymous' });
    expect(entryOf(anonymous, erased())?.presenter).toEqual({ kind: 'anonymous' });
    expect(entryOf(registered({ applicant: undefined }))?.presenter).toEqual({ kind: 'withheld' });
  });
});

describe('what is otherwise than the line says', () => {
  it('stands in a note with its own date, and the line stays', () => {
    const before = entryOf(registered());
    const after = entryOf(
      registered(),
      corrected({ channel: 'phone', office: 'norte', applicantAlias: 'p1', applicant: named('Ana Inventada') }),
      corrected({ correctedOn: '2026-02-01' }),
      classified({ matter: 'bache' }),
    );
    const { notes = [], ...line } = after ?? {};
    expect({ ...line, notes: [] }).toEqual(before);
    expect(notes).toEqual([
      {
        kind: 'corrected',
        on: '2026-01-13',
        fields: ['applicant', 'channel', 'office'],
        channel: 'phone',
        office: 'norte',
        name: 'Ana Inventada',
      },
      { kind: 'corrected', on: '2026-02-01', fields: ['other'] },
      expect.objectContaining({ kind: 'classified', on: FILED, matter: 'bache' }),
    ]);
  });

  it('of an annulled registration is why, and which one stays', () => {
    const entry = entryOf(
      registered(),
      voided({ reasonCode: 'duplicate', keptFolio: 'CHI-PET-2026-000001', voidedOn: FILED }),
    );
    expect(entry).toMatchObject({ voided: true, presenter: { kind: 'named' } });
    expect(entry?.notes).toEqual([
      { kind: 'voided', on: FILED, fields: [], reason: 'duplicate', keptFolio: 'CHI-PET-2026-000001' },
    ]);
  });
});

describe('personal data that was', () => {
  const wrong = registered({ applicant: named('Wrong Inventada') });
  const corrections = corrected({ applicantAlias: 'p1', applicant: named('Second Inventada') });

  it('put right is shown no more, neither in the line nor in an earlier note', () => {
    const right = rectified({ subject: 'p1', fields: 'name,identifier', person: named('Right Inventada') });
    const entry = entryOf(wrong, corrections, right);
    expect(entry?.presenter).toEqual({ kind: 'rectified' });
    expect(entry?.notes.at(-1)).toMatchObject({ fields: ['name', 'identifier'], name: 'Right Inventada' });
    expect(JSON.stringify(entry)).not.toMatch(/Wrong|Second/);
  });

  it('put right beside the name leaves the name', () => {
    const entry = entryOf(wrong, rectified({ subject: 'p1', fields: 'phone', person: { phone: '55 0000 0000' } }));
    expect(entry?.presenter).toEqual({ kind: 'named', name: 'Wrong Inventada' });
    expect(JSON.stringify(entry)).not.toContain('55 0000');
  });

  it('of somebody else changes nothing', () => {
    const another = rectified({ subject: 'p2', fields: 'name', person: named('Party Inventada') });
    expect(entryOf(wrong, another, erased({ subject: 'case' }))).toEqual(entryOf(wrong));
  });

  it.each([
    ['erased', erased()],
    ['blocked', blocked({ subject: 'p1' })],
  ] as const)('%s is gone from the line and its notes', (kind, gone) => {
    const entry = entryOf(wrong, corrections, gone);
    expect(entry?.presenter).toEqual({ kind });
    expect(entry?.notes.at(-1)).toMatchObject({ kind, fields: ['applicant'] });
    expect(JSON.stringify(entry)).not.toContain('Inventada');
  });
});

it('counts no paper that came on another day', () => {
  const later = Array.from({ length: 8 }, () => routed());
  expect(entryOf(registered(), ...later, attached())).toMatchObject({ annexes: 0, sheets: 0 });
});
