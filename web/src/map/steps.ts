/** How many colours a map of numbers has. */
export const STEPS = 5;

export interface Step {
  readonly from: number;
  readonly to: number;
}

/** Equal steps of whole numbers from 1 to the most there is; fewer where there are not as many numbers. 0 is no step. */
export function stepsUpTo(most: number): Step[] {
  const wide = Math.max(1, Math.ceil(most / STEPS));
  const steps: Step[] = [];
  for (let from = 1; from <= most; from += wide) steps.push({ from, to: Math.min(most, from + wide - 1) });
  return steps;
}

/** Which step a number falls into, from 1 on; 0 for none. A share between two whole numbers belongs to the lower one. */
export function stepOf(steps: readonly Step[], value: number | null): number {
  const whole = value === null ? 0 : Math.floor(value);
  return steps.findIndex(({ from, to }) => from <= whole && whole <= to) + 1;
}
