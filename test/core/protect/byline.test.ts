import { describe, expect, test } from '@jest/globals';
import { bylineOrDate } from '../../../src/core/protect/byline';
import { plainBlock } from '../plain-page';

const of = (line: string, author = ''): string | null => bylineOrDate(plainBlock(line, 0), author);

describe('a byline by its form, where names have capitals', () => {
  test.each([
    'By Ann Lee',
    'BY ANN LEE',
    'By Ann Lee and Bo Li, staff writers',
    'By Ann and Bo Lee',
    'By J. R. Lee',
    'By AFP',
    'von Maria von und zu Lindenau',
    'Written by Ann Lee | 3 min read',
    'Posted by Harbour - 4 comments',
    'Text: Ann Lee',
    'Words: Ann Lee',
    'Author: Ann Lee',
    'Autor: Redaktion',
    'Autor Jan Lipa',
    'Автор: Анна Ли',
    'Por Juan de la Vega',
  ])('%s', (line) => {
    expect(of(line)).toBe('byline');
  });

  test.each([
    'Text Size',
    'Text: A A A',
    'Text Ann Lee',
    'Story Highlights',
    'Words Matter',
    'Author Guidelines',
    'By Topic',
    'BY TOPIC',
    'By Category',
    'By Region',
    'By Content Type',
    'By Publication Date',
    'By Land and Sea',
    'By Hand',
    'Published by',
    'Von Tag zu Tag',
    'Par Avion',
    'By the river, three days later',
  ])('none: %s', (line) => {
    expect(of(line)).toBeNull();
  });

  test('one word is a name where the page declares it', () => {
    expect([of('By Harbour'), of('By Harbour', 'Harbour'), of('By Topic', 'Harbour')]).toEqual([null, 'byline', null]);
  });
});

describe('a byline by its form, where names have none', () => {
  test.each([
    ['zh', '作者：李安'],
    ['zh', '作者：'],
    ['zh', '记者 李安 报道'],
    ['zh', '记者李安'],
    ['zh', '本报记者 李安、王小明'],
    ['zh', '【记者李安/河城报道】'],
    ['zh', '河城新闻记者 李安 实习生 王小明'],
    ['zh', '河城日报首席记者 李安'],
    ['zh', '記者李安／台北報導'],
    ['zh', '文／李安'],
    ['ja', '文／山田太郎'],
    ['ja', '文・写真 山田太郎'],
    ['ja', '取材・文＝山田 太郎'],
    ['ja', '記者 山田'],
    ['ja', '編集委員 山田太郎'],
    ['ja', '著者：やまだ花子'],
    ['ko', '홍길동 기자'],
    ['ko', '홍길동, 김철수 기자'],
    ['ko', '[한강일보] 홍길동 선임기자'],
    ['ko', '서울=홍길동 특파원'],
    ['ko', '홍길동 기자 gildong@news.example'],
    ['ko', '글·사진 홍길동'],
    ['ko', '작성자: 홍길동'],
    ['he', 'מאת אן לי'],
    ['he', 'מאת: דנה כהן | 10:05'],
    ['he', 'כתבה: דנה כהן'],
    ['ar', 'كتب: أحمد علي'],
    ['ar', 'كتبت - منى أحمد علي'],
    ['ar', 'بقلم أحمد علي'],
    ['ar', 'بقلم: منى علي، القاهرة'],
    ['hi', 'लेखक: अनिल कुमार'],
    ['hi', 'द्वारा: अनिल कुमार'],
    ['hi', 'अनिल कुमार द्वारा'],
    ['th', 'โดย สมชาย ใจดี'],
    ['th', 'เขียนโดย: สมชาย'],
    ['th', 'ผู้เขียน : สมชาย ใจดี'],
  ])('%s: %s', (_, line) => {
    expect(of(line)).toBe('byline');
  });

  test.each([
    ['zh', '记者：你当时在现场吗？'],
    ['zh', '记者手记'],
    ['zh', '多家媒体的记者 走进了这座小城的老街。'],
    ['zh', '采访结束前记者 问了他最后一个问题'],
    ['zh', '摄影：李安'],
    ['zh', '记者 从县政府了解到，洪水已经退去'],
    ['zh', '作者：这本书写了三年。'],
    ['ja', '記者会見の全文'],
    ['ja', '文・理の選択'],
    ['ja', '著者は、三年かけてこの本を書いた。'],
    ['ko', '홍길동 기자가 현장에서 전했다'],
    ['ko', '신입 기자 모집'],
    ['ko', '글 목록'],
    ['ko', '기자 회견 전문'],
    ['he', 'מאת הנהר הגיעו המים אל העיר התחתונה ואל השוק'],
    ['he', 'כתב על הנהר'],
    ['ar', 'كتب: الأكثر مبيعا'],
    ['ar', 'كتب الأطفال'],
    ['ar', 'بقلم الرصاص رسم الطفل النهر'],
    ['hi', 'लेखक ने कहा कि नदी लौट आई है।'],
    ['hi', 'सरकार की योजना के तहत राज्य द्वारा'],
    ['th', 'โดยเฉพาะอย่างยิ่งในเมือง'],
    ['th', 'โดย ชาวบ้านในเมืองล่างต้องใช้เรือ เพื่อเดินทาง'],
  ])('%s, none: %s', (_, line) => {
    expect(of(line)).toBeNull();
  });
});

describe('a date by its form', () => {
  test.each([
    ['zh', '2026年5月3日 10時05分'],
    ['ja', '令和8年5月3日'],
    ['ja', '２０２６年５月３日'],
    ['ko', '2026. 5. 3. 오전 10:05'],
    ['ko', '입력 2026.05.03 10:05 수정 2026.05.03 11:20'],
    ['he', '3 במאי 2026'],
    ['ar', '3 مايو 2026'],
    ['ar', '٣ مايو ٢٠٢٦'],
    ['ar', 'الأحد 3 أيار/مايو 2026'],
    ['hi', '3 मई 2026'],
    ['hi', '३ जून, २०२६'],
    ['hi', 'प्रकाशित: 12 फ़रवरी 2026, 10:05 पूर्वाह्न'],
    ['th', '3 พฤษภาคม 2569'],
    ['th', '3 พ.ค. 2569 10:05 น.'],
    ['en', '3 hours ago'],
    ['en', 'Updated an hour ago'],
    ['en', 'Updated 14:32 · Ann Lee and Bo Li in Harbour'],
    ['de', 'vor 2 Stunden'],
    ['fr', 'Publié il y a 3 heures'],
    ['zh', '3小时前'],
    ['ja', '５分前'],
    ['ko', '2시간 전'],
  ])('%s: %s', (_, line) => {
    expect(of(line)).toBe('date');
  });

  test.each([
    ['hi', '3 मई 2026 को नदी अपने पुराने रास्ते पर लौट आई और निचला शहर फिर सूख गया'],
    ['en', 'The last of the boats was drawn up 3 hours ago'],
    ['en', 'At 14:32 the ferry left'],
    ['zh', '三小时前，河水退了'],
    ['en', 'The lower town was dry again on 3 May 2026, when the first of the boats could be drawn up to the mill'],
  ])('%s, none: %s', (_, line) => {
    expect(of(line)).toBeNull();
  });
});

describe('where the reporter reports from belongs to the byline', () => {
  test.each([
    'Reporting from Nairobi',
    'Reporting from Nairobi, Kenya',
    'Ann Lee reports from the West Bank',
    'Live from Rio de Janeiro',
    'Berichte aus Kiew',
    'Anna Lee berichtet aus Frankfurt am Main',
    'Envoyée spéciale à Kiev',
    'Enviado especial a Buenos Aires',
    '发自北京',
    '（发自北京）',
    '本报记者 李安 发自河城',
    '記者李安發自台北',
  ])('%s', (line) => {
    expect(of(line)).toBe('byline');
  });

  test.each([
    'Reporting from memory',
    'Reporting from Nairobi, Ann Lee found the harbour empty.',
    'Live from tomorrow',
    'Berichte aus aller Welt',
    '发自内心的笑容，是最好的礼物',
    '他说这话发自内心。',
  ])('none: %s', (line) => {
    expect(of(line)).toBeNull();
  });
});
