import type { InstitutionRecord } from '../../institutions/index.js';
import { fieldHtml, anchorOf, type ShownField } from '../page/fields.js';
import { html, type Html } from '../page/html.js';
import type { Fault } from '../page/layout.js';
import type { Words } from '../words/words.js';
import type { Answers, Draft } from './draft.js';
import { type FieldFault, faultWords, questionOf } from './faults.js';
import { identifierOf, type OpenDraft } from './filing-desk.js';
import { type Field, MOST_FILES, type Question } from './questions.js';

/** What a page of the filing needs to know. */
export interface Asking {
  readonly words: Words;
  readonly open: OpenDraft;
  readonly draft: Draft;
  /** Stands in its forms. */
  readonly token: string;
}

export function questionPage(asking: Asking, question: Question, given: Answers, faults: readonly FieldFault[]): Html {
  const { words, open, token } = asking;
  const { questions } = open;
  const fields = shownFields(asking, question, given, faults);
  const n = questions.findIndex(({ id }) => id === question.id) + 1;
  const alone = fields.length === 1;
  return html`<p>${words.say('question.progress', { n, total: questions.length })}</p>
    <form method="post" action="/solicitud/${question.id}" novalidate>
      <input type="hidden" name="t" value="${token}" />
      ${!alone && html`<h1>${said(words, open.record, question.title)}</h1>`}
      ${question.id === 'contacto' && html`<p class="hint">${words.say('question.contact.hint')}</p>`}
      ${fields.map((field) => fieldHtml(words, { ...field, heading: alone }))}
      <button type="submit">${words.say('site.continue')}</button>
    </form>`;
}

/** Files come one by one, each as soon as it is chosen. */
export function filesPage({ words, draft, token, open }: Asking, problem?: string): Html {
  const { papers } = draft;
  const room = papers.length < MOST_FILES;
  return html`<p>${words.say('question.progress', { n: open.questions.length, total: open.questions.length })}</p>
    <h1>${words.say('question.files')}</h1>
    <p>${words.say('question.files.hint', { most: MOST_FILES })}</p>
    <h2>${words.say('question.files.received')}</h2>
    ${
      papers.length === 0
        ? html`<p>${words.say('question.files.none')}</p>`
        : html`<ul>
            ${papers.map(({ name, contentId }) => removable(words, { name, contentId, token }))}
          </ul>`
    }
    ${
      room &&
      html`<form method="post" action="/solicitud/archivo" enctype="multipart/form-data">
        <input type="hidden" name="t" value="${token}" />
        ${fileField(words, problem)}
        <button type="submit" class="plain">${words.say('question.files.add')}</button>
      </form>`
    }
    <form method="post" action="/solicitud/archivos">
      <input type="hidden" name="t" value="${token}" /> <button type="submit">${words.say('site.continue')}</button>
    </form>`;
}

export function fileField(words: Words, problem?: string): Html {
  return html`<div class="field${problem !== undefined && ' wrong'}">
    <label for="archivo">${words.say('question.files.choose')}</label>
    ${problem !== undefined && html`<p class="problem" id="archivo-problem">${problem}</p>`}
    <input
      id="archivo"
      name="archivo"
      type="file"
      accept=".pdf,.jpg,.jpeg,.png,.webp,application/pdf,image/*"
      ${problem !== undefined && html` aria-describedby="archivo-problem"`}
    />
  </div>`;
}

function removable(words: Words, { name, contentId, token }: { name: string; contentId: string; token: string }): Html {
  return html`<li>
    ${name}
    <form method="post" action="/solicitud/quitar">
      <input type="hidden" name="t" value="${token}" />
      <input type="hidden" name="archivo" value="${contentId}" />
      <button type="submit" class="plain" aria-label="${words.say('question.files.remove')} ${name}">
        ${words.say('question.files.remove')}
      </button>
    </form>
  </li>`;
}

/** Everything once more, each with a way to change it. */
export function checkPage(asking: Asking, faults: readonly FieldFault[]): Html {
  const { words, open, draft, token } = asking;
  const rows = open.questions.map((question) => {
    const wrong = faults.filter(({ field }) => questionOf(open.questions, field)?.id === question.id);
    const fields = shownFields(asking, question, draft.answers, wrong);
    const told = question.files ? draft.papers.map(({ name }) => name) : fields.flatMap(answerIn);
    const title = said(words, open.record, question.title);
    return html`<div id="fila-${question.id}" ${wrong.length > 0 && html` class="wrong"`}>
      <dt>${title}</dt>
      <dd>
        ${told.length === 0 ? words.say('check.empty') : told.map((one) => html`<div class="said">${one}</div>`)}
        ${fields.map(({ problem }) => problem !== undefined && html`<p class="problem">${problem}</p>`)}
        <a href="/solicitud/${question.id}" aria-label="${words.say('check.change')}: ${title}"
          >${words.say('check.change')}</a
        >
      </dd>
    </div>`;
  });
  return html`<h1>${words.say('check.title')}</h1>
    <p lang="es"><strong>${open.service.name}</strong></p>
    <dl class="answers">${rows}</dl>
    <p>${words.say('check.statement')}</p>
    <form method="post" action="/solicitud/enviar">
      <input type="hidden" name="t" value="${token}" /> <button type="submit">${words.say('check.send')}</button>
    </form>`;
}

/** Of one question, each leading to its field; on the page with all answers, to its row. */
export function faultLinks({ words, open }: Asking, faults: readonly FieldFault[], on: 'question' | 'check'): Fault[] {
  return faults.map((fault) => {
    const question = questionOf(open.questions, fault.field);
    const field = question?.fields.find(({ name }) => name === fault.field);
    const told = faultWords(words, fault, field, identifierName(words, open.record));
    if (question === undefined || field === undefined) return { href: '#contenido', words: told };
    if (on === 'question') return { href: anchorOf(shown(words, open.record, field)), words: told };
    return { href: `#fila-${question.id}`, words: `${said(words, open.record, question.title)} ${told}` };
  });
}

function shownFields(
  asking: Asking,
  { fields }: Question,
  given: Answers,
  faults: readonly FieldFault[],
): ShownField[] {
  const { words, open } = asking;
  return fields.map((field) => {
    const fault = faults.find((one) => one.field === field.name);
    const value = given[field.name];
    return {
      ...shown(words, open.record, field),
      ...(value !== undefined && { value }),
      ...(fault && { problem: faultWords(words, fault, field, identifierName(words, open.record)) }),
    };
  });
}

function shown(words: Words, record: InstitutionRecord, field: Field): ShownField {
  const { label, hint, choices, ...rest } = field;
  const hints = [
    hint === undefined ? undefined : said(words, record, hint),
    field.kind === 'lines' && field.max !== undefined
      ? words.say('question.characters', { max: field.max })
      : undefined,
  ].filter((one) => one !== undefined);
  return {
    ...rest,
    label: said(words, record, label),
    ...(typeof label === 'string' && words.tag === 'en' && { labelLang: 'es' }),
    ...(hints.length > 0 && { hint: hints.join(' ') }),
    ...(choices && { choices: choices.map((one) => ({ value: one.value, label: said(words, record, one.label) })) }),
  };
}

/** An answer as it is shown again. */
function answerIn({ value, choices, label }: ShownField): string[] {
  const values = [value ?? []].flat().filter((one) => one !== '');
  const told = values.map((one) => choices?.find((choice) => choice.value === one)?.label ?? one);
  return told.length === 0 ? [] : [choices && told.length > 1 ? `${label}: ${told.join(', ')}` : told.join(', ')];
}

export function said(
  words: Words,
  record: InstitutionRecord,
  what: Field['label'] | NonNullable<Field['hint']>,
): string {
  if (typeof what === 'string') return what;
  const kind = identifierOf(record);
  return words.say(what.key, {
    identifier: words.say(`identifier.${kind}`),
    document: words.say(`identifier.${kind}.where`),
  });
}

function identifierName(words: Words, record: InstitutionRecord): string {
  return words.say(`identifier.${identifierOf(record)}`);
}
