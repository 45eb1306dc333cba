import { envelopeAt } from '@libs/testing';
import type { CaseEvent } from '../domain/case.events.js';
import { closed, erased, noted, partyNamed, registered, reopened, withdrawn } from '../domain/case.histories.js';
import {
  blocked,
  erasureApproved,
  erasureExpired,
  erasureProposed,
  erasureRejected,
  held,
  holdLifted,
} from '../domain/case.custody-histories.js';
import { caseCustody, type CustodyRow } from './case-custody.view.js';

/** The row after these events, as the feed hands them over. */
function rowOf(...events: readonly CaseEvent[]): CustodyRow | undefined {
  return events.reduce<CustodyRow | undefined>((row, { type, data }, at) => {
    const envelope = envelopeAt(at);
    return caseCustody.evolve(row, { type, data: { ...data }, envelope, position: at + 1 });
  }, undefined);
}

describe('what a case still holds of people', () => {
  it('is its texts and everybody in it, and nothing that may be erased while it goes on', () => {
    expect(rowOf(registered(), partyNamed())).toEqual({
      institution: 'town',
      folio: 'CHI-PET-2026-000123',
      procedure: 'peticion-ciudadana',
      endedOn: null,
      holds: [],
      kept: ['case', 'p1', 'p2'],
      erasable: false,
    });
  });

  it('may be over from the day it ended, and again when it was taken up in between', () => {
    expect(rowOf(registered(), withdrawn())).toMatchObject({ erasable: true });
    expect(rowOf(registered(), closed())).toMatchObject({ erasable: true, endedOn: expect.stringMatching(/^2026-/) });
    expect(rowOf(registered(), closed(), reopened())).toMatchObject({ erasable: false, endedOn: null });
  });

  it('is not to be erased while somebody holds it, nor when nothing is left', () => {
    const over = [registered(), closed()];
    expect(rowOf(...over, held())).toMatchObject({ erasable: false, holds: ['hold-1'] });
    expect(rowOf(...over, held(), holdLifted())).toMatchObject({ erasable: true, holds: [] });
    expect(rowOf(...over, blocked())).toMatchObject({ erasable: true, kept: ['case', 'p1'] });
    const gone = [...over, erased(), erased({ subject: 'case' })];
    expect(rowOf(...gone)).toMatchObject({ erasable: false, kept: [] });
    // What was said since is there to be erased.
    expect(rowOf(...gone, noted())).toMatchObject({ erasable: true, kept: ['case'] });
  });

  it('knows until when a proposal waits', () => {
    const over = [registered(), closed(), erasureProposed()];
    expect(rowOf(...over)?.proposalExpiresAt).toBe('2026-01-15T15:02:00.000Z');
    for (const end of [erasureApproved(), erasureRejected(), erasureExpired()])
      expect(rowOf(...over, end)).not.toHaveProperty('proposalExpiresAt');
  });
});
