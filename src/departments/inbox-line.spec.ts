import type { StoredRow } from '@libs/feed';
import { AS_LISTED, type InboxLine, lineOf } from './inbox-line.js';
import type { InboxRow } from './inbox-row.js';

const TODAY = '2026-11-23';

const plain: Omit<InboxLine, 'caseId' | 'version' | 'subject' | 'applicant' | 'overdue'> = {
  folio: 'DEMO-2026-000001',
  procedure: 'petition',
  matter: 'potholes',
  place: 'centro',
  channel: 'desk',
  status: 'in-progress',
  department: 'works',
  officer: null,
  filedOn: '2026-11-02',
  dueOn: '2026-11-24',
  waiting: false,
  returned: false,
  needsRuling: false,
  unroutable: false,
  delivered: true,
  movedAt: '2026-11-20T16:00:00.000Z',
  clock: 'running',
  level: 0,
  silence: null,
  imported: false,
};

const rare = {
  awaitsReview: true,
  unclassified: true,
  answerBy: '2026-11-30',
  cosigners: 3,
  interpreter: true,
  awaited: [{ opinionId: 'o-1', unit: 'legal', dueOn: '2026-11-25' }],
  silentAfter: '2026-11-25',
  keepsSilent: true,
  asked: [{ opinionId: 'o-1', unit: 'legal', dueOn: '2026-11-25' }],
} satisfies Partial<InboxRow>;

const untold = {
  institution: 'demo',
  openReturns: 1,
  term: { from: '2026-11-02', stops: [], counted: true, running: true },
  passed: ['2026-11-20'],
  told: [],
  answering: { notifiedOn: '2026-11-20', days: 5 },
  drafted: true,
  seconds: [],
  control: 'control',
  listed: ['an account'],
  accused: ['another'],
} satisfies Partial<InboxRow>;

const aRow = (overrides: Partial<InboxRow> = {}): StoredRow<InboxRow> => ({
  _id: 'case-1',
  v: 7,
  open: true,
  ...untold,
  ...plain,
  ...overrides,
});
const words = { subject: 'Bache', applicant: 'Ana', folio: 'DEMO-2026-000001', status: 'resolved' };

describe('a line of a worklist', () => {
  it('tells of a case what its row and the search know, and nothing of what the row is only folded from', () => {
    expect(lineOf(aRow(), words, TODAY)).toEqual({
      ...plain,
      caseId: 'case-1',
      version: 7,
      subject: 'Bache',
      applicant: 'Ana',
      overdue: false,
    });
  });

  it('tells what few rows have', () => {
    const inactivity = { warned: true, notifiedOn: '2026-11-01', actBy: '2026-12-20' };
    expect(lineOf(aRow({ ...rare, inactivity }), words, TODAY)).toMatchObject({ ...rare, actBy: '2026-12-20' });
    expect(Object.keys(lineOf(aRow({ inactivity: { warned: false } }), words, TODAY))).not.toContain('actBy');
  });

  it('has no words for whoever may not read them', () => {
    expect(lineOf(aRow(), undefined, TODAY)).toMatchObject({ subject: '', applicant: '' });
  });

  it.each([
    ['its day is over', { dueOn: '2026-11-22' }, true],
    ['today is its day', { dueOn: TODAY }, false],
    ['the citizen is waited for', { dueOn: '2026-11-22', waiting: true }, false],
    ['the case has ended', { dueOn: '2026-11-22', open: false }, false],
  ])('is overdue or not where %s', (_, overrides, overdue) => {
    expect(lineOf(aRow(overrides), words, TODAY).overdue).toBe(overdue);
  });

  it('is read without what it does not tell', () => {
    expect(Object.keys(AS_LISTED).toSorted()).toEqual(Object.keys(untold).toSorted());
  });
});
