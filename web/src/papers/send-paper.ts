import { type Problem, ProblemError, problemOf } from '../api/problem.js';
import { sendFile } from '../api/send-file.js';

/** @throws the problem that was answered, with its fields named as the page names them */
export async function sendPaper(
  caseId: string,
  { file, sheets, key }: { readonly file: File; readonly sheets: string; readonly key: string },
): Promise<void> {
  try {
    await sendFile(`/api/v1/cases/${caseId}/attachments`, file, {
      'content-type': 'application/octet-stream',
      'idempotency-key': key,
      'x-file-name': encodeURIComponent(file.name),
      'x-sheets': sheets,
    });
  } catch (error) {
    throw new ProblemError(renamed(problemOf(error)));
  }
}

/** What goes beside a file goes in headers. */
const FIELDS: Readonly<Record<string, string>> = { 'X-Sheets': 'sheets', 'X-File-Name': 'file' };

function renamed(problem: Problem): Problem {
  const errors = problem.errors?.map((error) => ({ ...error, field: FIELDS[error.field] ?? error.field }));
  return errors === undefined ? problem : { ...problem, errors };
}
