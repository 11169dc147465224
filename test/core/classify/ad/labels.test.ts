import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isAdLabel, leadingLabel, normalizeLabel } from '../../../../src/core/classify/ad/labels';

describe('a disclosure label', () => {
  test.each([
    '广告',
    ' 广告 ',
    '【广告】',
    '广 告',
    '广\u200b告',
    '推广',
    '赞助内容',
    'Sponsored',
    'SPONSORED',
    'S p o n s o r e d',
    '(Advertisement)',
    'Advertisement · Scroll to continue',
    'Sponsored Links Sponsored Links',
    'Sponsored LinksSponsored Links',
    'Anzeige',
    '– Werbung –',
    'Publicité',
    'Publicidad',
    'Реклама',
    '広告',
    '[PR]',
    '광고',
    'Story continues below advertisement',
    'Ad',
    'ＡＤ',
    'Sponsored Content / Paid Features',
    'Ad · AdChoices',
    'This advertisement has not loaded yet, but your article continues below.',
  ])('%j is one', (text) => expect(isAdLabel(text)).toBe(true));

  test.each([
    '广告服务',
    '广告合作',
    '广告法',
    '推广普通话',
    'Advertise with us',
    'Advertising',
    'Anzeige erstattet',
    'Anzeigen schalten',
    'Ad blockers on trial',
    'Sponsored by the Ministry of Culture, the fair opens on Friday',
    '',
    ' ',
    '·',
    'Publicité mensongère',
    'Add',
    'AdChoices',
    'Ad Choices',
    '他推广了新品种',
  ])('%j is not', (text) => expect(isAdLabel(text)).toBe(false));

  test('opens a longer text with a colon, a bracket or a dash', () => {
    expect(leadingLabel('推广：某某企服，专注服务')).toBe('推广');
    expect(leadingLabel('【广告】大促进行中')).toBe('广告');
    expect(leadingLabel('ADVERTISEMENT – Northern Homes')).toBe('ADVERTISEMENT');
    expect(leadingLabel('Реклама: скидки')).toBe('Реклама');
    expect(leadingLabel('推广普通话：一项长期的工作')).toBeNull();
    expect(leadingLabel('PR: how to pitch a story')).toBeNull();
    expect(leadingLabel('Advertising – a history')).toBeNull();
  });

  test('is read from any text without throwing, and padding never matters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => [isAdLabel(text), leadingLabel(text), normalizeLabel(text)].length === 3,
      ),
    );
    const padding = fc.string({ unit: fc.constantFrom(' ', '\u200b', '·', '【', '—', '\ufeff'), maxLength: 8 });
    fc.assert(fc.property(padding, padding, (a, b) => isAdLabel(`${a}广告${b}`)));
  });
});
