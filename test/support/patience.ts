// Set by jest.config.js for acceptance specs. Whoever waits says sooner, and in words, what did not come; this is for whole processes that
// start, on a machine with others at work.
jest.setTimeout(300_000);
