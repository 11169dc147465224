import { expect, test } from '@jest/globals';
import { ask } from './lib/ask';
import { eventually, inEachBrowser } from './lib/browsers';
import type { DriverPage } from './lib/driver';
import { newsPage } from './page-fixture';

interface Status {
  readonly id: string;
  readonly own: boolean;
  readonly rules: number;
  readonly refused: Readonly<Record<string, number>>;
}
interface Added {
  readonly error: string | null;
  readonly lists: readonly Status[];
}

const seen = (page: DriverPage, selector: string) =>
  page.evaluate((found) => document.querySelector<HTMLElement>(found)?.innerText.trim() ?? null, selector);

const BAD: readonly (readonly [string, string, string])[] = [
  ['cut off before its first rule', '! Title: Mine\n! Version: 7\n! Last mod', 'no-rules'],
  ['binary', '\u0000\u0001\u0002\u007f'.repeat(5_000), 'binary'],
  ['scripts only', 'news.example##+js(noop)\nnews.example#%#//scriptlet("x")\n'.repeat(50), 'no-rules'],
  ['10,000 invalid lines', 'no rule at all\n'.repeat(10_000), 'no-rules'],
];

inEachBrowser('a reader’s lists', (opened) => {
  const bench = () => {
    const { driver, site, url } = opened();
    return { driver, site, url: url.replace('127.0.0.1', 'news.localhost') };
  };
  const add = async (text: string): Promise<Added> => {
    const asked = await ask(bench().driver, 'filters/add', { title: 'mine', url: '', text });
    // The rim: what our own background answered.
    return (JSON.parse(asked) as { answer: Added }).answer;
  };
  const ownLists = ({ lists }: Added): Status[] => lists.filter(({ own }) => own);
  const hides = async (selector: string): Promise<void> => {
    const { driver, site, url } = bench();
    site['/news/lists.html'] = newsPage({
      extra:
        '<div class="mine-only"><p>A list of the best tables, by the table maker at the old quay</p></div>' +
        '<div class="large-99999"><p>Chairs for the garden, from the chair maker at the harbour</p></div>',
    });
    const page = await driver.newPage(`${url}/news/lists.html`);
    await eventually(() => seen(page, selector), '', selector, 15_000);
    expect(await seen(page, '[data-i=a5]')).not.toBe('');
    await page.close();
  };
  const mine = (): string => `${new URL(bench().url).hostname}##.mine-only`;

  test('what is no list is refused by name, and the old list works on', async () => {
    const first = await add(mine());
    expect(first.error).toBeNull();
    for (const [kind, text, error] of BAD) {
      const answer = await add(text);
      expect(`${kind}: ${String(answer.error)}`).toBe(`${kind}: ${error}`);
      expect(ownLists(answer)).toHaveLength(1);
    }
    await hides('.mine-only');
  }, 180_000);

  test('one of 100,000 rules is taken, what it may not do is counted, and the other list works on', async () => {
    const rules = Array.from({ length: 100_000 }, (_, i) => `##.large-${String(i)}`);
    const large = await add([...rules, 'news.example##+js(noop)'].join('\n'));
    expect(large.error).toBeNull();
    expect(ownLists(large)).toContainEqual(expect.objectContaining({ rules: 100_000, refused: { scriptlet: 1 } }));
    await add(mine());
    await hides('.mine-only');
    await hides('.large-99999');
  }, 180_000);
});
