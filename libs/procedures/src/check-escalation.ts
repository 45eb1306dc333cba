import { isObject } from './json-object.js';
import { type Escalation, type EscalationRung, ESCALATION_TARGETS } from './procedure.js';
import { type Check, choice, list, type Place, record, whole } from './shape.js';

/** About a year: further from a due date nobody is told of it. */
const MOST_DAYS = 250;
const HIGHEST = ESCALATION_TARGETS.at(-1);

const rungs: Check<readonly EscalationRung[]> = list(
  record<EscalationRung>({ to: choice(...ESCALATION_TARGETS), businessDays: whole(-MOST_DAYS, MOST_DAYS) }),
  { min: 1, unique: 'to' },
);

/** A ladder that a case can be told up: who was told last says who is next. */
export const escalation: Check<Escalation> = (value, place) => {
  rungs(value, place);
  if (!Array.isArray(value)) return;
  value.slice(1).forEach((rung: unknown, before) => follows(value[before], rung, place.at(before + 1)));
  const last: unknown = value.at(-1);
  if (isObject(last) && last['to'] !== HIGHEST)
    place
      .at(value.length - 1)
      .at('to')
      .fault(`el último aviso debe ser para ${HIGHEST}`);
};

function follows(before: unknown, rung: unknown, place: Place): void {
  if (!isObject(before) || !isObject(rung)) return;
  const [lower, higher] = [levelOf(before['to']), levelOf(rung['to'])];
  if (higher >= 0 && higher < lower)
    place.at('to').fault(`está antes en la escalera, cuyo orden es: ${ESCALATION_TARGETS.join(', ')}`);
  const [earlier, later] = [before['businessDays'], rung['businessDays']];
  if (typeof earlier === 'number' && typeof later === 'number' && later < earlier)
    place.at('businessDays').fault(`es anterior al aviso que le precede (${earlier})`);
}

function levelOf(target: unknown): number {
  return (ESCALATION_TARGETS as readonly unknown[]).indexOf(target);
}
