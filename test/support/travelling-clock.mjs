// Loaded before the product in acceptance specs (node --import). With TEST_CLOCK_AHEAD_MS set, the process lives that much later: the
// product takes its time from MongoDB's server, so moving Date alone would be corrected away. With TEST_MACHINE_CLOCK_FILE set, the clock of
// its machine is off by the milliseconds that stand in that file, as if somebody set it while the process runs.
import { readFileSync } from 'node:fs';

const ahead = Number(process.env.TEST_CLOCK_AHEAD_MS ?? 0);
if (ahead !== 0) {
  const { DisciplinedClock } = await import('../../dist/src/platform/disciplined-clock.js');
  const disciplined = DisciplinedClock.prototype;
  const now = Reflect.get(disciplined, 'now');
  disciplined.now = function () {
    return new Date(now.call(this).getTime() + ahead);
  };
}

const machineClock = process.env.TEST_MACHINE_CLOCK_FILE;
if (machineClock !== undefined) {
  const right = Date.now;
  let off = 0;
  const look = () => (off = Number(readFileSync(machineClock, 'utf8')));
  look();
  setInterval(look, 10).unref();
  Date.now = () => right() + off;
}
