import { expect, test } from '@jest/globals';
import { lyricsStay } from '../../../src/core/decide/lyrics';
import type { Kind } from '../../../src/core/types';
import { box, heading, line, link, pageOf, type Part } from '../built-page';
import { stillWanted } from './still-wanted';

const TITLE = heading('Low Water', 1, { protection: 'title' });
const STANZA = 'The ferry sleeps against the stair, the rope has let the river go, and nobody is waiting there but me.';
const SONG = [link(STANZA, { links: 3, role: 'links' }), line('[Chorus]'), link(STANZA, { links: 2, linkChars: 60 })];
const OTHERS = ['High Water, as sung on the quay', 'The Ferryman’s Second Daughter', 'Ice on the Rope, live in May']
  .concat(['Nobody Waits for the Night Boat', 'All the Bells of the Other Bank'])
  .concat(['Forty Years of Lamps and Oil', 'The Tide Table Waltz, once more']);

/** What of a page is still wanted, where all of it but the title goes. */
function left(parts: readonly Part[], score = 4.5, code = 'text', kind: Kind = 'related-links'): readonly number[] {
  const page = pageOf(parts);
  const gone = page.blocks.slice(1).map(({ id }) => id);
  return stillWanted(lyricsStay, page, gone, score, code, kind);
}

test('the lines of a song stay though they are links to notes on them', () => {
  expect(left([TITLE, box('div.lyrics', box('p', ...SONG)), link('More songs')])).toEqual([4]);
  expect(left([TITLE, box('div.song', ...SONG)])).toEqual([1, 2, 3]);
});

test('a list of other songs goes, as do a few words and what stands above the title', () => {
  expect(left([TITLE, box('div.lyrics', ...OTHERS.map((text) => link(text)))])).toHaveLength(OTHERS.length);
  expect(left([TITLE, box('div.lyrics', line('[Chorus]'))])).toEqual([1]);
  expect(left([line(''), box('div.lyrics', ...SONG), TITLE])).toEqual([1, 2, 3, 4]);
});

test('what its words or a surer score tell goes, as does what is named for something else', () => {
  expect(left([TITLE, box('div.lyrics', ...SONG)], 6.5)).toEqual([1, 2, 3]);
  expect(left([TITLE, box('div.lyrics', ...SONG)], 4, 'phrase')).toEqual([1, 2, 3]);
  expect(left([TITLE, box('div.lyrics', ...SONG)], 4, 'text', 'share-bar')).toEqual([1, 2, 3]);
});
