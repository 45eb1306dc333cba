import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WrappingKey, WrappingKeyMissing } from './wrapping-key.js';

describe('the wrapping key from the environment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wrapping-key-'));
  const file = join(folder, 'master.key');
  const inFile = randomBytes(32);
  const direct = randomBytes(32);
  writeFileSync(file, `${inFile.toString('base64url')}\n`);
  afterAll(() => rmSync(folder, { recursive: true }));

  const idOf = (env: NodeJS.ProcessEnv) => WrappingKey.fromEnvironment(env).id;

  it('is VENTANILLA_KEY, before the file of VENTANILLA_KEY_FILE', () => {
    const env = { VENTANILLA_KEY: direct.toString('base64url'), VENTANILLA_KEY_FILE: file };
    expect(idOf(env)).toBe(new WrappingKey(direct).id);
  });

  it('is that of the file where VENTANILLA_KEY is empty', () => {
    expect(idOf({ VENTANILLA_KEY: '', VENTANILLA_KEY_FILE: file })).toBe(new WrappingKey(inFile).id);
  });

  it('is missing where both are empty', () => {
    expect(() => idOf({ VENTANILLA_KEY: '', VENTANILLA_KEY_FILE: '' })).toThrow(WrappingKeyMissing);
    expect(() => idOf({ VENTANILLA_KEY: '', VENTANILLA_KEY_FILE: '' })).toThrow('Set VENTANILLA_KEY');
  });
});
