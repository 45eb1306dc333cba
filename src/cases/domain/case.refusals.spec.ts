import { Refusal } from '@libs/decider';
import * as appeals from './case.appeal.refusals.js';
import * as extensions from './case.extension.refusals.js';
import * as groups from './case.group.refusals.js';
import * as instruction from './case.instruction-refusals.js';
import * as joinders from './case.joinder.refusals.js';
import * as letters from './case.letter.refusals.js';
import * as notifications from './case.notification.refusals.js';
import * as rectifications from './case.rectification.refusals.js';
import * as steps from './case.refusals.js';
import * as voidings from './case.voiding.refusals.js';
import * as resolutions from './case.resolution.refusals.js';

const refusals = {
  ...steps,
  ...instruction,
  ...resolutions,
  ...notifications,
  ...appeals,
  ...joinders,
  ...extensions,
  ...groups,
  ...letters,
  ...voidings,
  ...rectifications,
};

describe('the refusals of a case', () => {
  it.each(Object.entries(refusals))('%s has its name in kebab-case as its code', (name, Class) => {
    const construct = Class as unknown as new (...args: unknown[]) => Refusal;
    const refusal = new construct('a', 'b', {});
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.name).toBe(name);
    expect(refusal.code).toBe(name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase());
    expect(['not-found', 'forbidden', 'conflict', 'invalid']).toContain(refusal.kind);
  });

  it('have a code of their own each', () => {
    const codes = Object.values(refusals).map(
      (Class) => new (Class as unknown as new (...a: unknown[]) => Refusal)('a', 'b', {}).code,
    );
    expect(new Set(codes).size).toBe(codes.length);
  });
});
