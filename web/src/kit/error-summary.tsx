import { Alert, Anchor, List, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { FieldProblem, Problem } from '../api/problem.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';

interface ErrorSummaryProps {
  readonly problem: Problem | undefined;
  /** Label of a field, by its name in the request; a field that has one is linked to. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The field to which every line leads, where the page has one only. */
  readonly leadsTo?: string;
}

/** Why the server said no, in words; takes the focus when it appears, and each line leads to its field. */
export function ErrorSummary({ problem, labels = {}, leadsTo }: ErrorSummaryProps) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== undefined) box.current?.focus();
  }, [problem]);
  if (problem === undefined) return null;
  const errors = eachOnce(words, problem.errors ?? []);
  const title = errors.length > 1 ? words.say('errors.title', { count: errors.length }) : words.say('errors.title.one');
  return (
    <Alert color="red" variant="outline" title={title} ref={box} tabIndex={-1} role="alert">
      {errors.length === 0 && <Text size="sm">{refusalWords(words, problem)}</Text>}
      {errors.length > 0 && (
        <List size="sm">
          {errors.map((error) => (
            <List.Item key={`${error.field} ${error.code}`}>
              <Anchor
                href={`#${fieldId(leadsTo ?? error.field)}`}
                onClick={(event) => focusField(event, leadsTo ?? error.field)}
              >
                {labels[error.field] ?? error.field}: {fieldWords(words, error)}
              </Anchor>
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}

/** A field may be refused for several reasons that are one to its reader. */
function eachOnce(words: Words, errors: readonly FieldProblem[]): readonly FieldProblem[] {
  return [...new Map(errors.map((error) => [`${error.field} ${fieldWords(words, error)}`, error])).values()];
}

/** Id of the input of a field, by its name in the request. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll('.', '-')}`;
}

/** The words beside a field, if it was refused. */
export function errorOf(words: Words, problem: Problem | undefined, field: string): string | undefined {
  const error = problem?.errors?.find((one) => one.field === field);
  if (error !== undefined) return fieldWords(words, error);
  return problem !== undefined && REFUSED_FIELDS[problem.code] === field ? refusalWords(words, problem) : undefined;
}

/** The words beside a form's one file: whatever the server said of it, and not that a session ended or that it was out of reach. */
export function fileErrorOf(words: Words, problem: Problem | undefined): string | undefined {
  if (problem === undefined || problem.status < 400 || problem.status >= 500 || problem.status === 401)
    return undefined;
  return problemWords(words, problem);
}

/** All that was refused, where there is one place for it only. */
export function problemWords(words: Words, problem: Problem): string {
  const { errors = [] } = problem;
  if (errors.length === 0) return refusalWords(words, problem);
  return [...new Set(errors.map((error) => fieldWords(words, error)))].join('. ');
}

/** Refusals that concern one field though they do not list it. */
const REFUSED_FIELDS: Readonly<Record<string, string | undefined>> = {
  'applicant-required': 'applicant.name',
  'identifier-required': 'applicant.identifier',
  'identifier-malformed': 'applicant.identifier',
  'kept-case-needed': 'keptFolio',
  'kept-case-not-asked': 'keptFolio',
  'kept-case-unknown': 'keptFolio',
  'kept-case-voided': 'keptFolio',
  'duplicate-of-itself': 'keptFolio',
  'procedure-unknown': 'procedure',
  'procedure-not-in-force': 'procedure',
  'procedure-sealed': 'procedure',
  'matter-unknown': 'matter',
  'matter-not-of-procedure': 'matter',
  'place-unknown': 'place',
  'channel-not-offered': 'channel',
  'officer-away': 'officer',
  'officer-of-another-department': 'officer',
  'department-unknown': 'department',
  'department-returned-case': 'department',
  'second-factor-refused': 'code',
};

/** A refusal in the reader's language; in English the API's own words. */
export function refusalWords(words: Words, { code, detail }: Pick<Problem, 'code' | 'detail'>): string {
  if (words.locale === 'en') return detail ?? code.replaceAll('-', ' ');
  return words.find(`refusal.${code}`) ?? words.say('errors.unknown', { code });
}

export function fieldWords(words: Words, { code, message }: FieldProblem): string {
  if (words.locale === 'en' && message !== undefined) return message;
  return words.find(`field.${code}`) ?? words.find(`refusal.${code}`) ?? words.say('field.invalid');
}

function focusField(event: { preventDefault(): void }, field: string): void {
  event.preventDefault();
  document.getElementById(fieldId(field))?.focus();
}
