import { Refusal } from '@libs/decider';

/** Why departments are not merged. The code is the class name in kebab-case and never changes; screens word it. */

export class MergingNotForThisRole extends Refusal {
  readonly code = 'merging-not-for-this-role';
  readonly kind = 'forbidden';
  constructor(role: string) {
    super(`A ${role} merges no departments: an administrator does`, { role });
  }
}

export class MergerActMissing extends Refusal {
  readonly code = 'merger-act-missing';
  readonly kind = 'invalid';
  constructor() {
    super('Departments are merged by a published act only: give the number and date of the acuerdo', {
      field: 'acuerdo',
    });
  }
}

export class MergedDepartmentUnknown extends Refusal {
  readonly code = 'merged-department-unknown';
  readonly kind = 'invalid';
  constructor(field: string, department: string) {
    super(`There is no department ${department} in this institution`, { field, department });
  }
}

export class MergedWithItself extends Refusal {
  readonly code = 'merged-with-itself';
  readonly kind = 'invalid';
  constructor(department: string) {
    super(`${department} is merged into another department, not into itself`, { field: 'into', department });
  }
}

/** Once, and never into one that goes the same way: so that every department has exactly one that stands for it. */
export class AlreadyMerged extends Refusal {
  readonly code = 'already-merged';
  readonly kind = 'conflict';
  constructor(field: string, department: string, into: string, from: string) {
    super(`${department} is merged into ${into} from ${from} on: name ${into}`, { field, department, into, from });
  }
}

export class MergedOutOfTime extends Refusal {
  readonly code = 'merged-out-of-time';
  readonly kind = 'invalid';
  constructor(from: string, earliest: string, latest: string) {
    super(
      `Cases change hands from a day between ${earliest} and ${latest}, not on ${from}: what was done before stands`,
      {
        field: 'from',
        from,
        earliest,
        latest,
      },
    );
  }
}
