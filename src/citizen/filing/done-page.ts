import { create } from 'qrcode';
import { type Acuse, trackingUrl } from '../../cases/index.js';
import { html, Html } from '../page/html.js';
import type { Words } from '../words/words.js';

/** The one page that shows the secret code. */
export function donePage(words: Words, acuse: Acuse, { token, doubtful }: { token: string; doubtful: boolean }): Html {
  const { folio, secretCode, dueOn } = acuse;
  return html`<div class="panel">
      <h1>${words.say('done.title')}</h1>
      <p>${words.say('done.folio')} <strong id="folio">${folio}</strong></p>
      <p>${words.say('done.code')} <strong id="clave">${secretCode}</strong></p>
    </div>
    <p>${words.say('done.code.once')}</p>
    <p><a class="button" href="/solicitud/acuse.pdf" download>${words.say('done.acuse')}</a></p>
    ${qr(trackingUrl(acuse), words.say('done.qr'))}
    ${doubtful && html`<p class="box">${words.say('done.warnings')}</p>`}
    <h2>${words.say('done.next')}</h2>
    <ol>
      <li>${words.say('done.next.routed')}</li>
      <li>${words.say('done.next.due', { day: words.day(dueOn) })}</li>
      <li>${words.say('done.next.ask')}</li>
    </ol>
    <p>${words.say('done.next.follow')} <a href="/consulta">${words.say('done.follow')}</a></p>
    <form method="post" action="/solicitud/terminar">
      <input type="hidden" name="t" value="${token}" /> <button type="submit">${words.say('done.finish')}</button>
    </form>`;
}

/** Drawn a run of dark modules at a time, with the four light ones around that scanners need. */
function qr(text: string, title: string): Html {
  const { size, data } = create(text, { errorCorrectionLevel: 'L' }).modules;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let end = column;
      while (end < size && data[row * size + end]) end += 1;
      if (end > column) path += `M${column + 4} ${row + 4}h${end - column}v1h-${end - column}z`;
      column = Math.max(column, end);
    }
  }
  const side = size + 8;
  return html`<svg
    class="qr"
    role="img"
    aria-label="${title}"
    viewBox="0 0 ${side} ${side}"
    shape-rendering="crispEdges"
  >
    <path fill="#000" d="${path}" />
  </svg>`;
}
