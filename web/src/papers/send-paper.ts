import { problemIn } from '../api/problem.js';

/** The body is the file itself: the client that is made from the document sends JSON only. @throws the problem that was answered */
export async function sendPaper(
  caseId: string,
  { file, sheets, key }: { readonly file: File; readonly sheets: string; readonly key: string },
): Promise<void> {
  const response = await fetch(`/api/v1/cases/${caseId}/attachments`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'idempotency-key': key,
      'x-file-name': encodeURIComponent(file.name),
      'x-sheets': sheets,
    },
    body: file,
  });
  if (!response.ok) throw await problemIn(response);
}
