import { describe, expect, test } from '@jest/globals';
import { detailsStay } from '../../../src/core/decide/details';
import type { Action } from '../../../src/core/decide/wanted';
import type { Correction, Kind } from '../../../src/core/types';
import { box, heading, line, link, pageOf, type Part } from '../built-page';

const PHONE = '联系电话：0000-8123456';
const ADDRESS = line('通讯地址：江州市解放路1号');
const TEXT = line('经研究决定，现将拟表彰对象予以公示，公示时间为三月四日至三月十日。');
const asked: Correction = { template: 'p', action: 'collapse', category: 'boilerplate', kind: 'contact-promotion' };

/** Does the telephone number stay, where these texts go too? */
function stays(
  parts: readonly Part[],
  kind: Kind = 'contact-promotion',
  gone: readonly string[] = [],
  by: readonly Correction[] = [],
) {
  const page = pageOf(parts);
  const at = page.blocks.findIndex(({ text }) => text === PHONE);
  const base = { category: 'boilerplate', score: 6, confidence: 0.99, reasons: [], kind } as const;
  const ids = page.blocks.filter(({ id, text }) => id === at || gone.includes(text)).map(({ id }) => id);
  const wanted = new Map<number, Action>(ids.map((id) => [id, 'collapse']));
  detailsStay(page, new Map(ids.map((block) => [block, { ...base, block }])), wanted, by);
  return !wanted.has(at);
}

describe('whom to ring', () => {
  test('stays before or after another detail that stays', () => {
    expect(stays([TEXT, line(PHONE), ADDRESS])).toBe(true);
    expect(stays([TEXT, line('Opening hours: 10 to 5'), line(PHONE)])).toBe(true);
    expect(stays([TEXT, ADDRESS, line('', { role: 'empty' }), line('Top', { visible: false }), line(PHONE)])).toBe(
      true,
    );
  });

  test.each<[string, readonly Part[]]>([
    ['alone', [TEXT, line(PHONE)]],
    ['beside a heading', [heading('联系：我们', 3), line(PHONE)]],
    ['beside a link', [link('地址：地图'), line(PHONE)]],
    ['beside a sentence with a colon', [line('他说了三个数字。最后一个是：八'), line(PHONE)]],
    ['beside a detail of another element', [box('div', ADDRESS), line(PHONE)]],
    ['with a line between', [ADDRESS, TEXT, line(PHONE)]],
    ['as a link', [ADDRESS, link(PHONE)]],
  ])('goes %s', (_, parts) => {
    expect(stays(parts)).toBe(false);
  });

  test('goes beside a detail that goes, as another kind, and where the reader asked', () => {
    expect(stays([TEXT, line(PHONE), ADDRESS], 'contact-promotion', [ADDRESS.text ?? ''])).toBe(false);
    expect(stays([TEXT, line(PHONE), ADDRESS], 'credit')).toBe(false);
    expect(stays([TEXT, line(PHONE), ADDRESS], 'contact-promotion', [], [asked])).toBe(false);
  });
});
