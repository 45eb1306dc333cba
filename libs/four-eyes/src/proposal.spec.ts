import {
  expiresAt,
  hasExpired,
  NoProposal,
  ProposalAltered,
  ProposalExpired,
  ProposalPending,
  ProposerCannotApprove,
  requireRoom,
  requireSecond,
  SubstituteCannotApprove,
} from './proposal.js';

const hash = 'ab'.repeat(32);
const proposal = { proposalId: 'one', payloadHash: hash, proposer: 'ana', proposedAt: '2026-03-02T10:00:00.000Z' };
const look = { proposalId: 'one', payloadHash: hash, approver: 'luz', at: '2026-03-05T09:59:59.999Z', standIns: [] };

describe('a second person', () => {
  it('approves what was proposed, to the last millisecond of 72 hours', () => {
    expect(requireSecond(proposal, look)).toBe(proposal);
    expect(expiresAt(proposal)).toBe('2026-03-05T10:00:00.000Z');
    expect(() => requireSecond(proposal, { ...look, at: '2026-03-05T10:00:00.000Z' })).toThrow(ProposalExpired);
  });

  it('is not the one who proposed, nor who acts in their place', () => {
    expect(() => requireSecond(proposal, { ...look, approver: 'ana' })).toThrow(ProposerCannotApprove);
    expect(() => requireSecond(proposal, { ...look, standIns: ['eva', 'ana'] })).toThrow(SubstituteCannotApprove);
    expect(requireSecond(proposal, { ...look, standIns: ['eva'] })).toBe(proposal);
  });

  it('approves nothing but the very content they were shown', () => {
    expect(() => requireSecond(undefined, look)).toThrow(NoProposal);
    expect(() => requireSecond(proposal, { ...look, payloadHash: 'cd'.repeat(32) })).toThrow(ProposalAltered);
    expect(() => requireSecond(proposal, { ...look, proposalId: 'two' })).toThrow(ProposalAltered);
  });
});

describe('another proposal', () => {
  it('waits until the one that stands was decided on or expired', () => {
    expect(() => requireRoom(proposal, look.at)).toThrow(ProposalPending);
    requireRoom(undefined, look.at);
    expect(hasExpired(proposal, '2026-03-06T00:00:00.000Z')).toBe(true);
    requireRoom(proposal, '2026-03-06T00:00:00.000Z');
  });
});
