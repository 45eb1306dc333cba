import type { InstitutionRecord } from '../../institutions/index.js';
import type { ProcedureSheet } from '../../procedures/index.js';
import { html, type Html } from '../page/html.js';
import type { Words } from '../words/words.js';
import type { Service } from './services.js';

type Basis = ProcedureSheet['legalBasis'][number];

/** One service: what it is, who may ask, what it takes, how long, what it costs, what silence means and where to go. */
export function servicePage(words: Words, { _id }: InstitutionRecord, service: Service): Html {
  const { code, name, description, sheet } = service;
  return html`<h1 lang="es">${name}</h1>
    <p lang="es">${description}</p>
    <form method="post" action="/tramites/${_id}/${code}">
      <button type="submit">${words.say('service.start')}</button>
    </form>
    <p>${words.say('service.privacy')}</p>
    <h2>${words.say('service.who')}</h2>
    <p>
      ${words.say(`service.who.${service.identityPolicy}`)}${
        service.mayBeNobody && service.identityPolicy === 'OPTIONAL' && ` ${words.say('service.who.anonymous')}`
      }
    </p>
    <h2>${words.say('service.requirements')}</h2>
    ${requirements(words, sheet)}
    <h2>${words.say('service.term')}</h2>
    ${term(words, service)}
    <h2>${words.say('service.cost')}</h2>
    ${cost(words, sheet)}
    ${
      sheet.silence &&
      html`<h2>${words.say('service.silence')}</h2>
        <p>${words.say(`service.silence.${sheet.silence.effect}`)}</p>
        ${bases(words, sheet.silence.basis)}`
    }
    ${sheet.attention && place(words, sheet.attention)}
    <h2>${words.say('service.basis')}</h2>
    ${bases(words, sheet.legalBasis)}`;
}

function requirements(words: Words, { requirements: asked }: ProcedureSheet): Html {
  if (asked.length === 0) return html`<p>${words.say('service.requirements.none')}</p>`;
  return html`<ul>
    ${asked.map(
      ({ name, issuer, basis, when }) =>
        html`<li>
          <span lang="es">${name}</span>.
          ${words.say('service.requirements.issuer', { issuer })}${
            when && ` ${words.say('service.requirements.when')}`
          }${bases(words, basis)}
        </li>`,
    )}
  </ul>`;
}

function term(words: Words, { sheet, published }: Service): Html {
  const { unit, length, startRule, basis } = sheet.term;
  const from =
    startRule === 'READY_TO_RESOLVE'
      ? 'service.term.from.READY_TO_RESOLVE'
      : startRule === 'NEXT_DAY_AFTER_NOTIFICATION'
        ? 'service.term.from.NOTIFICATION'
        : 'service.term.from.FILING';
  const after = published?.definition.afterHours;
  return html`<p>
      ${
        length === null
          ? words.say('service.term.none')
          : words.say('service.term.length', { length: words.length({ unit, length }) })
      }
      ${words.say(from)}${
        after?.policy === 'NEXT_BUSINESS_DAY_AFTER' && ` ${words.say('service.term.afterHours', { time: after.time })}`
      }
    </p>
    ${bases(words, basis)}`;
}

function cost(words: Words, { fee }: ProcedureSheet): Html {
  if (fee === undefined) return html`<p>${words.say('service.cost.unknown')}</p>`;
  if (fee.kind === 'free') return html`<p>${words.say('service.cost.free')}</p>`;
  const told = fee.kind === 'amount' ? `${fee.amount} ${fee.currency}` : fee.text;
  return html`<p lang="es">${told}</p>
    <p>${words.say('service.cost.payAt', { places: fee.payAt.join('; ') })}</p>`;
}

function place(words: Words, { offices, hours, contact }: NonNullable<ProcedureSheet['attention']>): Html {
  return html`<h2>${words.say('service.place')}</h2>
    <ul lang="es">
      ${offices.map((office) => html`<li>${office}</li>`)}
    </ul>
    <p>${words.say('service.place.hours', { hours })}<br />${words.say('service.place.contact', { contact })}</p>`;
}

/** What is not certain says so. */
function bases(words: Words, list: readonly Basis[]): Html | false {
  if (list.length === 0) return false;
  const told = ({ text, status }: Basis) =>
    html`<li>
      <span lang="es">${text}</span>${status === 'unverified' && ` ${words.say('service.basis.unverified')}`}
    </li>`;
  return html`<ul class="hint">
    ${list.map(told)}
  </ul>`;
}
