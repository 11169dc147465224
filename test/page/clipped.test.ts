/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { isClippedText } from '../../src/page/clipped';

const READ = 'position:absolute;clip:rect(0px,0px,0px,0px)';
const OFFER = 'Garden chairs at half the price.';

afterEach(() => {
  document.body.innerHTML = '';
});

/** Is the text of the first element, read as one block, not to be seen? */
function isUnseen(html: string): boolean {
  document.body.innerHTML = html;
  const element = document.body.firstElementChild;
  if (element === null) throw new Error('no element');
  return isClippedText({ element, run: null }, element);
}

test.each([
  ['clipped itself', `<p style="${READ}">${OFFER}</p>`],
  ['clipped by its path', `<p style="clip-path:inset(50%)">${OFFER}</p>`],
  ['all in clipped elements', `<p> <span style="${READ}">Share</span> <b style="${READ}">${OFFER}</b></p>`],
  ['clipped beside a script', `<p><script>1</script><span style="${READ}">${OFFER}</span></p>`],
  ['clipped and long', `<div style="${READ}">${'<b>chair</b> '.repeat(60)}</div>`],
  ['indented away', `<p style="font-size:16px;text-indent:-9999px">${OFFER}</p>`],
])('text is not seen: %s', (_, html) => {
  expect(isUnseen(html)).toBe(true);
});

test.each([
  ['plain', `<p>${OFFER}</p>`],
  ['after words for screen readers', `<p><span style="${READ}">Advertisement</span> ${OFFER}</p>`],
  ['before words for screen readers', `<p>${OFFER} <span style="${READ}">opens in a new window</span></p>`],
  ['half of its box', `<p style="clip-path:inset(50% 0px 0px)">${OFFER}</p>`],
  ['longer than its indent', `<p style="font-size:16px;text-indent:-600px">${OFFER.repeat(5)}</p>`],
  ['indented where no line begins', `<p><span style="text-indent:-9999px">${OFFER}</span></p>`],
  ['clip without effect', `<p style="clip:rect(0px,0px,0px,0px)">${OFFER}</p>`],
])('text is seen: %s', (_, html) => {
  expect(isUnseen(html)).toBe(false);
});
