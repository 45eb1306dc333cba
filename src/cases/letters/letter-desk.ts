import { type LetterFacts, type LetterPart, localeOf, missingFacts, renderLetter } from '@libs/letters';
import type { Regime } from '@libs/legal-terms';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory, type InstitutionRecord } from '../../institutions/index.js';
import type { Viewer } from '../case-command.js';
import { type CaseFile, CaseFiles } from '../case-file.js';
import { aboutOf, requireAct } from '../domain/case.letter.js';
import { LetterFactsUnknown } from '../domain/case.letter.refusals.js';
import type { RegisteredCase } from '../domain/case.state.js';
import { ResolutionLaws } from '../resolution/resolution-law.js';
import { CaseLaws } from '../term/case-law.js';
import { type Addressee, addresseeOf } from './addressee.js';
import type { KnownAppeal } from './appeal-words.js';
import { type DefinedLetter, fitsOutcome, lettersOf, requireLetter } from './letter-definitions.js';
import { factsOfAct, factsOfCase, type LetterCircumstances, type LetterDefinition } from './letter-facts.js';

/** What is asked for: which letter, and what the officer adds. */
export interface LetterAsked {
  readonly template: string;
  /** The free part. */
  readonly text?: string;
  /** How the act may be challenged, where the law of the case does not say. */
  readonly appeal?: string;
}

/** What only the one who signs and the moment tell. */
export type SigningFacts = Required<Pick<LetterFacts, 'oficio' | 'fecha' | 'firmante' | 'cargo'>>;

/** A case as its letters see it. */
export interface LetterFile {
  readonly known: LetterCircumstances;
  readonly addressee: Addressee;
  readonly record: InstitutionRecord;
}

export interface PreparedLetter {
  readonly letter: DefinedLetter;
  readonly facts: LetterFacts;
}

/** A letter that may be written, and what it still lacks. */
export interface LetterOffered {
  template: string;
  title: string;
  act: DefinedLetter['act'];
  /** Whether the case has what it would tell. */
  stands: boolean;
  /** Names of what is left open and nobody knows. */
  missing: string[];
}

const SIGNING: SigningFacts = { oficio: '-', fecha: '0001-01-01', firmante: '-', cargo: '-' };

/** Puts together what the letters of a case say. */
@Injectable()
export class LetterDesk {
  constructor(
    private readonly files: CaseFiles,
    private readonly institutions: InstitutionDirectory,
    private readonly laws: CaseLaws,
    private readonly resolutions: ResolutionLaws,
  ) {}

  /** For the product itself without a viewer: all of it. Else what they may read of it. @throws CaseUnknown */
  async open(institution: string, caseId: string, viewer?: Viewer): Promise<LetterFile> {
    const file = await this.files.open(institution, caseId, viewer);
    const record = await this.institutions.get(institution);
    const addressee = addresseeOf(file);
    return { record, addressee, known: await this.circumstances(file, record, addressee) };
  }

  offered({ known, record }: LetterFile): LetterOffered[] {
    const { state } = known.file;
    return lettersOf(known.definition)
      .filter((letter) => fitsOutcome(letter, state.outcome))
      .map((letter) => {
        const { template, title, act } = letter;
        const stands = aboutOf(state, act) !== undefined;
        const facts = { ...factsFor(known, letter), ...SIGNING };
        const missing = missingFacts({ template, locale: localeOf(record.country) }, facts);
        return { template: template.code, title, act, stands, missing: stands ? missing : [] };
      });
  }

  /** @throws LetterTemplateUnknown | LetterOfOtherOutcome | LetterActMissing | LetterFactsUnknown */
  prepare({ known, record }: LetterFile, { template: code, text, appeal }: LetterAsked): PreparedLetter {
    const { state } = known.file;
    const letter = requireLetter(known.definition, code, state.outcome);
    requireAct(state, letter.act);
    const told = factsFor(known, letter);
    const facts = {
      ...told,
      ...(text !== undefined && { 'texto-libre': text }),
      ...(told['medio-de-impugnacion'] === undefined && appeal !== undefined && { 'medio-de-impugnacion': appeal }),
    };
    const locale = localeOf(record.country);
    const missing = missingFacts({ template: letter.template, locale }, { ...facts, ...SIGNING });
    if (missing.length > 0) throw new LetterFactsUnknown(missing.join(', '), code);
    return { letter, facts };
  }

  /** Line by line; the name of the one it is for stands open. A draft has no code. */
  write({ record }: LetterFile, { letter, facts }: PreparedLetter, signing: SigningFacts, code?: string): LetterPart[] {
    const { template, title } = letter;
    const form = { template, title, locale: localeOf(record.country), ...(code !== undefined && { code }) };
    return renderLetter(form, { ...facts, ...signing });
  }

  private async circumstances(
    file: CaseFile,
    record: InstitutionRecord,
    { name }: Addressee,
  ): Promise<LetterCircumstances> {
    const { state } = file;
    const [definition, law, { appeal }] = await Promise.all([
      this.institutions.consulted<LetterDefinition>(state.procedureVersion),
      this.laws.of(state),
      this.resolutions.of(state),
    ]);
    const { regime } = law;
    const department = record.departments.find(({ code }) => code === state.department)?.name;
    const recourse = appealOf(appeal, regime);
    return {
      file,
      definition,
      institution: record.name,
      legalBasis: regime.legalBasis,
      ...(department !== undefined && { department }),
      ...(name !== undefined && { addressee: name }),
      ...(regime.preventionAnswerTerm !== null && { answerDays: regime.preventionAnswerTerm }),
      ...(recourse && { appeal: recourse }),
    };
  }
}

function factsFor(known: LetterCircumstances, { act }: DefinedLetter): LetterFacts {
  return { ...factsOfCase(known), ...present(factsOfAct(known, act)) };
}

/** What is known of it: nothing that is unknown covers what is known already. */
function present(facts: LetterFacts): LetterFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** The procedure's own, or that of the regime. */
function appealOf(
  own: { name: string; termDays: number; legalBasis: string } | undefined,
  regime: Regime,
): KnownAppeal | undefined {
  if (own) return { name: own.name, term: { unit: 'BUSINESS_DAYS', length: own.termDays }, basis: own.legalBasis };
  const { appeal } = regime;
  if (appeal === null) return undefined;
  const { name, unit, term: length, body } = appeal;
  return { name, term: { unit, length }, ...(body !== null && { body }) };
}

/** The department that has the case, as the institution has it now. */
export function departmentOf(record: InstitutionRecord, { department }: RegisteredCase) {
  return record.departments.find(({ code }) => code === department);
}
