import { CITIZEN_REOPENING_REASONS, type CitizenCase } from '../../cases/index.js';
import { fileField } from '../filing/filing-pages.js';
import { fieldHtml } from '../page/fields.js';
import { html, type Html } from '../page/html.js';
import type { Words } from '../words/words.js';
import type { Unsent } from './unsent.js';

/** Where folio and code are asked for. Nothing that was typed comes back in it: a refusal is the same bytes whatever was wrong. */
export function lookUpPage(words: Words, wrong: boolean): Html {
  return html`<h1>${words.say('follow.title')}</h1>
    <p>${words.say('follow.lead')}</p>
    ${lookUpForm(words, wrong)}`;
}

/** Folio and code anew, where what was written lies open to be copied; it is put back into its page once the case is open. */
export function unsentPage(words: Words, title: string, what: string | undefined, unsent: Unsent, wrong = false): Html {
  const { given, act } = unsent;
  return html`<h1>${title}</h1>
    ${what !== undefined && html`<p>${what}</p>`}
    <h2>${words.say('case.overtaken.text')}</h2>
    <div class="said">${given}</div>
    ${
      act !== undefined &&
      html`<h2>${words.say('unsent.again')}</h2>
        <p>${words.say('unsent.again.text')}</p>
        ${lookUpForm(words, wrong, unsent)}`
    }`;
}

function lookUpForm(words: Words, wrong: boolean, { act, given, chosen }: Unsent = {}): Html {
  const problem = wrong ? { problem: words.say('follow.wrong') } : {};
  const field = { kind: 'text' as const, required: true, autocomplete: 'off' };
  const carried = { acto: act, escrito: given, elegido: chosen };
  return html`<form id="consulta" method="post" action="/consulta" novalidate>
    ${fieldHtml(words, { ...field, ...problem, name: 'folio', label: words.say('follow.folio') })}
    ${fieldHtml(words, { ...field, name: 'clave', label: words.say('follow.code') })}
    <input type="hidden" name="institucion" value="" />
    ${
      act !== undefined &&
      Object.entries(carried).map(
        ([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}" />`,
      )
    }
    <button type="submit">${words.say('follow.button')}</button>
  </form>`;
}

/** A case in plain words: where it is, what comes next and by when, with whom, and what there is to read and to do. */
export function casePage(words: Words, shown: CitizenCase, writing: Writing): Html {
  const { status, asked, rating, can } = shown;
  const { done, overtaken } = writing;
  return html`${doneBox(done)} ${overtaken && overtakenBox(words, overtaken)}
    <h1>${words.say('case.title', { folio: status.folio })}</h1>
    ${asked && askedBox(words, asked)}
    <h2>${words.say('case.where')}</h2>
    <p>${where(words, status)}</p>
    <h2>${words.say('case.next')}</h2>
    <p>${next(words, shown)}</p>
    ${facts(words, status)} ${notices(words, status)} ${can.rate && rateForm(words, writing)}
    ${rating && html`<p>${words.say('rate.given', { rating: rating.rating })}</p>`} ${reopeningOffer(words, shown)}
    ${can.appeal && html`<p><a href="/consulta/recurso">${words.say('appeal.title')}</a></p>`}
    <h2>${words.say('case.history')}</h2>
    <ol>
      ${status.history.map(({ on, type }) => html`<li>${words.day(on)}: ${eventWords(words, type)}</li>`)}
    </ol>
    <form method="post" action="/consulta/salir">
      <input type="hidden" name="t" value="${writing.token}" />
      <button type="submit" class="plain">${words.say('follow.leave')}</button>
    </form>`;
}

type Status = CitizenCase['status'];

function where(words: Words, { status, waitingForYou, voided }: Status): string {
  if (voided) return words.say(voided.goesOn ? 'status.voided.goesOn' : 'status.voided');
  return (waitingForYou ? words.say('status.waiting') : words.find(`status.${status}`)) ?? status;
}

function next(words: Words, { status }: CitizenCase): string {
  const { status: phase, waitingForYou, overdue, dueOn, voided } = status;
  if (voided) return words.say(voided.goesOn ? 'next.voided.goesOn' : 'next.voided');
  if (waitingForYou) return words.say('next.waiting');
  const day = dueOn === undefined ? '' : words.day(dueOn);
  if (overdue) return words.say('next.late', { day });
  return words.find(`next.${phase}`, { day }) ?? words.say('next.ended');
}

function facts(words: Words, status: Status): Html {
  const { institution, department, filedOn, dueOn, overdue, actBy, waitingForYou } = status;
  const due = dueOn === undefined ? undefined : `${words.day(dueOn)}${overdue ? ` ${words.say('case.due.past')}` : ''}`;
  const rows = [
    [words.say('case.institution'), institution],
    [words.say('case.department'), department ?? words.say('case.department.none')],
    [words.say('case.received'), words.day(filedOn)],
    [words.say('case.actBy'), actBy === undefined ? undefined : words.day(actBy)],
    [words.say('case.due'), waitingForYou ? words.say('case.due.held') : due],
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

/** What the town hall wrote to the citizen, the newest first. */
const FROM_CITIZEN = new Set(['CitizenReplied', 'PreventionAnswered']);

function notices(words: Words, { history }: Status): Html | false {
  const written = history.filter(({ type, text }) => text !== undefined && !FROM_CITIZEN.has(type)).toReversed();
  if (written.length === 0) return false;
  return html`<h2>${words.say('case.notices')}</h2>
    ${written.map(
      ({ on, type, text }) =>
        html`<h3>${words.day(on)}: ${eventWords(words, type)}</h3>
          <div class="said" lang="es">${text}</div>`,
    )}`;
}

/** Where it can be asked for, and until when; once that day has passed, that it has. */
function reopeningOffer(words: Words, { reopenBy, can }: CitizenCase): Html | false {
  if (reopenBy === undefined) return false;
  const day = words.day(reopenBy);
  if (!can.reopen) return html`<p>${words.say('reopen.over', { day })}</p>`;
  return html`<p>${words.say('reopen.offer', { day })}</p>
    <p><a href="/consulta/reapertura">${words.say('reopen.title')}</a></p>`;
}

function askedBox(words: Words, { text, answerBy }: NonNullable<CitizenCase['asked']>): Html {
  return html`<div class="box">
    <h2>${words.say('asked.title')}</h2>
    <p>${words.say('asked.lead')}</p>
    ${text !== undefined && html`<div class="said" lang="es">${text}</div>`}
    ${answerBy !== undefined && html`<p>${words.say('asked.by', { day: words.day(answerBy) })}</p>`}
    <p><a class="button" href="/consulta/respuesta">${words.say('asked.go')}</a></p>
  </div>`;
}

export interface Writing {
  readonly token: string;
  /** What was typed and not taken. */
  readonly given?: string | undefined;
  readonly problem?: string | undefined;
  /** Of several, the one that was chosen. */
  readonly chosen?: string | undefined;
  readonly choiceProblem?: string | undefined;
  readonly fileProblem?: string;
  readonly done?: string;
  /** What came after the case had moved on. */
  readonly overtaken?: Pick<Writing, 'given' | 'problem'>;
}

function doneBox(done: string | undefined): Html | false {
  return done !== undefined && html`<p class="box" role="status">${done}</p>`;
}

/** With the words that were written, to be copied: nobody writes them twice. */
function overtakenBox(words: Words, { given = '', problem }: NonNullable<Writing['overtaken']>): Html {
  return html`<div class="box" role="alert">
    <p>${problem}</p>
    ${
      given.trim() !== '' &&
      html`<p>${words.say('case.overtaken.text')}</p>
        <div class="said">${given}</div>`
    }
  </div>`;
}

/** An answer to what was asked for: first its papers, one by one, then the words that end the waiting. */
export function replyPage(words: Words, asked: NonNullable<CitizenCase['asked']>, writing: Writing): Html {
  const { token, fileProblem, done } = writing;
  return html`${doneBox(done)}
    <h1>${words.say('reply.title')}</h1>
    ${asked.text !== undefined && html`<div class="box said" lang="es">${asked.text}</div>`}
    ${asked.answerBy !== undefined && html`<p>${words.say('asked.by', { day: words.day(asked.answerBy) })}</p>`}
    <h2>${words.say('reply.files')}</h2>
    <p>${words.say('reply.files.hint')}</p>
    <form method="post" action="/consulta/archivo" enctype="multipart/form-data">
      <input type="hidden" name="t" value="${token}" />
      ${fileField(words, fileProblem)}
      <button type="submit" class="plain">${words.say('question.files.add')}</button>
    </form>
    <form method="post" action="/consulta/respuesta" novalidate>
      <input type="hidden" name="t" value="${token}" /><input type="hidden" name="sobre" value="${asked.requestId}" />
      ${textField(words, writing, { name: 'texto', label: words.say('reply.text'), hint: words.say('reply.text.hint') })}
      <button type="submit">${words.say('reply.send')}</button>
    </form>`;
}

/** A concluded case is taken up again: why, of a few reasons, and what is missing in words. */
export function reopeningPage(words: Words, until: string, writing: Writing): Html {
  return html`${doneBox(writing.done)}
    <h1>${words.say('reopen.title')}</h1>
    <p>${words.say('reopen.lead', { day: words.day(until) })}</p>
    <form method="post" action="/consulta/reapertura" novalidate>
      <input type="hidden" name="t" value="${writing.token}" />
      ${choiceField(words, writing, {
        name: 'motivo',
        label: words.say('reopen.why'),
        choices: CITIZEN_REOPENING_REASONS.map((value) => ({ value, label: words.say(`reopen.${value}`) })),
      })}
      ${textField(words, writing, { name: 'texto', label: words.say('reopen.reason') })}
      <button type="submit">${words.say('reopen.title')}</button>
    </form>`;
}

export function appealPage(words: Words, writing: Writing): Html {
  return html`${doneBox(writing.done)}
    <h1>${words.say('appeal.title')}</h1>
    <p>${words.say('appeal.lead')}</p>
    <form method="post" action="/consulta/recurso" novalidate>
      <input type="hidden" name="t" value="${writing.token}" />
      ${textField(words, writing, { name: 'texto', label: words.say('appeal.grounds') })}
      <button type="submit">${words.say('appeal.send')}</button>
    </form>`;
}

function textField(
  words: Words,
  { given, problem }: Writing,
  named: { name: string; label: string; hint?: string; required?: boolean },
): Html {
  return fieldHtml(words, {
    required: true,
    ...named,
    kind: 'lines',
    ...(given !== undefined && { value: given }),
    ...(problem !== undefined && { problem }),
  });
}

function choiceField(
  words: Words,
  { chosen, choiceProblem }: Writing,
  named: { name: string; label: string; choices: readonly { value: string; label: string }[] },
): Html {
  return fieldHtml(words, {
    ...named,
    kind: 'one',
    required: true,
    ...(chosen !== undefined && { value: chosen }),
    ...(choiceProblem !== undefined && { problem: choiceProblem }),
  });
}

function rateForm(words: Words, writing: Writing): Html {
  const choices = [1, 2, 3, 4, 5].map((value) => ({
    value: String(value),
    label: words.find(`rate.${value}`) ?? String(value),
  }));
  return html`<h2 id="opinion">${words.say('rate.title')}</h2>
    <p>${words.say('rate.lead')}</p>
    <form method="post" action="/consulta/calificacion" novalidate>
      <input type="hidden" name="t" value="${writing.token}" />
      ${choiceField(words, writing, { name: 'calificacion', label: words.say('rate.title'), choices })}
      ${textField(words, writing, { name: 'comentario', label: words.say('rate.comment'), required: false })}
      <button type="submit">${words.say('rate.send')}</button>
    </form>`;
}

function eventWords(words: Words, type: string): string {
  return words.find(`event.${type}`) ?? words.say('event.other');
}
