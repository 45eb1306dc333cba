import type { VerifiedLicence } from '../../licences/index.js';
import { fieldHtml } from '../page/fields.js';
import { html, type Html } from '../page/html.js';
import type { Words } from '../words/words.js';

/** Where number and code are asked for. Nothing that was typed comes back in it: a refusal is the same bytes whatever was wrong. */
export function licenceLookUp(words: Words, wrong: boolean): Html {
  const field = { kind: 'text' as const, required: true, autocomplete: 'off' };
  const problem = wrong ? { problem: words.say('licence.wrong') } : {};
  return html`<h1>${words.say('licence.title')}</h1>
    <p>${words.say('licence.lead')}</p>
    <form method="get" action="/licencia" novalidate>
      ${fieldHtml(words, { ...field, ...problem, name: 'n', label: words.say('licence.number') })}
      ${fieldHtml(words, { ...field, name: 'c', label: words.say('licence.code') })}
      <button type="submit">${words.say('licence.button')}</button>
    </form>`;
}

/** What anybody may know of a licence: whether it is valid, for what, where and until when. */
export function licencePage(words: Words, licence: VerifiedLicence): Html {
  const { number, status, renewal, until } = licence;
  return html`<h1>${words.say('licence.heading', { number })}</h1>
    <div class="box" role="status">
      <p><strong>${words.find(`licence.status.${status}`) ?? status}</strong></p>
      ${status === 'suspended' && until !== undefined && html`<p>${words.say('licence.until', { day: words.day(until) })}</p>`}
      ${
        renewal &&
        html`<p>
          ${words.say('licence.renewal', { day: words.day(renewal.filedOn), basis: renewal.basis.join('; ') })}
        </p>`
      }
    </div>
    ${facts(words, licence)}
    <p><a href="/licencia">${words.say('licence.another')}</a></p>`;
}

function facts(words: Words, { institution, giro, establishment, place, validFrom, validTo }: VerifiedLicence): Html {
  const rows = [
    [words.say('licence.institution'), institution],
    [words.say('licence.giro'), giro],
    [words.say('licence.establishment'), establishment],
    [words.say('licence.place'), place],
    [words.say('licence.from'), words.day(validFrom)],
    [words.say('licence.to'), validTo === undefined ? words.say('licence.to.none') : words.day(validTo)],
  ] as const;
  return html`<dl>
    ${rows.map(
      ([name, told]) =>
        told !== undefined &&
        html`<dt>${name}</dt>
          <dd>${told}</dd>`,
    )}
  </dl>`;
}
