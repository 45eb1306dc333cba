import { projectPaths, readDocument } from './documents.js';

/** Where what a request or an answer holds is described: by these classes, and by their bare names, it stands in the OpenAPI document. */
const DESCRIBED = /^src\/.+\.(dto|controller)\.ts$/;

describe('the names of the OpenAPI document', () => {
  it('belong to one class each: of two of one name the second would take the place of the first, and nobody be told', () => {
    const names = projectPaths()
      .filter((path) => DESCRIBED.test(path))
      .flatMap((path) =>
        [...readDocument(path).matchAll(/^(?:export )?class (?!\w+Controller\b)(\w+)/gm)].map(([, name = '']) => name),
      );
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
