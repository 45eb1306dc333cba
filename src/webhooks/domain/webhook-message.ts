import type { Envelope } from '@libs/decider';

/** What may be told. Names are kept for ever; receivers pass over kinds they do not know. */
export const WEBHOOK_KINDS = [
  'case.registered',
  'case.classified',
  'case.routed',
  'case.returned',
  'case.accepted',
  'case.waiting',
  'case.resumed',
  'case.term-extended',
  'case.answered',
  'case.notified',
  'case.closed',
  'case.reopened',
  'case.withdrawn',
  'case.dismissed',
  'case.lapsed',
  'case.referred',
  'case.voided',
] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** An event of a case as it is read without opening anything. */
export interface CaseHappening {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly envelope: Envelope;
}

/** What the history of a case says of who may hear of it. */
export interface Standing {
  /** The id it is shown under to everybody. */
  readonly publicId: string;
  /** The key that registered it: its holder has the case's own id from the answer. */
  readonly registeredBy?: string;
}

interface Telling {
  readonly kind: WebhookKind;
  /** Codes and civil dates that are told; each lies in clear in the history. */
  readonly fields: readonly string[];
  readonly unless?: (data: CaseHappening['data']) => boolean;
}

const DUE = 'dueOn';

const TELLINGS: Readonly<Record<string, Telling>> = {
  PetitionRegistered: { kind: 'case.registered', fields: ['procedure', 'matter', 'place', 'filedOn', DUE] },
  CaseClassified: { kind: 'case.classified', fields: ['procedure', 'matter', 'place', DUE] },
  CaseRouted: { kind: 'case.routed', fields: ['department'] },
  CaseHandedOver: { kind: 'case.routed', fields: ['department'] },
  TransferRuled: { kind: 'case.routed', fields: ['department'] },
  CaseReturned: { kind: 'case.returned', fields: ['department'] },
  CaseAccepted: { kind: 'case.accepted', fields: ['department'] },
  CitizenAsked: { kind: 'case.waiting', fields: ['askedOn'] },
  PreventionNotified: {
    kind: 'case.waiting',
    fields: ['notifiedOn', 'answerBy'],
    unless: ({ effect }) => effect !== 'suspended' && effect !== 'interrupted',
  },
  CitizenReplied: { kind: 'case.resumed', fields: ['repliedOn', DUE] },
  PreventionAnswered: { kind: 'case.resumed', fields: ['answeredOn', DUE] },
  TermExtended: { kind: 'case.term-extended', fields: ['previousDueOn', DUE] },
  CaseAnswered: { kind: 'case.answered', fields: ['outcome', 'answeredOn', DUE] },
  CitizenNotified: { kind: 'case.notified', fields: ['notifiedOn'] },
  NotificationServed: {
    kind: 'case.notified',
    fields: ['servedOn', 'effectiveOn'],
    unless: ({ act }) => act !== 'resolution',
  },
  CaseClosed: { kind: 'case.closed', fields: ['closedOn'] },
  CaseReopened: { kind: 'case.reopened', fields: ['reopenedOn', DUE] },
  CaseWithdrawn: { kind: 'case.withdrawn', fields: ['withdrawnOn'] },
  CaseDismissed: { kind: 'case.dismissed', fields: ['dismissedOn'] },
  CaseLapsed: { kind: 'case.lapsed', fields: ['lapsedOn'] },
  CaseReferred: { kind: 'case.referred', fields: ['referredOn'] },
  // Which case stays is nobody's business who does not have both folios.
  CaseVoided: { kind: 'case.voided', fields: ['reasonCode', 'voidedOn'] },
};

export const TOLD_EVENTS: ReadonlySet<string> = new Set(Object.keys(TELLINGS));

/** Undefined of what nobody is told. */
export function kindOf({ type, data }: Pick<CaseHappening, 'type' | 'data'>): WebhookKind | undefined {
  const telling = TELLINGS[type];
  return telling === undefined || telling.unless?.(data) === true ? undefined : telling.kind;
}

/**
 * Only of what was shown to everybody when it was filed, and still is. Read from the whole history, so that of a case that is no longer
 * shown its earlier days are not told late either.
 */
export function standingOf(history: readonly CaseHappening[]): Standing | undefined {
  const filed = history.find(({ type }) => type === 'PetitionRegistered');
  const publicId = filed?.data['publicId'];
  if (filed?.data['public'] !== true || typeof publicId !== 'string') return undefined;
  if (history.some(({ type, data }) => type === 'CaseClassified' && data['public'] === false)) return undefined;
  const { actor } = filed.envelope;
  return { publicId, ...(actor.kind === 'integration' && { registeredBy: actor.id }) };
}

/** What is sent, as it is sent. @param position of the commit in the order of all: what happened later has a larger one */
export function messageOf(
  happening: CaseHappening,
  { standing, apiKey, position }: { standing: Standing; apiKey: string; position: number },
): object | undefined {
  const kind = kindOf(happening);
  if (kind === undefined) return undefined;
  const { data, envelope } = happening;
  const { institution, streamId, version, index, effectiveAt } = envelope;
  const told = (TELLINGS[happening.type]?.fields ?? []).flatMap((field) => {
    const value = data[field];
    return typeof value === 'string' ? [[field, value]] : [];
  });
  return {
    type: kind,
    timestamp: effectiveAt,
    data: {
      institution,
      request: standing.publicId,
      ...(standing.registeredBy === apiKey && { caseId: streamId }),
      version,
      position,
      index,
      ...(Object.fromEntries(told) as Record<string, string>),
    },
  };
}
