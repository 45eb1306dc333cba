import { readArguments } from './bench-arguments.js';

describe('the arguments of the bench', () => {
  it('are all workloads at 10,000 cases unless told', () => {
    expect(readArguments([])).toMatchObject({
      workloads: ['W7', 'W14', 'W10', 'W6', 'W2', 'W1', 'W11'],
      sizes: [10_000],
      repeat: 3,
    });
  });

  it('name workloads, sizes and users', () => {
    const argv = 'W2 w10 --cases 10k,100k --users 1,32 --targets bare-fast --warm 60';
    const settings = readArguments(argv.split(' '));
    expect(settings).toMatchObject({
      workloads: ['W2', 'W10'],
      sizes: [10_000, 100_000],
      users: [1, 32],
      warm: 60,
      targets: ['bare-fast'],
    });
  });

  it.each([
    [['W3'], '"W3" is not known'],
    [['--cases', '2M'], '"2M" is not a number'],
    [['--users', '0'], '"0" is not a number'],
    [['--targets', 'temporal'], '"temporal" is none of'],
    [['--case', '1'], '"--case" is not known'],
  ])('say what is wrong with %j', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });
});
