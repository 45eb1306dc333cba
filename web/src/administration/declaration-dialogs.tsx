import { api, bodyOf, type Schemas } from '../api/client.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { ActDialog } from './act-dialog.js';
import type { ActField, Answers } from './act-fields.js';

export type Declaration = Schemas['DeclarationDto'];
export type Declaring = Declaration['kind'];

interface Closing {
  /** What was done, in words. */
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

/** A day, or a span of days, is closed by a published act. */
export function DeclareDialog({ what, onDone, onClose }: Closing & { readonly what: Declaring }) {
  const words = useWords();
  const title = words.say(`calendar.${what}`);
  return (
    <ActDialog
      title={title}
      text={words.say(`calendar.${what}.text`)}
      fields={() => fieldsOf(words, what)}
      confirm={title}
      send={(answers, key) => (what === 'holiday' ? declareHoliday : declareSuspension)(answers, key)}
      onDone={() => onDone(words.say('act.done', { what: title }))}
      onClose={onClose}
    />
  );
}

export function RevokeDialog({ declaration, onDone, onClose }: Closing & { readonly declaration: Declaration }) {
  const words = useWords();
  const { declarationId: id, name } = declaration;
  return (
    <ActDialog
      title={`${words.say('calendar.revoke')}: ${name}`}
      text={words.say('calendar.revoke.text')}
      fields={() => [
        { name: 'reason', label: words.say('form.reason'), as: 'text' },
        {
          name: 'acuerdo',
          label: words.say('calendar.revoke.acuerdo'),
          description: words.say('calendar.revoke.acuerdo.text'),
          as: 'line',
          optional: true,
        },
      ]}
      confirm={words.say('calendar.revoke')}
      isGrave
      send={({ reason = '', acuerdo }, key) => {
        const params = { path: { id }, header: { 'Idempotency-Key': key } };
        const body = { reason, ...(acuerdo !== undefined && { acuerdo }) };
        return bodyOf(api.POST('/api/v1/calendar/declarations/{id}/revocation', { params, body }));
      }}
      onDone={() => onDone(words.say('act.done', { what: `${words.say('calendar.revoke')}: ${name}` }))}
      onClose={onClose}
    />
  );
}

function fieldsOf(words: Words, what: Declaring): readonly ActField[] {
  const days: readonly ActField[] =
    what === 'holiday'
      ? [{ name: 'date', label: words.say('calendar.date'), as: 'date' }]
      : [
          { name: 'from', label: words.say('calendar.from'), as: 'date' },
          { name: 'to', label: words.say('calendar.to'), as: 'date' },
        ];
  return [
    ...days,
    { name: 'name', label: words.say('calendar.name'), description: words.say('calendar.name.text'), as: 'line' },
    {
      name: 'acuerdo',
      label: words.say('calendar.acuerdo'),
      description: words.say('calendar.acuerdo.text'),
      as: 'line',
    },
    { name: 'legalBasis', label: words.say('calendar.basis'), as: 'line', optional: true },
  ];
}

function declareHoliday({ date = '', ...act }: Answers, key: string) {
  const params = { header: { 'Idempotency-Key': key } };
  return bodyOf(api.POST('/api/v1/calendar/holidays', { params, body: { date, ...actOf(act) } }));
}

function declareSuspension({ from = '', to = '', ...act }: Answers, key: string) {
  const params = { header: { 'Idempotency-Key': key } };
  return bodyOf(api.POST('/api/v1/calendar/suspensions', { params, body: { from, to, ...actOf(act) } }));
}

function actOf({ name = '', acuerdo = '', legalBasis }: Answers) {
  return { name, acuerdo, ...(legalBasis !== undefined && { legalBasis }) };
}
