import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { institutionQuery } from '../api/queries.js';
import { instant } from '../kit/dates.js';
import { nameOf } from '../kit/names.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { ActDialog } from './act-dialog.js';
import { PlainTable } from './plain-table.js';
import { roleProposalsQuery } from './queries.js';

type Proposal = Schemas['RoleProposalDto'];
type Decision = 'role-approval' | 'role-rejection';

interface RoleProposalsProps {
  /** What was decided, in words. */
  readonly onDone: (text: string) => void;
}

/** Roles that one administrator proposed: another one approves them, or does not. Nothing where none waits. */
export function RoleProposals({ onDone }: RoleProposalsProps) {
  const words = useWords();
  const waiting = useQuery(roleProposalsQuery).data?.proposals ?? [];
  const people = useQuery(institutionQuery).data?.people;
  const [asked, setAsked] = useState<{ readonly decision: Decision; readonly proposal: Proposal }>();
  if (waiting.length === 0) return null;
  return (
    <Stack>
      <Title order={2} size="h4">
        {words.say('people.proposals')}
      </Title>
      <Proposals waiting={waiting} onDecide={(decision, proposal) => setAsked({ decision, proposal })} />
      {asked !== undefined && (
        <DecisionDialog
          key={asked.proposal.proposalId}
          {...asked}
          name={nameOf(people, asked.proposal.account) ?? ''}
          onDone={(text) => {
            setAsked(undefined);
            onDone(text);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Stack>
  );
}

interface ProposalsProps {
  readonly waiting: readonly Proposal[];
  readonly onDecide: (decision: Decision, proposal: Proposal) => void;
}

function Proposals({ waiting, onDecide }: ProposalsProps) {
  const words = useWords();
  const { id } = useStaff();
  const { people, departments, zone = 'UTC' } = useQuery(institutionQuery).data ?? {};
  return (
    <PlainTable
      label={words.say('people.proposals')}
      rows={waiting}
      idOf={({ proposalId }) => proposalId}
      columns={[
        { name: words.say('people.name'), cell: ({ account }) => nameOf(people, account) },
        { name: words.say('people.role'), cell: ({ role }) => words.code('role', role) },
        { name: words.say('form.department'), cell: ({ department }) => nameOf(departments, department) },
        { name: words.say('people.proposer'), cell: ({ proposer }) => nameOf(people, proposer) },
        { name: words.say('people.proposal.until'), cell: ({ expiresAt }) => instant(words, expiresAt, zone) },
        {
          name: words.say('people.change'),
          cell: (proposal) =>
            proposal.proposer === id ? (
              <Text size="sm">{words.say('people.proposal.own')}</Text>
            ) : (
              <Group gap="xs">
                {(['role-approval', 'role-rejection'] as const).map((decision) => (
                  <Button
                    key={decision}
                    size="compact-sm"
                    variant="default"
                    aria-label={`${words.say(`people.${decision}`)}: ${nameOf(people, proposal.account)}`}
                    onClick={() => onDecide(decision, proposal)}
                  >
                    {words.say(`people.${decision}`)}
                  </Button>
                ))}
              </Group>
            ),
        },
      ]}
    />
  );
}

interface DecisionDialogProps {
  readonly decision: Decision;
  readonly proposal: Proposal;
  readonly name: string;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

function DecisionDialog({ decision, proposal, name, onDone, onClose }: DecisionDialogProps) {
  const words = useWords();
  const { account: id, role, proposalId, payloadHash } = proposal;
  const title = `${words.say(`people.${decision}`)}: ${name}`;
  return (
    <ActDialog
      title={title}
      text={words.say(`people.${decision}.text`, { role: words.code('role', role) })}
      confirm={words.say(`people.${decision}`)}
      send={(_answers, key) =>
        bodyOf(
          api.POST(`/api/v1/accounts/{id}/${decision}` as const, {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { proposalId, payloadHash },
          }),
        )
      }
      onDone={() => onDone(words.say('act.done', { what: title }))}
      onClose={onClose}
    />
  );
}
