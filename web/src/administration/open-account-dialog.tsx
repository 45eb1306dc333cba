import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import { institutionQuery } from '../api/queries.js';
import { useWords } from '../words/words-context.js';
import type { AccountDone } from './account-dialog.js';
import { ActDialog } from './act-dialog.js';
import type { ActField, Answers } from './act-fields.js';
import { placeFields, placeOf } from './place-fields.js';

interface OpenAccountDialogProps {
  readonly onDone: AccountDone;
  readonly onClose: () => void;
}

/** Somebody new. Their first password is shown when it is done. */
export function OpenAccountDialog({ onDone, onClose }: OpenAccountDialogProps) {
  const words = useWords();
  const departments = useQuery(institutionQuery).data?.departments ?? [];
  const place = placeFields(words, departments);
  const fields = (answers: Answers): readonly ActField[] => [
    { name: 'name', label: words.say('people.name'), as: 'line' },
    {
      name: 'username',
      label: words.say('login.username'),
      description: words.say('people.username.text'),
      as: 'line',
    },
    ...place(answers),
  ];
  const send = async (answers: Answers, key: string) => {
    const { username = '', name = '' } = answers;
    const body = { username, name, ...placeOf(answers) };
    const receipt = await bodyOf(
      api.POST('/api/v1/accounts', { params: { header: { 'Idempotency-Key': key } }, body }),
    );
    return { receipt, name };
  };
  return (
    <ActDialog
      title={words.say('people.open')}
      text={words.say('people.open.text')}
      fields={fields}
      confirm={words.say('people.open')}
      send={send}
      onDone={({ receipt, name }) =>
        onDone(name, words.say('act.done', { what: `${words.say('people.open')}: ${name}` }), receipt, true)
      }
      onClose={onClose}
    />
  );
}
