import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { institutionQuery } from '../api/queries.js';
import { useWords } from '../words/words-context.js';
import { ActDialog } from './act-dialog.js';
import type { ActField, Answers } from './act-fields.js';
import { keysQuery } from './queries.js';

type Webhook = Schemas['WebhookDto'];
type Kind = Schemas['NewWebhookDto']['kinds'][number];

/** In the order of a case's life; the compiler asks for one that is missing. */
const KINDS = Object.keys({
  'case.registered': 1,
  'case.classified': 1,
  'case.routed': 1,
  'case.returned': 1,
  'case.accepted': 1,
  'case.waiting': 1,
  'case.resumed': 1,
  'case.term-extended': 1,
  'case.answered': 1,
  'case.notified': 1,
  'case.closed': 1,
  'case.reopened': 1,
  'case.withdrawn': 1,
  'case.dismissed': 1,
  'case.lapsed': 1,
  'case.referred': 1,
  'case.voided': 1,
} satisfies Readonly<Record<Kind, 1>>) as readonly Kind[];

const FOLLOWING = 'follow-public-cases';

export type WebhookAct =
  { readonly as: 'register' } | { readonly as: 'rotate' | 'switch-off' | 'switch-on'; readonly webhook: Webhook };

interface WebhookDialogProps {
  readonly act: WebhookAct;
  readonly onDone: (answer: { readonly secret?: string }) => void;
  readonly onClose: () => void;
}

/** Asks before anything of a webhook is changed. */
export function WebhookDialog({ act, onDone, onClose }: WebhookDialogProps) {
  const words = useWords();
  const keys = useQuery(keysQuery).data?.keys ?? [];
  const { today = '' } = useQuery(institutionQuery).data ?? {};
  const { as } = act;
  const title = words.say(`webhooks.${as}`);
  const fields = (): readonly ActField[] =>
    as !== 'register'
      ? []
      : [
          {
            name: 'apiKey',
            label: words.say('webhooks.key'),
            description: words.say('webhooks.key.text'),
            as: 'choice',
            options: keys
              .filter(
                ({ scopes, revoked, expiresOn }) =>
                  !revoked && expiresOn >= today && scopes.some((one) => one === FOLLOWING),
              )
              .map(({ id: code, label: name }) => ({ code, name })),
          },
          { name: 'url', label: words.say('webhooks.url'), description: words.say('webhooks.url.text'), as: 'line' },
          {
            name: 'kinds',
            label: words.say('webhooks.kinds'),
            as: 'several',
            options: KINDS.map((code) => ({ code, name: words.code('webhookKind', code) })),
          },
        ];
  return (
    <ActDialog<{ readonly secret?: string }>
      title={'webhook' in act ? `${title}: ${act.webhook.url}` : title}
      text={words.say(`webhooks.${as}.text`)}
      fields={fields}
      confirm={title}
      isGrave={as === 'switch-off'}
      send={(answers, key) => send(act, answers, key)}
      {...{ onDone, onClose }}
    />
  );
}

const NO_SECRET: { readonly secret?: string } = {};

function send(act: WebhookAct, { apiKey = '', url = '', kinds = '' }: Answers, key: string) {
  const header = { 'Idempotency-Key': key };
  if (act.as === 'register') {
    const body = { apiKey, url, kinds: kinds.split(',').filter(Boolean) as Kind[] };
    return bodyOf(api.POST('/api/v1/webhooks', { params: { header }, body }));
  }
  const params = { path: { id: act.webhook.id }, header };
  switch (act.as) {
    case 'rotate':
      return bodyOf(api.POST('/api/v1/webhooks/{id}/secret-rotation', { params }));
    case 'switch-off':
      return api.POST('/api/v1/webhooks/{id}/switching-off', { params }).then(() => NO_SECRET);
    case 'switch-on':
      return api.POST('/api/v1/webhooks/{id}/switching-on', { params }).then(() => NO_SECRET);
  }
}
