import { answererOf, filesOf, outdated } from './shell-files.js';

const PAGE = '<script src="/app/assets/index-a.js"></script><link href="/app/assets/index-b.css"><a href="/app/desk">';

describe('what the screens are kept as for a day without a network', () => {
  it('is the page and the files it names', () => {
    expect(filesOf(PAGE)).toEqual(['/app/assets/index-a.js', '/app/assets/index-b.css']);
  });

  it('loses the files of the build before when a new one comes, and no other', () => {
    const kept = ['/app/assets/index-a.js', '/app/assets/late-c.js', '/app/assets/index-d.js'];
    expect(outdated(kept, ['/app/assets/index-a.js'], ['/app/assets/index-a.js'])).toEqual([]);
    expect(outdated(kept, ['/app/assets/index-a.js'], ['/app/assets/index-d.js'])).toEqual(kept.slice(0, 2));
  });

  it.each([
    ['GET', 'navigate', '/app/desk', 'page'],
    ['GET', 'cors', '/app/assets/index-a.js', 'file'],
    ['GET', 'navigate', '/api/v1/cases/1/acuse.pdf', 'network'],
    ['GET', 'cors', '/api/v1/cases', 'network'],
    ['POST', 'cors', '/api/v1/petitions', 'network'],
    ['GET', 'navigate', '/application', 'network'],
  ])('%s (%s) of %s is answered by the %s', (method, mode, path, answerer) => {
    expect(answererOf(method, mode, path)).toBe(answerer);
  });
});
