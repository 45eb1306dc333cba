/** RFC 9457, as the API fills it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  /** In English, for developers and for readers of the English screens. */
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message?: string;
}

/** What the API answered instead of what was asked for; status 0 where it could not be reached. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.code);
    this.name = 'ProblemError';
  }
}

export async function problemIn(response: Response): Promise<ProblemError> {
  const status = response.status;
  try {
    const body = (await response.json()) as Partial<Problem>;
    const code = body.code ?? 'unexpected';
    const errors = (body.errors ?? fieldsOf(code, body.details))?.map(dotted);
    return new ProblemError({ ...body, status, code, ...(errors && { errors }) });
  } catch {
    return new ProblemError({ status, code: 'unexpected' });
  }
}

/** As a problem, whatever was thrown. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : { status: 0, code: 'unexpected' };
}

/** The API writes `parties[0].name`; inputs go by `parties.0.name`. */
function dotted(error: FieldProblem): FieldProblem {
  return { ...error, field: error.field.replaceAll(/\[(\d+)\]/g, '.$1') };
}

/** A refusal of the domain names the field it concerns among its details, and of a form all of them: `form.anios: required`. */
function fieldsOf(code: string, details: Problem['details'] = {}): FieldProblem[] | undefined {
  const { field, faults } = details;
  if (Array.isArray(faults)) {
    return faults.map((fault: string) => {
      const [name = '', why = 'invalid'] = fault.split(': ', 2);
      return { field: name, code: why };
    });
  }
  return typeof field === 'string' ? [{ field, code }] : undefined;
}
