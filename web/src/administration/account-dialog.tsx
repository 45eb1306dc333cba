import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { institutionQuery } from '../api/queries.js';
import { newKey } from '../kit/new-key.js';
import type { WordKey } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { ActDialog } from './act-dialog.js';
import type { Answers } from './act-fields.js';
import { placeFields, placeOf } from './place-fields.js';

export type Account = Schemas['StaffAccountDto'];
export type AccountReceipt = Schemas['AccountReceiptDto'];
/** Whose account, what was done in words, what was answered, and whether there is a password to hand over. */
export type AccountDone = (name: string, text: string, receipt: AccountReceipt, hasSecret: boolean) => void;

type Change = 'role' | 'password-reset' | 'second-factor-reset' | 'closing' | 'reopening';

interface AccountDialogProps {
  readonly account: Account;
  readonly onDone: AccountDone;
  readonly onClose: () => void;
}

/** What can be done to somebody's account; each of them says what it does before it does it. */
export function AccountDialog({ account, onDone, onClose }: AccountDialogProps) {
  const words = useWords();
  const [change, setChange] = useState<Change>();
  const { name } = account;
  if (change === undefined) {
    return (
      <Modal
        opened
        lockScroll={false}
        onClose={onClose}
        title={words.say('people.change.of', { name })}
        closeButtonProps={{ 'aria-label': words.say('app.cancel') }}
      >
        <Stack>
          <Text>
            {account.username} · {words.code('role', account.role)}
          </Text>
          {changesOf(account).map((one, at) => (
            <Button
              key={one}
              variant="default"
              justify="start"
              onClick={() => setChange(one)}
              data-autofocus={at === 0}
            >
              {words.say(titleOf(one))}
            </Button>
          ))}
        </Stack>
      </Modal>
    );
  }
  return <ChangeDialog key={change} {...{ account, change, onDone, onClose }} />;
}

/** A closed account is only opened again; nothing else of it is of use before. */
function changesOf({ active, secondFactor }: Account): readonly Change[] {
  if (!active) return ['reopening'];
  return ['role', 'password-reset', ...(secondFactor ? (['second-factor-reset'] as const) : []), 'closing'];
}

function titleOf(change: Change): WordKey {
  return change === 'role' ? 'people.place' : `people.${change}`;
}

const GRAVE = new Set<Change>(['closing', 'password-reset', 'second-factor-reset']);

interface ChangeDialogProps extends AccountDialogProps {
  readonly change: Change;
}

function ChangeDialog({ account, change, onDone, onClose }: ChangeDialogProps) {
  const words = useWords();
  const departments = useQuery(institutionQuery).data?.departments ?? [];
  const { name, role, department = '' } = account;
  const title = titleOf(change);
  const asksPlace = change === 'role';
  // What it is where the role takes two: another act, with a key of its own.
  const [ofProposal] = useState(newKey);
  return (
    <ActDialog
      title={`${words.say(title)}: ${name}`}
      text={words.say(`people.${change}.text`)}
      confirm={words.say(title)}
      isGrave={GRAVE.has(change)}
      {...(asksPlace && { fields: placeFields(words, departments), defaults: { role, department } })}
      send={(answers, key) => send(account.id, change, answers, { key, ofProposal })}
      onDone={(receipt) =>
        onDone(
          name,
          words.say(receipt.proposed ? 'people.role.proposed' : 'act.done', { what: `${words.say(title)}: ${name}` }),
          receipt,
          change === 'password-reset',
        )
      }
      onClose={onClose}
    />
  );
}

interface Keys {
  readonly key: string;
  readonly ofProposal: string;
}

async function send(
  id: string,
  change: Change,
  answers: Answers,
  { key, ofProposal }: Keys,
): Promise<AccountReceipt & { proposed?: true }> {
  const keyed = (idempotencyKey: string) => ({ path: { id }, header: { 'Idempotency-Key': idempotencyKey } });
  if (change !== 'role') return bodyOf(api.POST(`/api/v1/accounts/{id}/${change}` as const, { params: keyed(key) }));
  const body = placeOf(answers);
  try {
    return await bodyOf(api.POST('/api/v1/accounts/{id}/role', { params: keyed(key), body }));
  } catch (error) {
    if (problemOf(error).code !== 'second-administrator-needed') throw error;
    await bodyOf(api.POST('/api/v1/accounts/{id}/role-proposals', { params: keyed(ofProposal), body }));
    return { account: id, proposed: true };
  }
}
