import { Link } from '@tanstack/react-router';
import { PlainTable } from '../../administration/plain-table.js';
import { refusalWords } from '../../kit/error-summary.js';
import { Mark } from '../../kit/status-word.js';
import type { Words } from '../../words/words.js';
import { useWords } from '../../words/words-context.js';
import type { Batch, Told } from './batch.js';

/** What was said of each case: tried, and done. */
export function BatchTable({ batch: { cases, verdicts, results, ordered } }: { readonly batch: Batch }) {
  const words = useWords();
  const verdict = {
    name: words.say('bulk.verdict'),
    cell: ({ caseId }: { caseId: string }) => toldWords(words, 'verdict', verdicts[caseId]),
  };
  const result = {
    name: words.say('bulk.result'),
    cell: ({ caseId }: { caseId: string }) =>
      verdicts[caseId]?.as === 'done' ? toldWords(words, 'result', results[caseId]) : words.say('bulk.left-out'),
  };
  return (
    <PlainTable
      label={words.say('bulk.verdicts')}
      rows={cases}
      idOf={({ caseId }) => caseId}
      columns={[
        {
          name: words.say('list.folio'),
          cell: ({ caseId, folio }) => (
            <Link to="/cases/$id" params={{ id: caseId }}>
              {folio}
            </Link>
          ),
        },
        verdict,
        ...(ordered ? [result] : []),
      ]}
    />
  );
}

function toldWords(words: Words, of: 'verdict' | 'result', told: Told | undefined) {
  if (told === undefined) return words.say('bulk.waits');
  if (told.as !== 'refused') return words.code(`bulk.${of}`, told.as);
  const { code = '', detail } = told;
  const why = words.find(`field.${code}`) ?? refusalWords(words, { code, ...(detail !== undefined && { detail }) });
  return (
    <>
      <Mark>{words.code(`bulk.${of}`, 'refused')}</Mark> {why}
    </>
  );
}
