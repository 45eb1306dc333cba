import type { InstitutionRecord } from '../../institutions/index.js';
import { html, type Html } from '../page/html.js';
import type { Words } from '../words/words.js';
import { type Group, GROUPS, searched, type Service } from './services.js';

/** What can be asked for, by what it is for; with words to look for, those that have them. */
export function cataloguePage(words: Words, record: InstitutionRecord, services: readonly Service[], q = ''): Html {
  const found = q === '' ? services : searched(services, q);
  return html`<h1>${words.say('catalogue.title')}</h1>
    <p>${words.say('catalogue.lead', { institution: record.name })}</p>
    <form role="search" method="get" action="/tramites/${record._id}">
      <div class="field">
        <label for="q">${words.say('catalogue.search')}</label>
        <p class="hint" id="q-hint">${words.say('catalogue.search.hint')}</p>
        <input
          id="q"
          name="q"
          type="search"
          maxlength="100"
          value="${q}"
          aria-describedby="q-hint"
          autocomplete="off"
        />
      </div>
      <button type="submit">${words.say('catalogue.search.button')}</button>
    </form>
    ${q !== '' && result(words, record, q, found.length)}
    ${GROUPS.map((group) =>
      section(
        words,
        record,
        group,
        found.filter((one) => one.group === group),
      ),
    )}`;
}

function result(words: Words, { _id }: InstitutionRecord, q: string, n: number): Html {
  const told = n === 0 ? words.say('catalogue.none') : words.say('catalogue.found', { q, n });
  return html`<p role="status">${told} <a href="/tramites/${_id}">${words.say('catalogue.all')}</a></p>`;
}

function section(words: Words, { _id }: InstitutionRecord, group: Group, services: readonly Service[]): Html | false {
  if (services.length === 0) return false;
  return html`<h2>${words.say(`group.${group}`)}</h2>
    <ul>
      ${services.map(
        ({ code, name, description }) =>
          html`<li lang="es"><a href="/tramites/${_id}/${code}">${name}</a><br />${description}</li>`,
      )}
    </ul>`;
}

/** Where several share an installation. */
export function institutionsPage(words: Words, records: readonly InstitutionRecord[]): Html {
  return html`<h1>${words.say('catalogue.institutions')}</h1>
    <ul>
      ${records.map(({ _id, name }) => html`<li lang="es"><a href="/tramites/${_id}">${name}</a></li>`)}
    </ul>`;
}
