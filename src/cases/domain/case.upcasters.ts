type Lift = (data: Record<string, unknown>) => Record<string, unknown>;

/** Only a resolution could be appealed, once, so that its one decision was the one that was notified: the fold finds it. */
const asItWas: Lift = (data) => data;
const againstTheResolution: Lift = (data) => ({ ...data, against: 'resolution' });

/** Until then no proposal was about the data of one person. */
const aboutNobody: Lift = (data) => data;

/** How older shapes are read: index v-1 lifts version v to the next. */
export const caseUpcasters: Readonly<Record<string, readonly Lift[]>> = {
  NotificationAttempted: [asItWas],
  NotificationServed: [asItWas],
  DecisionProposed: [aboutNobody],
  AppealFiled: [againstTheResolution],
};
