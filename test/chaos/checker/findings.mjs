const SHOWN = 5;

/** What was looked at and what was wrong, by invariant, in the order they were first named. */
export class Findings {
  /** @type {Map<string, { checked: number, problems: number, examples: string[] }>} */
  #invariants = new Map();

  /** @param {string[]} names every invariant there is, so that one that found nothing to look at is printed too */
  constructor(names) {
    for (const name of names) this.#invariants.set(name, { checked: 0, problems: 0, examples: [] });
  }

  /** One thing was looked at; `problem` is called only when it is not as it must be. */
  check(name, holds, problem) {
    const found = this.#invariants.get(name);
    if (!found) throw new Error(`there is no invariant called ${name}`);
    found.checked += 1;
    if (holds) return;
    found.problems += 1;
    if (found.examples.length < SHOWN) found.examples.push(problem());
  }

  get failed() {
    return [...this.#invariants.values()].filter(({ problems }) => problems > 0).length;
  }

  get passed() {
    return this.#invariants.size - this.failed;
  }

  lines() {
    return [...this.#invariants].flatMap(([name, { checked, problems, examples }]) => [
      `${problems === 0 ? 'ok  ' : 'FAIL'} ${name} (${checked} checked${problems === 0 ? '' : `, ${problems} wrong`})`,
      ...examples.map((example) => `       ${example}`),
    ]);
  }
}
