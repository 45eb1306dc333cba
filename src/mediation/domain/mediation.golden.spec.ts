import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearPartOf, specOf } from '@libs/testing';
import { mediationDecider } from './mediation.decider.js';
import { mediationEventSchemas } from './mediation.event-schemas.js';
import type { MediationEvent } from './mediation.events.js';
import * as story from './mediation.fixture.js';

const all: MediationEvent[] = [
  story.opened,
  story.m1,
  story.refused,
  story.risk,
  story.invited,
  story.deliveredTo('m1'),
  story.first,
  story.postponed(1, '2026-03-16', '2026-03-18'),
  { ...story.held(1, '2026-03-16'), data: { ...story.held(1, '2026-03-16').data, unsigned: 'm2' } },
  story.missedBy('m2', 1, '2026-03-16'),
  story.note,
  story.ended,
  { ...story.agreed, data: { ...story.agreed.data, unsigned: 'm2' } },
  story.promised,
  story.failed,
  { type: 'CommitmentDeclared', data: story.declared(true).data },
  story.verified(true),
  story.rescheduled,
  story.erased,
];
const folder = join(__dirname, 'golden');
const fileOf = (type: string) => join(folder, `${type}.v1.json`);
const stored = (type: string) => JSON.parse(readFileSync(fileOf(type), 'utf8')) as MediationEvent & { v: number };

describe('events of a mediation as they are stored', () => {
  it('have a golden sample each', () => {
    const types = Object.keys(mediationEventSchemas);
    expect(all.map(({ type }) => type).toSorted()).toEqual(types.toSorted());
    expect(readdirSync(folder).toSorted()).toEqual(types.map((type) => `${type}.v1.json`).toSorted());
  });

  it.each(all.map((event) => [event.type, event] as const))(
    '%s: its clear fields, and nothing that is sealed',
    (type, event) => {
      const { type: name, data } = clearPartOf(event, mediationEventSchemas);
      expect(stored(type)).toEqual({ type: name, v: 1, data });
    },
  );

  it('fold as they did', () => {
    const told = (...types: MediationEvent['type'][]) => specOf(mediationDecider)(...types.map(stored)).state;
    expect(
      told(
        'MediationOpened',
        'MediationPartyNamed',
        'ViolenceRiskNoted',
        'InvitationIssued',
        'InvitationDelivered',
        'SessionScheduled',
      ),
    ).toMatchObject({
      status: 'scheduled',
      violenceRisk: true,
      parties: [{ party: 'm1', kind: 'community', caseParty: 'p1', interpreter: true, absences: 0 }],
    });
    expect(
      told(
        'MediationOpened',
        'SessionScheduled',
        'SessionPostponed',
        'SessionHeld',
        'MediationAgreed',
        'CommitmentMade',
        'CommitmentRescheduled',
        'CommitmentDeclared',
        'CommitmentVerified',
      ),
    ).toMatchObject({
      status: 'fulfilled',
      sessions: [{ session: 1, stage: 'held', postponed: 1, unsigned: ['m2'] }],
    });
    expect(told('MediationRefused').status).toBe('not-mediable');
    expect(
      told('MediationOpened', 'SessionScheduled', 'SessionNotHeld', 'SessionNoteTaken', 'MediationEndedEarly').status,
    ).toBe('ended-early');
    expect(told('MediationOpened', 'MediationFailed').status).toBe('no-agreement');
  });
});
