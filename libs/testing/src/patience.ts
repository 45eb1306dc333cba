// Set by jest.config.js for integration specs: servers answer late on a machine with others at work.
jest.setTimeout(120_000);
