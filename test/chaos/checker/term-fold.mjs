/** Events that may bring a due date. */
const COUNTED = new Set(['PetitionRegistered', 'CitizenReplied', 'CaseAnswered', 'CaseReopened', 'CaseRebound']);

/** What the due date is counted from: day zero, length or law, where the clock stood still, whether it runs. */
export function termAfter(term, type, data, byCalendar) {
  const days = typeof data.termDays === 'number' ? { days: data.termDays } : {};
  const ended = (to) => term.stops.map((span) => (span.to === undefined ? { ...span, to } : span));
  const steps = {
    PetitionRegistered: () => ({ from: data.filedOn, ...days, stops: [], counted: false, running: true }),
    RegimeApplied: () => ({ ...term, law: data }),
    CaseRebound: () => ({ ...term, ...days }),
    CitizenAsked: () => ({ ...term, running: false, stops: [...term.stops, { from: data.askedOn }] }),
    CitizenReplied: () => ({ ...term, running: true, stops: ended(data.repliedOn) }),
    CaseAnswered: () => ({ ...term, running: false, stops: ended(data.answeredOn) }),
    CaseClosed: () => ({ ...term, running: false, stops: ended(data.closedOn) }),
    CaseWithdrawn: () => ({ ...term, running: false, stops: ended(data.withdrawnOn) }),
    CaseReopened() {
      const { law, ...rest } = term;
      const { countsFrom: _, ...sameLaw } = law ?? {};
      return { ...rest, ...(law && { law: sameLaw }), from: data.reopenedOn, ...days, running: true };
    },
  };
  const next = steps[type]?.() ?? term;
  return byCalendar && COUNTED.has(type) && !next.counted ? { ...next, counted: true } : next;
}

/** Days run against the department. */
const COUNTING = new Set(['registered', 'routed', 'in-progress']);

/** What the inbox says of the clock. No day passes in the suite: nothing falls due. */
export function clockOf({ imported, waiting, status }) {
  const clock = imported || waiting || !COUNTING.has(status) ? 'stopped' : 'running';
  return { clock, level: 0, passed: [], told: [], silence: null, imported };
}
