import { html, type Part } from './html.js';

describe('markup', () => {
  it('never holds what a person wrote as markup', () => {
    const wicked = `<script>alert("x")</script>' & co`;
    expect(html`<p title="${wicked}">${wicked}</p>`.text).toBe(
      '<p title="&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62;&#39; &#38; co">&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62;&#39; &#38; co</p>',
    );
  });

  it('nests, lists, and leaves out what is not there', () => {
    const items = ['a', '<b>'].map((one) => html`<li>${one}</li>`);
    const all: Part[] = [...items, undefined, false, null, 0];
    expect(html`${all}`.text).toBe('<li>a</li><li>&#60;b&#62;</li>0');
  });
});
