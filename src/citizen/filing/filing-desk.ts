import { randomUUID } from 'node:crypto';
import { answerFaults } from '@libs/procedures';
import { Problem } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import { type Acuse, PortalIntake } from '../../cases/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../../institutions/index.js';
import { type Service, ServiceCatalogue } from '../catalogue/services.js';
import type { Answers, Draft } from './draft.js';
import { faultsIn, type FieldFault, questionOf } from './faults.js';
import { formAnswers, petitionBody } from './petition-body.js';
import { FORM_PREFIX, type Question, questionsOf } from './questions.js';

/** A draft with what it is about. */
export interface OpenDraft {
  readonly record: InstitutionRecord;
  readonly service: Service;
  readonly questions: readonly Question[];
}

/** Holds what a citizen writes against the rules of the API, question by question, and files it in the end. */
@Injectable()
export class FilingDesk {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly services: ServiceCatalogue,
    private readonly intake: PortalIntake,
  ) {}

  begin(institution: string, service: string): Draft {
    return { institution, service, key: randomUUID(), answers: {}, answered: [], papers: [] };
  }

  /** @throws Problem 410 where the institution does not offer it any more */
  async open({ institution, service: code }: Draft): Promise<OpenDraft> {
    const record = await this.institutions.get(institution);
    const service = await this.services.find(record, code);
    if (service === undefined) throw draftGone();
    return { record, service, questions: questionsOf(record, service) };
  }

  caseIdOf({ institution, key }: Draft): string {
    return this.intake.caseIdOf(institution, key);
  }

  /** What of one question's answers would be refused. */
  async faultsOf(
    { record, service, questions }: OpenDraft,
    question: Question,
    answers: Answers,
  ): Promise<FieldFault[]> {
    const own = ownFaults(question, answers);
    if (own.length > 0) return own;
    const { form } = service.published?.definition ?? {};
    const inForm = form
      ? answerFaults({ ...form, required: [] }, formAnswers(form, answers)).map(({ field, code }) => ({
          field: FORM_PREFIX + field,
          code,
        }))
      : [];
    const found = [...inForm, ...(await this.refusedFields(record, service, answers))];
    const here = found.filter(({ field }) => questionOf(questions, field)?.id === question.id);
    return here.filter(({ field }, at) => here.findIndex((one) => one.field === field) === at);
  }

  /** Registers it. @throws what is no fault of a field */
  async file(draft: Draft, open: OpenDraft): Promise<{ acuse: Acuse } | { faults: FieldFault[] }> {
    const { record, service, questions } = open;
    const missing = questions.flatMap((question) => ownFaults(question, draft.answers));
    if (missing.length > 0) return { faults: missing };
    try {
      const petition = await this.intake.read(petitionBody(record, service, draft.answers));
      return { acuse: await this.intake.file(record._id, draft.key, petition, draft.papers) };
    } catch (error) {
      // It was registered, the answer was lost, and something was changed since: what is registered stands.
      if (isReusedKey(error)) return { acuse: await this.acuse(draft) };
      const faults = faultsIn(error, service);
      if (faults === undefined) throw error;
      return { faults };
    }
  }

  acuse({ institution, key }: Draft): Promise<Acuse> {
    return this.intake.acuse(institution, key);
  }

  /** By the rules for fields; and, once somebody is named, by those for who may ask. */
  private async refusedFields(record: InstitutionRecord, service: Service, answers: Answers): Promise<FieldFault[]> {
    try {
      const petition = await this.intake.read(petitionBody(record, service, answers));
      const { form: _, ...besides } = petition;
      if (petition.applicant !== undefined) await this.intake.check(record._id, besides);
      return [];
    } catch (error) {
      const faults = faultsIn(error, service);
      if (faults === undefined) throw error;
      return faults;
    }
  }
}

export function draftGone(): Problem {
  return new Problem(410, 'draft-gone', 'What was written is gone: begin again.');
}

/** What must be there is, and what is chosen stands on the list. */
function ownFaults({ id, fields }: Question, answers: Answers): FieldFault[] {
  // Asked here and not only at the end, as the decision would: nobody goes back from the last page for it.
  const interpreted = id === 'lengua' && answers['interprete'] === 'si' && (answers['lengua'] ?? '') === '';
  if (interpreted) return [{ field: 'lengua', code: 'interpreter-language-missing' }];
  return fields.flatMap(({ name, required, choices }) => {
    const given = [answers[name] ?? []].flat().filter((value) => value.trim() !== '');
    if (given.length === 0) return required ? [{ field: name, code: 'required' }] : [];
    const known = choices === undefined || given.every((value) => choices.some((choice) => choice.value === value));
    return known ? [] : [{ field: name, code: 'not-a-choice' }];
  });
}

function isReusedKey(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'key-reused';
}

/** The identification that is expected in a country. */
export function identifierOf({ country }: InstitutionRecord): 'curp' | 'cui' | 'other' {
  return country === 'MX' ? 'curp' : country === 'GT' ? 'cui' : 'other';
}
