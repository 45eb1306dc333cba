import { Button, Fieldset, Group, Kbd, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { KeyboardEvent, SubmitEvent } from 'react';
import type { Schemas } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { institutionQuery, procedureQuery, proceduresQuery } from '../api/queries.js';
import { CodeSelect } from '../kit/code-select.js';
import { errorOf, ErrorSummary, fieldId } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import type { OutboxEntry } from '../outbox/outbox-entry.js';
import { useOutbox } from '../outbox/use-outbox.js';
import { PaperField } from '../papers/paper-field.js';
import { type Papers, usePapers } from '../papers/use-papers.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { DuplicatesBeside, PeopleBeside } from './beside-the-form.js';
import { FormFields } from './form-fields.js';
import { sheetOf, useOpenSheets } from './open-sheets.js';
import { type PetitionDraft, withoutTwins } from './petition-draft.js';
import { ProcedureSheet } from './procedure-sheet.js';
import { Provisional } from './provisional.js';
import { Registered } from './registered.js';
import { SheetTabs } from './sheet-tabs.js';
import { useAskedRequirements } from './use-asked-requirements.js';
import { useKeptSheets } from './use-kept-sheets.js';
import { type PartProps, useTextField } from './text-field.js';
import { useRegistering } from './use-registering.js';
import { WhereFields } from './where-fields.js';

/** Registering a petition: one page, in the order in which a clerk asks, with no need of a mouse. */
export function IntakePage() {
  const { mend, sheet: asked } = useSearch({ from: '/desk' });
  const { id } = useStaff();
  const sheet = sheetOf(asked);
  const sheets = useOpenSheets(id, sheet);
  const outbox = useOutbox();
  useKeptSheets();
  if (mend !== undefined && outbox === undefined) return null;
  // Each has a draft of its own, so that mending one leaves alone what was begun meanwhile.
  const mended = outbox?.find(({ key }) => key === mend);
  return (
    <>
      {mend === undefined && (
        <div className="no-print">
          <SheetTabs sheets={sheets} current={sheet} />
        </div>
      )}
      <Intake key={mend ?? sheet} {...{ mended, sheet }} onClose={() => sheets.close(sheet)} />
    </>
  );
}

interface IntakeProps {
  readonly mended: OutboxEntry | undefined;
  readonly sheet: number;
  readonly onClose: () => void;
}

function Intake({ mended, sheet, onClose }: IntakeProps) {
  const navigate = useNavigate();
  const { draft, savedAt, change, discard, problem, busy, outcome, register, again, forget } = useRegistering(
    mended,
    sheet,
  );
  const papers = usePapers();
  const onAgain = () => {
    again();
    papers.clear();
    if (mended !== undefined) void navigate({ to: '/desk', search: {} });
  };
  if (outcome?.acuse !== undefined) return <Registered acuse={outcome.acuse} papers={papers} onAgain={onAgain} />;
  if (outcome?.taken !== undefined)
    return <Provisional taken={outcome.taken} hasPapers={papers.list.length > 0} onAgain={onAgain} />;
  return (
    <IntakeForm
      {...{ draft, savedAt, change, problem, busy, papers }}
      onRegister={() => void register()}
      onDiscard={() => {
        forget();
        discard();
        papers.clear();
        if (sheet !== 1) {
          onClose();
          void navigate({ to: '/desk', search: {} });
        }
        document.getElementById(fieldId('applicant.name'))?.focus();
      }}
    />
  );
}

interface IntakeFormProps {
  readonly draft: PetitionDraft;
  readonly savedAt: Date | undefined;
  readonly change: (part: Partial<PetitionDraft>) => void;
  readonly problem: Problem | undefined;
  readonly busy: boolean;
  readonly papers: Papers;
  readonly onRegister: () => void;
  readonly onDiscard: () => void;
}

function IntakeForm({ draft, savedAt, change, problem, busy, papers, onRegister, onDiscard }: IntakeFormProps) {
  const words = useWords();
  const { institution } = useStaff();
  const sheet = useQuery(procedureQuery(institution, draft.procedure)).data;
  const asked = useAskedRequirements(draft);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    onRegister();
  }
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onRegister();
    }
  }

  return (
    <Stack>
      <PageTitle>{words.say('desk.title')}</PageTitle>
      <div className="columns columns-desk">
        <form onSubmit={submit} onKeyDown={onKeyDown} noValidate>
          <Stack>
            <ErrorSummary problem={problem} labels={useLabels(sheet)} />
            <WhoFields {...{ draft, change, problem }} />
            <WhatFields {...{ draft, change, problem, sheet }} />
            <WhereFields {...{ draft, change, problem }} />
            <ProcedureFields {...{ draft, change, problem, sheet }} />
            <Fieldset legend={words.say('papers.title')}>
              <PaperField papers={papers} />
              {papers.list.length > 0 && <Text size="sm">{words.say('papers.with-folio')}</Text>}
            </Fieldset>
            <Group>
              <Button
                type="submit"
                loading={busy}
                rightSection={<Kbd size="xs">{words.say('desk.register.keys')}</Kbd>}
              >
                {words.say('desk.register')}
              </Button>
              <Button variant="default" onClick={onDiscard}>
                {words.say('desk.draft.discard')}
              </Button>
              {savedAt !== undefined && (
                <Text size="sm">
                  {words.say('desk.draft.saved', { time: savedAt.toLocaleTimeString(words.locale) })}
                </Text>
              )}
            </Group>
          </Stack>
        </form>
        <Stack className="beside" tabIndex={0} role="region" aria-label={words.say('desk.beside')}>
          <PeopleBeside draft={draft} change={change} />
          <DuplicatesBeside draft={draft} />
          <ProcedureSheet sheet={draft.procedure === '' ? undefined : sheet} asked={asked} />
        </Stack>
      </div>
    </Stack>
  );
}

/** Label of each field by its name in the request, for the summary of what was refused. */
function useLabels(sheet: Schemas['FullProcedureSheetDto'] | undefined): Readonly<Record<string, string>> {
  const words = useWords();
  const form = Object.entries(sheet?.form?.properties ?? {}).map(([name, { title }]) => [`form.${name}`, title]);
  return {
    'applicant.name': words.say('desk.name'),
    'applicant.phone': words.say('desk.phone'),
    'applicant.identifier': words.say('desk.identifier'),
    'applicant.email': words.say('desk.email'),
    procedure: words.say('desk.procedure'),
    matter: words.say('desk.matter'),
    subject: words.say('desk.subject'),
    description: words.say('desk.description'),
    place: words.say('desk.place'),
    'location.text': words.say('desk.location'),
    'location.latitude': words.say('desk.point.latitude'),
    'location.longitude': words.say('desk.point.longitude'),
    channel: words.say('desk.channel'),
    ...(Object.fromEntries(form) as Record<string, string>),
  };
}

function WhoFields(part: PartProps) {
  const words = useWords();
  const field = useTextField(part);
  return (
    <Fieldset legend={words.say('desk.who')}>
      <div className="fields">
        <TextInput {...field('name', 'applicant.name', words.say('desk.name'))} autoFocus autoComplete="off" />
        <TextInput {...field('phone', 'applicant.phone', words.say('desk.phone'))} inputMode="tel" autoComplete="off" />
        <TextInput {...field('identifier', 'applicant.identifier', words.say('desk.identifier'))} autoComplete="off" />
        <TextInput
          {...field('email', 'applicant.email', words.say('desk.email'))}
          inputMode="email"
          autoComplete="off"
        />
      </div>
    </Fieldset>
  );
}

type WithSheet = PartProps & { readonly sheet: Schemas['FullProcedureSheetDto'] | undefined };

function WhatFields(part: WithSheet) {
  const { draft, change, problem, sheet } = part;
  const words = useWords();
  const field = useTextField(part);
  const { institution } = useStaff();
  const procedures = useQuery(proceduresQuery(institution)).data?.procedures ?? [];
  const all = useQuery(institutionQuery).data?.matters ?? [];
  const matters = sheet?.matters === undefined ? all : all.filter(({ code }) => sheet.matters?.includes(code));
  return (
    <Fieldset legend={words.say('desk.what')}>
      <Stack gap="xs">
        <CodeSelect
          id={fieldId('procedure')}
          label={words.say('desk.procedure')}
          description={words.say('desk.procedure.hint')}
          options={procedures}
          value={draft.procedure}
          onChange={(procedure) => change({ procedure, matter: '', form: {} })}
          error={errorOf(words, problem, 'procedure')}
          required
        />
        <CodeSelect
          id={fieldId('matter')}
          label={words.say('desk.matter')}
          options={matters}
          value={draft.matter}
          onChange={(matter) => change({ matter })}
          error={errorOf(words, problem, 'matter')}
        />
        <TextInput {...field('subject', 'subject', words.say('desk.subject'))} required autoComplete="off" />
        <Textarea {...field('description', 'description', words.say('desk.description'))} required rows={3} />
      </Stack>
    </Fieldset>
  );
}

/** What the procedure asks besides. What the page has asked already is not asked again. */
function ProcedureFields({ draft, change, problem, sheet }: WithSheet) {
  const words = useWords();
  if (sheet?.form === undefined || draft.procedure === '') return null;
  const form = withoutTwins(sheet.form);
  if (Object.keys(form.properties).length === 0) return null;
  const refused = Object.fromEntries(
    Object.keys(form.properties).flatMap((name) => {
      const error = errorOf(words, problem, `form.${name}`);
      return error === undefined ? [] : [[name, error]];
    }),
  );
  return (
    <Fieldset legend={words.say('desk.form')}>
      <Stack gap="xs">
        <FormFields
          form={form}
          answers={draft.form}
          onChange={(answers) => change({ form: answers })}
          refused={refused}
        />
      </Stack>
    </Fieldset>
  );
}
