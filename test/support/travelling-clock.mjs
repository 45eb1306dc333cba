// Loaded before the product in acceptance specs (node --import): with TEST_CLOCK_AHEAD_MS set, the process lives that much later. The
// product takes its time from MongoDB's server, so moving Date alone would be corrected away.
const ahead = Number(process.env.TEST_CLOCK_AHEAD_MS ?? 0);
if (ahead !== 0) {
  const { DisciplinedClock } = await import('../../dist/src/platform/disciplined-clock.js');
  const disciplined = DisciplinedClock.prototype;
  const now = Reflect.get(disciplined, 'now');
  disciplined.now = function () {
    return new Date(now.call(this).getTime() + ahead);
  };
}
