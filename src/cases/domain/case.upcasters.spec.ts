import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { appealDecided, histories, people } from './case.histories.js';
import { served } from './case.later-events.js';
import { caseUpcasters } from './case.upcasters.js';

const given = specOf(caseDecider, caseEventSchemas);

/** What was stored as version 1, as it is read today. */
function lifted(type: 'DecisionProposed' | 'AppealFiled' | 'NotificationAttempted' | 'NotificationServed'): CaseEvent {
  const file = join(__dirname, 'golden', `${type}.v1.json`);
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as { data: Record<string, unknown> };
  return { type, data: caseUpcasters[type]?.[0]?.(data) } as unknown as CaseEvent;
}

describe('what was stored before a case could have several appeals', () => {
  it('is an appeal against the resolution, the first of its case', () => {
    const { state } = given(...histories.served, lifted('AppealFiled'));
    expect(state).toMatchObject({ appeals: [{ appealId: 'appeal-1', against: 'resolution', number: 1 }] });
  });

  it('is a notice of the resolution, or of the one appeal that was decided', () => {
    const signed = given(...histories.signed, lifted('NotificationAttempted'), lifted('NotificationServed'));
    expect(signed.state).toMatchObject({ notices: [{ act: 'resolution', party: 'p1', noticeId: 'notice-1' }] });
    const ofDecision = served({ act: 'appeal-decision', noticeId: 'notice-2' });
    const { state } = given(
      ...histories.served,
      lifted('AppealFiled'),
      { ...appealDecided(), by: people.supervisor },
      ofDecision,
    );
    expect(state).toMatchObject({ notices: [{ act: 'resolution' }, { act: 'appeal-decision', appealId: 'appeal-1' }] });
  });
});

describe("what was proposed before somebody's data could be put right", () => {
  it('is about nobody in particular', () => {
    const { state } = given(...histories['in progress'], lifted('DecisionProposed'));
    expect(state).toMatchObject({ decisionProposal: { proposalId: 'proposal-1', step: 'lower' } });
    expect(state).not.toHaveProperty('decisionProposal.subject');
  });
});
