import { readFileSync } from 'node:fs';
import { parseProcedure, type Procedure } from '@libs/procedures';
import type { Petition } from '../domain/case.intake.js';
import { identifierWarnings, withKeptIdentifier } from './applicant-identifier.js';
import { checkPetition } from './petition-checks.js';

const shipped = (path: string): Procedure => {
  const file = `seeds/procedures/${path}.json`;
  return parseProcedure(readFileSync(file, 'utf8'), file);
};
const certificate = shipped('chimalhuacan/constancia-de-vecindad');
const information = shipped('chimalhuacan/solicitud-de-informacion');
const petition = shipped('chimalhuacan/peticion-ciudadana');
const oficio = shipped('chimalhuacan/oficio');

const name = 'Ana Prueba Inventada';
/** Of invented people: the check digit of the second does not fit. */
const curp = 'QXCA900101HDFNNR00';
const doubtfulCurp = 'QXCA900101HDFNNR05';
const brokenCurp = 'QXCA901301HDFNNR04'; // month 13

type Asked = Pick<Petition, 'channel' | 'applicant' | 'form'>;

function outcome(procedure: Procedure, asked: Partial<Asked> = {}, country = 'MX'): string {
  try {
    checkPetition(procedure, { channel: 'desk', applicant: { name }, ...asked }, country);
    return 'received';
  } catch (refused) {
    const { code, details } = refused as { code: string; details: { field: string } };
    return `${code} ${details.field}`;
  }
}

describe('a petition held against its procedure', () => {
  it.each<[Procedure, Partial<Asked>, string]>([
    [petition, {}, 'received'],
    [petition, { channel: 'web' }, 'received'],
    [petition, { channel: 'open311' }, 'channel-not-offered channel'],
    [certificate, { channel: 'phone' }, 'channel-not-offered channel'],
    [oficio, { channel: 'internal' }, 'received'],
    [petition, { channel: 'internal' }, 'channel-not-offered channel'],
  ])('comes in by a channel that is offered: %#', (procedure, asked, told) => {
    expect(outcome(procedure, asked)).toBe(told);
  });

  it.each(['chimalhuacan/denuncia-contra-servidor-publico', 'chimaltenango/denuncia-contra-empleado'])(
    'a complaint is received by the desk and anonymously, and never at a public door: %s',
    (sealed) => {
      for (const channel of ['desk', 'phone', 'email'] as const)
        expect(outcome(shipped(sealed), { channel, applicant: undefined })).toBe('received');
      for (const channel of ['internal', 'open311'] as const)
        expect(outcome(shipped(sealed), { channel })).toBe('channel-not-offered channel');
    },
  );

  it.each<[Procedure, Asked['applicant'], string]>([
    [petition, undefined, 'applicant-required applicant'],
    [information, undefined, 'received'], // LGTAIP 126: identity may not be demanded
    [information, { name, identifier: brokenCurp }, 'received'],
    [certificate, { name }, 'identifier-required applicant.identifier'],
    [certificate, { name, identifier: curp }, 'received'],
    [certificate, { name, identifier: doubtfulCurp }, 'received'],
    [certificate, { name, identifier: brokenCurp }, 'identifier-malformed applicant.identifier'],
    [certificate, { name, identifier: 'algo' }, 'identifier-malformed applicant.identifier'],
    [certificate, { name, identifier: 'XAXX010101000' }, 'identifier-required applicant.identifier'], // names nobody
    [certificate, { name, identifier: 'G12345678', identifierKind: 'passport' }, 'received'],
    [petition, { name, identifier: 'algo' }, 'received'],
    [petition, { name, identifier: 'algo', identifierKind: 'curp' }, 'identifier-malformed applicant.identifier'],
  ])('identifies who asks as its policy says: %#', (procedure, applicant, told) => {
    expect(outcome(procedure, { applicant })).toBe(told);
  });

  it('expects the identifiers of the country', () => {
    const permit = shipped('chimaltenango/permiso-de-evento');
    const cui = { name, identifier: '2617 57399 0101' };
    expect(outcome(permit, { applicant: cui }, 'GT')).toBe('received');
    expect(outcome(permit, { applicant: { name, identifier: '2617 57399 9901' } }, 'GT')).toBe(
      'identifier-malformed applicant.identifier',
    );
  });

  it('has a form that fits, where it brings one', () => {
    const applicant = { name, identifier: curp };
    const filled = (form: Petition['form']) => outcome(certificate, { applicant, form });
    expect(filled(undefined)).toBe('received');
    expect(filled({ domicilio: 'Calle 1', anios: 3 })).toBe('received');
    expect(filled({ domicilio: 'Calle 1' })).toBe('form-not-acceptable form.anios');
    expect(filled({ domicilio: 'Calle 1', anios: 3, color: 'rojo' })).toBe('form-not-acceptable form.color');
  });
});

describe('an identifier', () => {
  it('is kept without separators, in capitals; what nothing checks stays as it is written', () => {
    expect(withKeptIdentifier({ name, identifier: 'qxca-900101 hdfnnr00' }, 'MX').identifier).toBe(curp);
    expect(withKeptIdentifier({ name, identifier: 'Pasaporte g-1' }, 'MX').identifier).toBe('Pasaporte g-1');
    expect(withKeptIdentifier({ name }, 'MX')).toEqual({ name });
  });

  it('that may be a slip of the pen is told, and nothing else', () => {
    const told = (identifier?: string) => identifierWarnings({ name, identifier }, 'MX').map(({ code }) => code);
    expect(told(doubtfulCurp)).toEqual(['identifier-check-digit']);
    expect(told(brokenCurp)).toEqual(['identifier-malformed']);
    expect(told(curp)).toEqual([]);
    expect(told('algo')).toEqual([]);
    expect(told()).toEqual([]);
  });
});
