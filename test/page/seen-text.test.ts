/** @jest-environment jsdom */
import { beforeAll, expect, test } from '@jest/globals';
import { queryExtended } from '../../src/page/cosmetic-extended';
import { seenText } from '../../src/page/seen-text';

let asked = 0;

/** What jsdom does not know: boxes, ink and the styles of generated text. */
beforeAll(() => {
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 50, 20);
  HTMLCanvasElement.prototype.getContext = () => null;
  const plain = { display: 'block', visibility: 'visible', fontSize: '16px', color: 'rgb(0, 0, 0)', content: 'none' };
  Object.defineProperty(window, 'getComputedStyle', {
    value: (element: HTMLElement, pseudo?: string) => {
      asked++;
      const said = pseudo === undefined ? undefined : element.dataset[pseudo.replace('::', '')];
      const content = said === undefined ? 'none' : JSON.stringify(said);
      return { ...plain, content, font: '', textShadow: 'none', opacity: element.style.opacity || '1' };
    },
  });
});

function page(html: string): Element {
  document.body.innerHTML = html;
  const first = document.body.firstElementChild;
  if (first === null) throw new Error('no page');
  return first;
}

test('nothing is seen of what is transparent, itself or in it', () => {
  expect(seenText(page('<p>Spon<b style="opacity:0">xx</b>sored</p>'))).toBe('Sponsored');
  expect(seenText(page('<p style="opacity:0">Sponsored</p>'))).toBe('');
});

test('what stands in an element by its style alone stands before and behind its text', () => {
  const label = page(
    '<p data-before="[" data-after="]">Spon<b data-before="so" data-after="d"><i data-after="e">r</i></b></p>',
  );
  expect(seenText(label)).toBe('[Sponsored]');
  expect(seenText(page('<p data-after="sored">Spon<b data-before="x" style="opacity:0">x</b></p>'))).toBe('Sponsored');
});

test('any number of hidden elements side by side is looked at no further than the bound', () => {
  const root = page(`<p>${'<b style="opacity:0">x</b>'.repeat(5_000)}</p>`);
  asked = 0;
  seenText(root);
  expect(asked).toBeLessThan(2_000);
});

test('a rule whose element to hide can’t be read hides nothing and throws nothing', () => {
  const post = page('<div><p>Sponsored</p></div>');
  expect([...queryExtended('p:has-text(visible:Sponsored):upward(div)')]).toEqual([post]);
  expect([...queryExtended('p:has-text(visible:Sponsored):upward(1div)')]).toEqual([]);
});
