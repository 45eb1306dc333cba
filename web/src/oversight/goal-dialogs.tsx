import { useQuery } from '@tanstack/react-query';
import { ActDialog } from '../administration/act-dialog.js';
import type { ActField, Answers } from '../administration/act-fields.js';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { institutionQuery } from '../api/queries.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';

export type Goal = Schemas['GoalProgressDto'];
type Numbers = Pick<Schemas['GoalDto'], 'kind' | 'annual' | 'percent'>;

const MEASURES = ['concluded', 'received', 'on-time'] as const;
const KINDS = ['DISTRIBUTION', 'CUMULATIVE', 'PER_PERIOD_LEVEL'] as const;
const EVEN = '25 25 25 25';

interface Closing {
  /** What was done, in words. */
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

/** A goal of a department for a year; the same one again as long as it is a draft. */
export function DefineGoalDialog({ year, draft, onDone, onClose }: Closing & { year: number; draft?: Goal }) {
  const words = useWords();
  const departments = useQuery(institutionQuery).data?.departments ?? [];
  const title = words.say(draft === undefined ? 'goals.define' : 'goals.define-again');
  const fields: readonly ActField[] = [
    { name: 'department', label: words.say('oversight.by.department'), as: 'search', options: departments },
    choiceOf(words, 'measure', MEASURES),
    ...numberFields(words),
  ];
  return (
    <ActDialog
      title={title}
      text={words.say('goals.define.text', { year })}
      fields={() => fields}
      defaults={
        draft === undefined
          ? { kind: KINDS[0], percent: EVEN }
          : { department: draft.department, measure: draft.measure, ...numbersAsTyped(draft) }
      }
      confirm={title}
      send={(answers, key) => {
        const { department = '', measure } = answers;
        const body = { department, year, measure: measure as Goal['measure'], ...numbersOf(answers) };
        return bodyOf(api.POST('/api/v1/goals', { params: { header: { 'Idempotency-Key': key } }, body }));
      }}
      onDone={() => onDone(words.say('act.done', { what: title }))}
      onClose={onClose}
    />
  );
}

/** From then on it is frozen. */
export function AuthoriseGoalDialog({ goal, name, onDone, onClose }: Closing & { goal: Goal; name: string }) {
  const words = useWords();
  const title = words.say('goals.authorise-one', { name });
  return (
    <ActDialog
      title={title}
      text={words.say('goals.authorise.text')}
      fields={() => [
        { name: 'act', label: words.say('goals.act'), description: words.say('goals.act.text'), as: 'line' },
      ]}
      confirm={words.say('goals.authorise')}
      send={({ act = '' }, key) => {
        const params = { path: { id: goal.goalId }, header: { 'Idempotency-Key': key } };
        return bodyOf(api.POST('/api/v1/goals/{id}/authorisation', { params, body: { act } }));
      }}
      onDone={() => onDone(words.say('act.done', { what: title }))}
      onClose={onClose}
    />
  );
}

/** Another version of a frozen one; the ones before stay in its history. */
export function ReviseGoalDialog({ goal, name, onDone, onClose }: Closing & { goal: Goal; name: string }) {
  const words = useWords();
  const title = words.say('goals.revise-one', { name });
  return (
    <ActDialog
      title={title}
      text={words.say('goals.revise.text')}
      fields={() => [
        ...numberFields(words),
        { name: 'reason', label: words.say('form.reason'), as: 'text' },
        { name: 'act', label: words.say('goals.act'), description: words.say('goals.act.text'), as: 'line' },
      ]}
      defaults={numbersAsTyped(goal)}
      confirm={words.say('goals.revise')}
      send={(answers, key) => {
        const { reason = '', act = '' } = answers;
        const params = { path: { id: goal.goalId }, header: { 'Idempotency-Key': key } };
        const body = { reason, act, ...numbersOf(answers) };
        return bodyOf(api.POST('/api/v1/goals/{id}/revision', { params, body }));
      }}
      onDone={() => onDone(words.say('act.done', { what: title }))}
      onClose={onClose}
    />
  );
}

function numberFields(words: Words): readonly ActField[] {
  return [
    choiceOf(words, 'kind', KINDS),
    { name: 'annual', label: words.say('goals.annual'), description: words.say('goals.annual.text'), as: 'line' },
    { name: 'percent', label: words.say('goals.percent'), description: words.say('goals.percent.text'), as: 'line' },
  ];
}

function choiceOf(words: Words, name: 'measure' | 'kind', codes: readonly string[]): ActField {
  const options = codes.map((code) => ({ code, name: words.code(`goals.${name}`, code) }));
  return { name, label: words.say(`goals.${name}`), as: 'choice', options };
}

function numbersAsTyped({ kind, annual, percent }: Goal): Answers {
  return { kind, annual: String(annual), percent: percent.join(' ') };
}

/** What is no number goes out as it was typed, so that the API says which field it is. */
function numbersOf({ kind, annual = '', percent = '' }: Answers): Numbers {
  const number = (typed: string) => (/^\d+([.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.')) : typed);
  const quarters = percent.split(/[\s;]+/).map((one) => number(one.replace(/%$/, '')));
  return { kind, annual: number(annual.trim()), percent: quarters } as Numbers;
}
