import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCui, checkCurp, checkNit, checkRfc, type Checked } from './index.js';

/** The worked examples, frozen: where the file they come from lies beside the project, the last test sees that they are still its rows. */
const frozen = join(process.cwd(), 'libs/identifiers/golden/vectors.json');
const origin = join(process.cwd(), '../shared/domain/vectors.json');

type Row<Kind extends string> = Readonly<Record<Kind, string>> & {
  readonly verdict: string;
  readonly shown?: string;
  readonly note?: string;
};

interface Vectors {
  readonly curp: readonly Row<'curp'>[];
  readonly rfc: readonly Row<'rfc'>[];
  readonly cui: readonly Row<'cui'>[];
  readonly cui_base_value_10: readonly string[];
  readonly nit: readonly Row<'nit'>[];
}

const vectors = JSON.parse(readFileSync(frozen, 'utf8')) as Vectors;

/** What the examples call the answer: its code, what it stands in for, or OK. */
function verdictOf(checked: Checked): string {
  return checked.kind === 'valid' ? (checked.standIn ?? 'OK') : checked.code;
}

/** Only the check digit is a reason to doubt among the examples; every other fault is one of form. */
function kindOf(verdict: string): Checked['kind'] {
  if (['OK', 'GENERIC', 'FINAL_CONSUMER'].includes(verdict)) return 'valid';
  return verdict === 'CHECK_DIGIT' ? 'doubtful' : 'malformed';
}

describe('the worked examples', () => {
  it('are there', () => {
    const { curp, rfc, cui, cui_base_value_10: bases, nit } = vectors;
    expect([curp, rfc, cui, bases, nit].map(({ length }) => length)).toEqual([12, 12, 12, 4, 11]);
  });

  it.each(vectors.curp)('CURP $curp: $verdict ($note)', ({ curp, verdict }) => {
    expect(checkCurp(curp)).toMatchObject({ kind: kindOf(verdict) });
    expect(verdictOf(checkCurp(curp))).toBe(verdict);
  });

  it.each(vectors.rfc)('RFC $rfc: $verdict ($note)', ({ rfc, verdict }) => {
    expect(checkRfc(rfc)).toMatchObject({ kind: kindOf(verdict) });
    expect(verdictOf(checkRfc(rfc))).toBe(verdict);
  });

  it.each(vectors.cui)('CUI $cui: $verdict ($note)', ({ cui, verdict, shown }) => {
    expect(checkCui(cui)).toMatchObject({ kind: kindOf(verdict), ...(shown && { value: cui, shown }) });
    expect(verdictOf(checkCui(cui))).toBe(verdict);
  });

  it.each(vectors.nit)('NIT $nit: $verdict ($note)', ({ nit, verdict }) => {
    expect(checkNit(nit)).toMatchObject({ kind: kindOf(verdict) });
    expect(verdictOf(checkNit(nit))).toBe(verdict);
  });

  it.each(vectors.cui_base_value_10)(
    'CUI %s sums up to 10, which no check digit fits: doubtful, not refused',
    (base) => {
      for (const digit of '0123456789') {
        expect(checkCui(`${base}${digit}0101`)).toMatchObject({ kind: 'doubtful', code: 'CHECK_DIGIT' });
      }
    },
  );

  it('are those of the file they come from, where it lies beside this project', () => {
    const source = (existsSync(origin) ? JSON.parse(readFileSync(origin, 'utf8')) : vectors) as Vectors;
    expect(source).toMatchObject(vectors);
  });
});
