import type { Schemas } from '../api/client.js';
import { instant, longDate } from '../kit/dates.js';
import { useWords } from '../words/words-context.js';

/** The proof of receipt for a printer of 80 mm; on paper only. */
export function Slip({ acuse }: { readonly acuse: Schemas['AcuseDto'] }) {
  const words = useWords();
  const lines = [
    [words.say('slip.received'), instant(words, acuse.receivedAt, acuse.zone)],
    [words.say('slip.procedure'), acuse.procedure.name],
    [words.say('slip.subject'), acuse.subject],
    [words.say('slip.place'), acuse.place.name],
    [words.say('slip.due'), longDate(words, acuse.dueOn)],
  ];
  return (
    <section className="slip" aria-hidden="true">
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
        {words.say('slip.follow')} {acuse.statusUrl}
      </p>
      <p>
        {words.say('slip.verification')}: {acuse.verification.slice(0, 16)}
      </p>
    </section>
  );
}
