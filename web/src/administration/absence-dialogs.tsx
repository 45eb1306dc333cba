import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { institutionQuery } from '../api/queries.js';
import { nameOf } from '../kit/names.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { ActDialog } from './act-dialog.js';
import type { ActField, Answers } from './act-fields.js';

interface Closing {
  /** What was done, in words. */
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

/** Somebody will be away; whoever acts for them works in the same department. A head is offered their own. */
export function RecordAbsenceDialog({ onDone, onClose }: Closing) {
  const words = useWords();
  const { department } = useStaff();
  const { people = [], departments } = useQuery(institutionQuery).data ?? {};
  const working = people.filter(
    (one) => one.department !== undefined && (department ?? one.department) === one.department,
  );
  const optionOf = ({ id, name, department: where }: (typeof working)[number]) => ({
    code: id,
    name: `${name} (${nameOf(departments, where) ?? ''})`,
  });
  const fields = ({ staff }: Answers): readonly ActField[] => {
    const place = working.find(({ id }) => id === staff)?.department;
    const colleagues = working.filter((one) => one.id !== staff && one.department === place);
    return [
      { name: 'staff', label: words.say('absences.who'), as: 'search', options: working.map(optionOf) },
      { name: 'from', label: words.say('absences.from'), as: 'date' },
      { name: 'to', label: words.say('absences.to'), as: 'date' },
      {
        name: 'substitute',
        label: words.say('absences.substitute'),
        description: words.say('absences.substitute.text'),
        as: 'search',
        options: colleagues.map(optionOf),
        optional: true,
      },
    ];
  };
  const send = ({ staff = '', from = '', to = '', substitute }: Answers, key: string) => {
    const body = { staff, from, to, ...(substitute !== undefined && { substitute }) };
    return bodyOf(api.POST('/api/v1/absences', { params: { header: { 'Idempotency-Key': key } }, body }));
  };
  return (
    <ActDialog
      title={words.say('absences.record')}
      text={words.say('absences.record.text')}
      fields={fields}
      confirm={words.say('absences.record')}
      send={send}
      onDone={() => onDone(words.say('act.done', { what: words.say('absences.record') }))}
      onClose={onClose}
    />
  );
}

interface ReturnDialogProps extends Closing {
  readonly absence: Schemas['AbsenceLineDto'];
  /** Civil date in the institution's zone. */
  readonly today: string;
}

/** They are back earlier, or never went. */
export function ReturnDialog({ absence, today, onDone, onClose }: ReturnDialogProps) {
  const words = useWords();
  const { people } = useQuery(institutionQuery).data ?? {};
  const title = `${words.say('absences.return')}: ${nameOf(people, absence.staff) ?? ''}`;
  return (
    <ActDialog
      title={title}
      text={words.say('absences.return.text')}
      fields={() => [{ name: 'returnsOn', label: words.say('absences.returns'), as: 'date' }]}
      defaults={{ returnsOn: today }}
      confirm={words.say('absences.return')}
      send={({ returnsOn = '' }, key) => {
        const params = { path: { id: absence.absenceId }, header: { 'Idempotency-Key': key } };
        return bodyOf(api.POST('/api/v1/absences/{id}/return', { params, body: { returnsOn } }));
      }}
      onDone={() => onDone(words.say('act.done', { what: title }))}
      onClose={onClose}
    />
  );
}
