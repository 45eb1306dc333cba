import { fileURLToPath } from 'node:url';
import { CalendarRulesInvalid } from '@libs/business-calendar';
import { LegalTermError } from '@libs/legal-terms';
import {
  calculateTerm,
  choices,
  readArguments,
  ShippedLaw,
  shownAs,
  USAGE,
  UsageFault,
} from './term-calculator/index.js';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));

/** Exit code 2: the command line is wrong. 1: the term cannot be counted. */
function run(args: readonly string[]): number {
  const order = readArguments(args);
  if (order === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const law = ShippedLaw.read(seeds);
  process.stdout.write(order === 'list' ? `${choices(law)}\n` : shownAs(order.format, calculateTerm(law, order)));
  return 0;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageFault) {
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    process.exitCode = 2;
  } else if (error instanceof LegalTermError || error instanceof CalendarRulesInvalid) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else throw error;
}
