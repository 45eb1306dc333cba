import type { Principal } from '@libs/identity';
import { specOf } from '@libs/testing';
import type { FastifyReply } from 'fastify';
import type { DueDates } from '../deadlines/index.js';
import type { InstitutionDirectory } from '../institutions/index.js';
import type { AppealTerms } from './appeal/appeal-terms.js';
import type { CaseFiles } from './case-file.js';
import type { CaseLaws } from './term/case-law.js';
import type { CaseReads } from './reads/case-reads.js';
import { CasesController } from './cases.controller.js';
import { caseDecider } from './domain/case.decider.js';
import type { CaseEvent } from './domain/case.events.js';
import { histories } from './domain/case.histories.js';
import { taskOpened } from './domain/case.stage-histories.js';
import type { ResolutionLaws } from './resolution/resolution-law.js';

const unused = undefined as never;
const clerk = { id: 'c', institution: 'mexicali', role: 'clerk' } as Principal;
const known: Record<string, readonly CaseEvent[]> = {
  ...histories,
  'in a stage': [...histories['in progress'], taskOpened()],
};
const stateOf = (situation: string) => specOf(caseDecider)(...(known[situation] ?? [])).state;

/** What somebody gets who has version 7 of a case whose prevention can be answered until 22 January. */
async function reads({
  today,
  version = 7,
  unsettled = false,
  situation = 'prevention notified',
}: {
  today: string;
  version?: number;
  unsettled?: boolean;
  situation?: string;
}) {
  const state = stateOf(situation);
  let status = 200;
  const reply = {
    status: (code: number) => ((status = code), reply),
    header: () => reply,
  } as unknown as FastifyReply;
  const files = {
    state: () => Promise.resolve({ state, version }),
    open: () => Promise.resolve({ state, version }),
  } as unknown as CaseFiles;
  const law = { of: () => Promise.resolve({}) } as unknown as ResolutionLaws;
  const institutions = { get: () => Promise.resolve({}), today: () => today } as unknown as InstitutionDirectory;
  const dueDates = { unsettled: () => Promise.resolve(unsettled ? {} : undefined) } as unknown as DueDates;
  const regime = { inactivityArchive: 3 };
  const laws = { of: () => Promise.resolve({ regime, stages: [] }) } as unknown as CaseLaws;
  const appeals = { of: () => Promise.resolve([]) } as unknown as AppealTerms;
  const readings = { requireRead: () => Promise.resolve(state) } as unknown as CaseReads;
  const controller = new CasesController(
    unused,
    unused,
    unused,
    files,
    law,
    unused,
    institutions,
    dueDates,
    laws,
    appeals,
    readings,
  );
  const file = await controller.read(clerk, 'id', reply, 7);
  return [status, file?.preventionUnanswered, ...(file?.lapse ? [file.lapse] : [])];
}

describe('the file of a case, to who has it already', () => {
  it('is not sent again while it says the same', async () => {
    await expect(reads({ today: '2026-01-22' })).resolves.toEqual([304, undefined]);
  });

  it('is sent when there is a newer version', async () => {
    await expect(reads({ today: '2026-01-22', version: 8 })).resolves.toEqual([200, false]);
  });

  it('is sent while the law may have moved its due date, which brings no version yet', async () => {
    await expect(reads({ today: '2026-01-22', unsettled: true })).resolves.toEqual([200, false]);
  });

  it('is sent when the term to complete the petition has passed, which brings none at all', async () => {
    await expect(reads({ today: '2026-01-23' })).resolves.toEqual([200, true, 'may-be-warned']);
  });

  it('is sent when the citizen, warned that it lapses, has done nothing until the day they were told', async () => {
    const situation = 'warned of a lapse';
    await expect(reads({ today: '2026-04-28', situation })).resolves.toEqual([304, undefined]);
    await expect(reads({ today: '2026-04-29', situation })).resolves.toEqual([200, false, 'may-be-archived']);
  });

  it('is sent when the last day of a task has passed', async () => {
    await expect(reads({ today: '2026-01-22', situation: 'in a stage' })).resolves.toEqual([304, undefined]);
    await expect(reads({ today: '2026-01-23', situation: 'in a stage' })).resolves.toEqual([200, false]);
  });
});
