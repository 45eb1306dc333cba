import { NODE_OPTIONS } from '../../scripts/launcher/node-options.mjs';
import { readDocument } from './documents.js';

describe("node's options", () => {
  it('are those of the launcher in the image and in what operators are told to type', () => {
    expect(readDocument('Dockerfile')).toContain(`["node", ${NODE_OPTIONS.map((one) => `"${one}"`).join(', ')}]`);
    for (const script of ['main', 'worker'])
      expect(readDocument('docs/operations.md')).toContain(`node ${NODE_OPTIONS.join(' ')} dist/src/${script}.js`);
  });
});
