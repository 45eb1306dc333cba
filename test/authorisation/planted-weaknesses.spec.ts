import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// They are run outside CI (docs/security/attacks.md); here it is seen that each of them can still be planted.

interface Weakness {
  /** Of the built product. */
  readonly file: string;
  readonly name: string;
  readonly sound: string;
  readonly weak: string;
  /** The spec that must turn red. */
  readonly spec: string;
}

const checkout = join(__dirname, '..', '..');
const weaknesses = JSON.parse(readFileSync(join(__dirname, 'planted-weaknesses.json'), 'utf8')) as readonly Weakness[];

/** What a file of the built product is made of. */
const sourceOf = (file: string): string => file.replace(/^dist\//, '').replace(/\.js$/, '.ts');

describe('planted weaknesses', () => {
  it('are more than twenty, each of its own name', () => {
    expect(weaknesses.length).toBeGreaterThan(20);
    expect(new Set(weaknesses.map(({ name }) => name)).size).toBe(weaknesses.length);
  });

  it.each(weaknesses)('$name: what it weakens stands once in its source, and its spec is there', (weakness) => {
    const { file, sound, weak, spec } = weakness;
    const source = readFileSync(join(checkout, sourceOf(file)), 'utf8');
    expect(source.split(sound)).toHaveLength(2);
    expect(weak).not.toBe(sound);
    expect(existsSync(join(checkout, spec))).toBe(true);
  });
});
