/** Events that pass a case on, and the field with their civil date; without one the instant counts. */
const HANDED_OVER = {
  PetitionRegistered: 'filedOn',
  CaseRouted: undefined,
  TransferRuled: undefined,
  CaseReturned: undefined,
  CitizenAsked: 'askedOn',
  CitizenReplied: 'repliedOn',
  CaseAnswered: 'answeredOn',
  CitizenNotified: 'notifiedOn',
  CaseClosed: 'closedOn',
  CaseReopened: 'reopenedOn',
  CaseWithdrawn: 'withdrawnOn',
};

/** What the figures keep of an event that passes the case on; nothing of another one. */
export function handoverOf(type, data, effectiveAt) {
  if (!(type in HANDED_OVER)) return [];
  const on = data[HANDED_OVER[type]];
  const sent = type === 'CaseRouted' || type === 'TransferRuled';
  return [
    {
      type,
      ...(sent && { department: data.department }),
      ...(on === undefined ? { at: effectiveAt.toISOString() } : { on }),
    },
  ];
}
