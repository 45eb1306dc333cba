import { type Decider, type EventOf, Refusal } from '@libs/decider';
import { clearPartOf, specOf } from './spec-of.js';

type Counted = EventOf<'Counted', { by: number; note?: string }>;
interface Count {
  total: number;
  notes: string[];
}
const counter: Decider<Count, Counted> = {
  initial: { total: 0, notes: [] },
  evolve: ({ total, notes }, { data }) => ({
    total: total + data.by,
    notes: data.note === undefined ? notes : [...notes, data.note],
  }),
};
const counted = (by: number, note?: string): Counted => ({ type: 'Counted', data: { by, ...(note && { note }) } });

class TooMuch extends Refusal {
  readonly code = 'too-much';
  readonly kind = 'conflict';
}
const add =
  (by: number) =>
  ({ total }: Count): Counted[] => {
    if (total + by > 10) throw new TooMuch('too much', { total });
    return by === 0 ? [] : [counted(by)];
  };

const given = specOf(counter);

describe('given / when / then', () => {
  it('holds when the decision does what was said', () => {
    given(counted(3)).when(add(2)).thenRecords(counted(2));
    given().when(add(0)).thenNothing();
    given(counted(9)).when(add(2)).thenRefuses(TooMuch, { total: 9 });
    expect(given(counted(3), counted(4)).state.total).toBe(7);
  });

  it.each<[string, () => void]>([
    ['another event', () => given().when(add(2)).thenRecords(counted(3))],
    ['no event', () => given().when(add(0)).thenRecords(counted(0))],
    ['an event too many', () => given().when(add(1)).thenNothing()],
    ['a refusal where events were said', () => given(counted(9)).when(add(2)).thenRecords(counted(2))],
    ['a refusal where nothing was said', () => given(counted(9)).when(add(2)).thenNothing()],
    ['events where a refusal was said', () => given().when(add(2)).thenRefuses(TooMuch)],
    ['other details', () => given(counted(9)).when(add(2)).thenRefuses(TooMuch, { total: 8 })],
  ])('fails on %s', (_, spec) => {
    expect(spec).toThrow(/expect/);
  });

  it('fails when the decision changes the state it was given', () => {
    const meddling = (state: Count): Counted[] => {
      state.notes.push('meddled');
      return [];
    };
    const own = specOf({ ...counter, initial: { total: 0, notes: [] } });
    expect(() => own().when(meddling)).toThrow(/expect/);
  });

  it('lets any other error through', () => {
    const broken = (): Counted[] => {
      throw new TypeError('broken');
    };
    expect(() => given().when(broken)).toThrow(TypeError);
  });

  it('folds without the sealed fields when it knows the schemas', () => {
    const schemas = { Counted: [{ clear: { by: 'integer' } }] } as const;
    expect(specOf(counter, schemas)(counted(3, 'secret')).state).toEqual({ total: 3, notes: [] });
    expect(clearPartOf(counted(3, 'secret'), schemas)).toEqual(counted(3));
    expect(() => clearPartOf(counted(3), {})).toThrow('Counted');
  });
});
