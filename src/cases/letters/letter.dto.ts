import { Code, Text } from '@libs/http-input';
import { IsOptional } from 'class-validator';
import { StepReceipt } from '../step-receipt.dto.js';

const PARAGRAPHS = { min: 1, max: 8_000, multiline: true } as const;

/** Which letter of the procedure, and what the officer adds to it. */
export class LetterDto {
  /** Code of the template, as the procedure of the case names it. */
  @Code()
  template!: string;

  /** The free part. */
  @IsOptional()
  @Text(PARAGRAPHS)
  text?: string;

  /** How the act may be challenged, before whom and until when; used where the law of the case does not say. */
  @IsOptional()
  @Text(PARAGRAPHS)
  appeal?: string;
}

/** What a signature gives: the number is the letter's from now on. */
export class LetterReceipt extends StepReceipt {
  letterId!: string;
  number!: string;
  textHash!: string;
}

export class LetterPartDto {
  part!: string;
  text!: string;
}

/** A letter as it would be signed now: without a number. */
export class LetterDraftDto {
  template!: string;
  act!: string;
  title!: string;
  parts!: LetterPartDto[];
}

export class LetterOfferedDto {
  template!: string;
  title!: string;
  act!: string;
  /** Whether the case has the act that it would tell. */
  stands!: boolean;
  /** What the template leaves open and nobody knows. */
  missing!: string[];
}

export class LetterIssuedDto {
  letterId!: string;
  number!: string;
  /** Absent where it was erased. */
  title?: string;
  template!: string;
  act!: string;
  issuedOn!: string;
  /** Name of who signed. */
  signedBy!: string;
  /** SHA-256 of the text that is downloaded, hex. */
  textHash!: string;
}

export class CaseLettersDto {
  caseId!: string;
  version!: number;
  /** What the procedure has; nothing where it was filed before letters had texts. */
  offered!: LetterOfferedDto[];
  issued!: LetterIssuedDto[];
}
