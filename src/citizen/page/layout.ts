import { STYLE_ADDRESS } from './assets.js';
import { type Html, html, type Part } from './html.js';
import type { Words } from '../words/words.js';

/** Something that was not accepted, beside the field it is about. */
export interface Fault {
  /** Id of the field in the page, or address of the page that has it. */
  readonly href: string;
  readonly words: string;
}

export interface Page {
  readonly words: Words;
  readonly title: string;
  readonly body: Part;
  /** Who the pages are of. */
  readonly institution?: { readonly _id: string; readonly name: string };
  readonly back?: string;
  readonly faults?: readonly Fault[];
  /** The same page in the other language, where the institution has one. */
  readonly otherLanguage?: { readonly href: string; readonly name: string; readonly tag: string };
  readonly script?: string;
}

/** One design for all pages of the citizen. The heading is the body's own: on a page with one question it is the question. */
export function pageOf({ words, title, body, institution, back, faults = [], otherLanguage, script }: Page): string {
  const shown = faults.length > 0 ? words.say('site.error', { title }) : title;
  const home = institution ? `/tramites/${institution._id}` : '/tramites';
  const page = html`<!doctype html>
    <html lang="${words.tag}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="${back === undefined ? 'index' : 'noindex'}" />
        <title>${shown}${institution && ` – ${institution.name}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${STYLE_ADDRESS}" />
        ${script !== undefined && html`<script src="${script}" defer></script>`}
      </head>
      <body>
        <a class="skip" href="#contenido">${words.say('site.skip')}</a>
        <header>
          <div class="wide">
            <a class="brand" href="${home}">${institution?.name ?? words.say('site.name')}</a>
            <nav aria-label="${words.say('site.name')}">
              <a href="${home}">${words.say('site.services')}</a> <a href="/consulta">${words.say('site.follow')}</a>${
                otherLanguage &&
                html` <a href="${otherLanguage.href}" lang="${otherLanguage.tag}" hreflang="${otherLanguage.tag}"
                  >${otherLanguage.name}</a
                >`
              }
            </nav>
          </div>
        </header>
        <div class="wide">
          ${back !== undefined && html`<a class="back" href="${back}">${words.say('site.back')}</a>`}
          <main id="contenido">${faults.length > 0 && summary(words, faults)} ${body}</main>
        </div>
        <footer>
          <div class="wide">
            ${words.say('site.help', { institution: institution?.name ?? '' }).replace(/\s+(de|of) \.$/, '.')}
            <a href="/licencia">${words.say('site.licence')}</a>
          </div>
        </footer>
      </body>
    </html> `;
  return page.text;
}

/** Takes the focus when the page opens, without a script. */
function summary(words: Words, faults: readonly Fault[]): Html {
  return html`<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="que-corregir">
    <h2 id="que-corregir">${words.say('problem.summary')}</h2>
    <ul>
      ${faults.map(({ href, words: told }) => html`<li><a href="${href}">${told}</a></li>`)}
    </ul>
  </div>`;
}
