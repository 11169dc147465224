/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { preparePage } from '../../src/core/prepare';
import type { Protection } from '../../src/core/types';
import { extract } from '../../src/page/extract';

const STORY =
  '<p>The river went back to its bed on Monday night, after three days in which the lower town could be reached only by boat, and then only by those who had one.</p>';

/** What is protected of a page whose body is `above`, a title and a story, but for the title. */
function protectedIn(above: string, title = '<h1>River returns to its bed</h1>'): [string, Protection | null][] {
  const html = `<title>River returns to its bed - News</title><body><main>${above}${title}${STORY}</main>`;
  const { page } = extract(new DOMParser().parseFromString(html, 'text/html'), { url: 'https://news.example/a' });
  return preparePage(page).blocks.flatMap((b) =>
    b.protection === null || b.protection === 'title' ? [] : [[b.text, b.protection]],
  );
}

test('the picture right above the title is the lead, with the line that is named for it', () => {
  const picture = '<div class="post-image"><img src="a"></div>';
  expect(protectedIn(picture)).toEqual([['', 'lead-media']]);
  expect(protectedIn(`${picture}<p>World</p>`)).toEqual([['', 'lead-media']]);
  expect(protectedIn('<figure><img src="a"><figcaption>The bridge on Monday</figcaption></figure>')).toEqual([
    ['', 'lead-media'],
    ['The bridge on Monday', 'lead-media'],
  ]);
  expect(protectedIn(`${picture}<div class="image-photographer">The bridge. <a href="/p">A. Lee</a></div>`)).toEqual([
    ['', 'lead-media'],
    ['The bridge. A. Lee', 'lead-media'],
  ]);
});

test.each([
  ['a sign of the site', '<div class="logo image"><img src="a"></div>'],
  ['a picture without a name', '<div><img src="a"></div>'],
  ['a picture that leads elsewhere', '<div class="image"><a href="/b"><img src="a"></a></div>'],
  ['a picture of another story above', '<div class="image"><img src="a"></div><h2>Ferry sold</h2><p>On Monday</p>'],
  ['a picture of the menu', '<nav><div class="image"><img src="a"></div></nav>'],
])('%s is none', (_, above) => {
  expect(protectedIn(above)).toEqual([]);
});

test('a picture below the title comes first', () => {
  const picture = '<div class="image"><img src="a"></div>';
  const below = '<h1>River returns to its bed</h1><figure><img src="b"></figure>';
  expect(protectedIn(picture, below)).toEqual([['', 'lead-media']]);
});
