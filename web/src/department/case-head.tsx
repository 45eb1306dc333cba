import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import { civilDate, dueWords } from '../kit/dates.js';
import { nameOf } from '../kit/names.js';
import { PageTitle } from '../kit/page-title.js';
import { Mark, StatusWord } from '../kit/status-word.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { isOpen, isStopped } from './case-clock.js';
import type { OpenedFile } from './step-fields.js';

interface CaseHeadProps {
  readonly file: OpenedFile;
  readonly institution: Schemas['InstitutionPageDto'];
}

/** State, clock and owner: always in sight. */
export function CaseHead({ file, institution }: CaseHeadProps) {
  const words = useWords();
  const { state } = file;
  return (
    <div className="case-head">
      <Group gap="sm">
        <PageTitle>{words.say('case.title', { folio: state.folio })}</PageTitle>
        <StatusWord status={state.status} />
        {isStopped(file) && <Mark>{words.say('flag.waiting')}</Mark>}
        {isOverdue(file, institution.today) && <Mark>{words.say('flag.overdue')}</Mark>}
        {state.needsRuling && <Mark>{words.say('flag.needs-ruling')}</Mark>}
      </Group>
      <dl className="head-facts">
        <div>
          <dt>{words.say('case.clock')}</dt>
          <dd>{clockWords(words, file, institution.today)}</dd>
        </div>
        <div>
          <dt>{words.say('case.owner')}</dt>
          <dd>{nameOf(institution.people, state.officer) ?? words.say('list.unassigned')}</dd>
        </div>
        <div>
          <dt>{words.say('case.department')}</dt>
          <dd>{nameOf(institution.departments, state.department) ?? words.say('app.none')}</dd>
        </div>
      </dl>
      <Link to="/cases/$id/deadline" params={{ id: file.caseId }}>
        {words.say('case.deadline')}
      </Link>
    </div>
  );
}

function isOverdue(file: OpenedFile, today: string): boolean {
  return isOpen(file) && !isStopped(file) && file.state.dueOn < today;
}

function clockWords(words: Words, file: OpenedFile, today: string): string {
  const { status, dueOn } = file.state;
  if (status === 'resolved') return words.say('due.answered');
  if (!isOpen(file)) return words.say('due.ended');
  if (isStopped(file)) return words.say('due.stopped');
  return `${civilDate(words, dueOn)} (${dueWords(words, dueOn, today)})`;
}
