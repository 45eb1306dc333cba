import { Refusal } from '@libs/decider';

export class InstitutionUnknown extends Refusal {
  readonly code = 'institution-unknown';
  readonly kind = 'not-found';
  constructor(institution: string) {
    super('There is no such institution here', { institution });
  }
}

export class DepartmentUnknown extends Refusal {
  readonly code = 'department-unknown';
  readonly kind = 'invalid';
  constructor(department: string, field = 'department') {
    super(`There is no department ${department} in this institution`, { field, department });
  }
}

/** It was merged: whoever named it gets the one that took its place. */
export class DepartmentMerged extends Refusal {
  readonly code = 'department-merged';
  readonly kind = 'conflict';
  constructor(department: string, into: string, field = 'department') {
    super(`The department ${department} is part of ${into} by now: name ${into}`, { field, department, into });
  }
}

export class ProcedureUnknown extends Refusal {
  readonly code = 'procedure-unknown';
  readonly kind = 'invalid';
  constructor(procedure: string) {
    super(`There is no procedure ${procedure} in the catalogue`, { field: 'procedure', procedure });
  }
}

export class MatterUnknown extends Refusal {
  readonly code = 'matter-unknown';
  readonly kind = 'invalid';
  constructor(matter: string) {
    super(`There is no matter ${matter} in the catalogue`, { field: 'matter', matter });
  }
}

export class MatterNotOfProcedure extends Refusal {
  readonly code = 'matter-not-of-procedure';
  readonly kind = 'invalid';
  constructor(matter: string, procedure: string) {
    super(`The procedure ${procedure} does not take the matter ${matter}`, { field: 'matter', matter, procedure });
  }
}

export class OfficeUnknown extends Refusal {
  readonly code = 'office-unknown';
  readonly kind = 'invalid';
  constructor(office: string) {
    super('There is no such office in the catalogue', { field: 'office', office });
  }
}

export class PlaceUnknown extends Refusal {
  readonly code = 'place-unknown';
  readonly kind = 'invalid';
  constructor(place: string) {
    super(`There is no place ${place} in the catalogue`, { field: 'place', place });
  }
}
