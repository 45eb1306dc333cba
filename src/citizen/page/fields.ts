import type { Words } from '../words/words.js';
import { html, type Html, type Part } from './html.js';

/** A field as it stands in a page, with its words said. */
export interface ShownField {
  readonly name: string;
  readonly label: string;
  /** What the institution wrote itself is Spanish, whatever the page is in. */
  readonly labelLang?: string;
  readonly hint?: string;
  readonly kind: 'text' | 'lines' | 'number' | 'date' | 'time' | 'email' | 'tel' | 'one' | 'some';
  readonly required: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly max?: number;
  readonly autocomplete?: string;
  readonly inputmode?: string;
  readonly value?: string | readonly string[];
  /** Why it was not taken. */
  readonly problem?: string;
  /** The question is the heading of the page. */
  readonly heading?: boolean;
}

/** More than so many are a list to unfold, and not a column of buttons. */
const MOST_BUTTONS = 8;

export function fieldHtml(words: Words, field: ShownField): Html {
  const { name, problem, hint, kind, choices } = field;
  const grouped = (kind === 'one' && (choices?.length ?? 0) <= MOST_BUTTONS) || kind === 'some';
  const notes = html`${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}${
    problem !== undefined && html`<p class="problem" id="${name}-problem">${problem}</p>`
  }`;
  const body = grouped ? group(words, field, notes) : single(words, field, notes);
  return html`<div class="field${problem !== undefined && ' wrong'}">${body}</div>`;
}

/** The id that a link of the summary leads to. */
export function anchorOf({ name, kind, choices }: Pick<ShownField, 'name' | 'kind' | 'choices'>): string {
  const grouped = kind === 'some' || (kind === 'one' && (choices?.length ?? 0) <= MOST_BUTTONS);
  return `#${name}${grouped ? '-0' : ''}`;
}

function single(words: Words, field: ShownField, notes: Html): Html {
  const { name, kind, heading } = field;
  const label = html`<label for="${name}" ${lang(field)}>${labelText(words, field)}</label>`;
  const control = kind === 'one' ? unfolding(words, field) : kind === 'lines' ? lines(field) : line(field);
  return html`${heading === true ? html`<h1>${label}</h1>` : label}${notes}${control}`;
}

function group(words: Words, field: ShownField, notes: Html): Html {
  const { name, kind, choices = [], value, heading } = field;
  const chosen = [value ?? []].flat();
  const type = kind === 'some' ? 'checkbox' : 'radio';
  const legend = labelText(words, field);
  const items = choices.map(
    (choice, at) =>
      html`<div class="choice">
        <input
          type="${type}"
          id="${name}-${at}"
          name="${kind === 'some' ? `${name}.${at}` : name}"
          value="${choice.value}"
          ${chosen.includes(choice.value) && html` checked`}
        /><label for="${name}-${at}">${choice.label}</label>
      </div>`,
  );
  return html`<fieldset${described(field)}><legend${lang(field)}>${
    heading === true ? html`<h1>${legend}</h1>` : legend
  }</legend>${notes}${items}</fieldset>`;
}

function unfolding(words: Words, field: ShownField): Html {
  const { name, choices = [], value, required } = field;
  const none = required || choices.every((choice) => choice.value !== '');
  return html`<select id="${name}" name="${name}" ${described(field)}>
    ${none && html`<option value="">${words.say('question.pick')}</option>`}${choices.map(
      (choice) =>
        html`<option value="${choice.value}" ${choice.value === (value ?? '') && html` selected`}>
          ${choice.label}
        </option>`,
    )}
  </select>`;
}

function lines(field: ShownField): Html {
  const { name, value, autocomplete = 'off' } = field;
  return html`<textarea id="${name}" name="${name}" rows="6" autocomplete="${autocomplete}" ${described(field)}>
${typeof value === 'string' && value}</textarea>`;
}

/** Numbers, dates and times as texts: what is typed is never thrown away by the browser, and a fault is told in words. */
function line(field: ShownField): Html {
  const { name, kind, value, autocomplete = 'off', inputmode } = field;
  const type = kind === 'email' || kind === 'tel' ? kind : kind === 'date' ? 'date' : 'text';
  return html`<input
    id="${name}"
    name="${name}"
    type="${type}"
    value="${typeof value === 'string' && value}"
    autocomplete="${autocomplete}"
    ${inputmode !== undefined && html` inputmode="${inputmode}"`}${described(field)}
  />`;
}

function labelText(words: Words, { label, required }: ShownField): Part {
  return required ? label : html`${label} <span lang="${words.tag}">${words.say('site.optional')}</span>`;
}

function lang({ labelLang }: ShownField): Html | false {
  return labelLang !== undefined && html` lang="${labelLang}"`;
}

function described({ name, hint, problem, kind }: ShownField): Html {
  const ids = [hint !== undefined && `${name}-hint`, problem !== undefined && `${name}-problem`].filter(Boolean);
  // A group has no such state: its legend and its problem say it.
  const invalid = problem !== undefined && kind !== 'some' && kind !== 'one' && html` aria-invalid="true"`;
  return html`${ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`}${invalid}`;
}
