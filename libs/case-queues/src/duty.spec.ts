import { effectIdOf } from '@libs/event-store';
import { defineDuty, dutyId, requireQueueName } from './duty.js';

const routeCase = {
  consumer: 'route-case',
  kind: 'case',
  wakesOn: ['PetitionRegistered'],
  queue: () => 'intake.chimalhuacan',
};

describe('a duty', () => {
  it('has an id that says whose it is and what woke it', () => {
    expect(dutyId('route-case', '3f1c', 7, 0)).toBe('route-case:3f1c:7:0');
  });

  it('gives the same command id whenever it is run', () => {
    const id = dutyId('route-case', '3f1c', 7, 0);
    expect(effectIdOf('route-case', id)).toBe(effectIdOf('route-case', id));
    expect(effectIdOf('deliver-case', id)).not.toBe(effectIdOf('route-case', id));
    expect(effectIdOf('route-case', id)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it.each(['route:case', 'RouteCase', '', 'route case'])('refuses %p as the name of a consumer', (consumer) => {
    expect(() => defineDuty({ ...routeCase, consumer })).toThrow('not a consumer');
  });

  it('is woken by something', () => {
    expect(() => defineDuty({ ...routeCase, wakesOn: [] })).toThrow('route-case: no event wakes this duty');
  });

  it('waits in a queue that BullMQ can name', () => {
    expect(requireQueueName('department.chimalhuacan.obras')).toBe('department.chimalhuacan.obras');
    for (const name of ['department:obras', '', '.x', 'obras públicas'])
      expect(() => requireQueueName(name)).toThrow('not a queue');
  });
});
