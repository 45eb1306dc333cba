import type { Schemas } from '../api/client.js';
import { instant, longDate } from '../kit/dates.js';
import { useWords } from '../words/words-context.js';
import { type SlipPaper, SlipSheet } from './slip-paper.js';

/** Where a person asks, not where a program does. */
function statusPage({ statusUrl }: Schemas['AcuseDto']): string {
  return `${statusUrl.replace(/\/api\/.*$/, '')}/consulta`;
}

interface SlipProps {
  readonly acuse: Schemas['AcuseDto'];
  readonly paper: SlipPaper;
}

/** The proof of receipt for a printer of slips. */
export function Slip({ acuse, paper }: SlipProps) {
  const words = useWords();
  const lines = [
    [words.say('slip.received'), instant(words, acuse.receivedAt, acuse.zone)],
    [words.say('slip.procedure'), acuse.procedure.name],
    [words.say('slip.subject'), acuse.subject],
    [words.say('slip.place'), acuse.place.name],
    [words.say('slip.due'), longDate(words, acuse.dueOn)],
  ];
  return (
    <SlipSheet paper={paper}>
      <p>{acuse.institution.name}</p>
      <p>{words.say('slip.title')}</p>
      <strong>{acuse.folio}</strong>
      {lines.map(([name, value]) => (
        <p key={name}>
          {name}: {value}
        </p>
      ))}
      <p>{words.say('slip.code')}:</p>
      <strong>{acuse.secretCode}</strong>
      <p>
        {words.say('slip.follow')} {statusPage(acuse)}
      </p>
      <p>
        {words.say('slip.verification')}: {acuse.verification.slice(0, 16)}
      </p>
    </SlipSheet>
  );
}
