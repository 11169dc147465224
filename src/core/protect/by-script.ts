/** Lines that say by whom in scripts without capitals: known by the label or the calling beside a name of bounded length. */
const MAX_CHARS = 80;
const SENTENCE_END = /[。！？!?؟।]/u;

/** What may follow a name: nothing, a mark, a number, an address. */
const END = String.raw`(?=\s*$|\s*[,،、|·•–—(（/／=＝@：:)）】〕\]]|\s-\s|\s+\p{N}|\s+\S+@)`;
const OPEN = String.raw`[【〔［\[(（]?`;

/** A Chinese name is of two to four characters, and begins with one of few surnames: these are of nine in ten people. */
const HAN_NAME = String.raw`\p{sc=Han}{2,4}`;
const SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭萧田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱侯江尹薛闫段雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔汤湯';
const REPORTER = '(?:本报|本報|本刊|本网|本台)?(?:首席|特约|特約|见习|見習|实习|實習)?(?:记者|記者|通讯员|通訊員)';
/** More names, and who they are: "实习生 林小路". */
const PEOPLE = String.raw`(?:[、,，|/\s]+\p{sc=Han}{2,6})*\s*[)）】\]]?`;
/** Who wrote, and perhaps took the pictures too: "取材・文", "文・写真". */
const WRITER = '(?:作者|著者|筆者|记者|記者|撰文|撰稿|采写|採訪|採寫|執筆|寄稿|取材|文)';
const OTHERS = '(?:写真|摄影|攝影|撮影|構成)';
const BESIDE = '[・･·／/、]';
const WRITERS = `(?:${OTHERS}${BESIDE})*${WRITER}(?:${BESIDE}(?:${WRITER}|${OTHERS}))*`;
/** A Japanese name, in any of its scripts. */
const KANA_NAME = String.raw`[\p{sc=Han}々ヶ\p{sc=Hira}\p{sc=Kana}ー]{2,6}(?:\s[\p{sc=Han}々\p{sc=Hira}\p{sc=Kana}ー]{1,6})?`;
const CALLING = '(?:記者|編集委員|論説委員|特派員|ライター)';

const HANGUL_NAME = String.raw`\p{sc=Hangul}{2,4}`;
const KOREAN_CALLING = '(?:선임|수석|인턴|객원|전문)?\\s?(?:기자|특파원|논설위원)';

/** Words of one script: a first and a last name, and perhaps one or two more. */
const words = (script: string, least: number): string => {
  const word = String.raw`[\p{sc=${script}}\p{M}'"׳״-]{2,20}`;
  return String.raw`${word}(?:\s+${word}){${String(least - 1)},3}`;
};
/** An Arabic first name never has the article "ال" that common nouns have. */
const ARABIC_NAME = `(?!ال)${words('Arab', 2)}`;
const COLON = String.raw`\s*[:：/／=＝–-]\s*`;

const FORMS = [
  // Chinese and Japanese
  String.raw`^${OPEN}${WRITERS}\s*[:：／/|｜=＝]\s*(?:\p{L}{2}|$)`,
  String.raw`^${WRITER}${BESIDE}(?:${WRITER}|${OTHERS})\s+${KANA_NAME}${END}`,
  String.raw`^${OPEN}${REPORTER}\s+${HAN_NAME}(?:[、\s]+${HAN_NAME})*(?:\s|${END})`,
  String.raw`^${OPEN}\p{sc=Han}{2,8}${REPORTER}\s+[${SURNAMES}]\p{sc=Han}{1,3}${PEOPLE}$`,
  String.raw`^${OPEN}${REPORTER}[${SURNAMES}]\p{sc=Han}{1,2}(?:\s|${END})`,
  String.raw`^${CALLING}\s+${KANA_NAME}${END}`,
  // Korean
  String.raw`^(?:\[[^\]]{1,12}\]\s*|\p{sc=Hangul}{2,8}(?:\s|\s?=\s?))?${HANGUL_NAME}(?:\s?[,·ㆍ]\s?${HANGUL_NAME})*\s?${KOREAN_CALLING}${END}`,
  String.raw`^(?:(?:글|작성자|글쓴이|취재)\s*[:=]\s*|글\s?[·ㆍ/]\s?(?:사진|그림|영상)\s*[:=]?\s*|기자명\s+)${HANGUL_NAME}(?:\s|${END})`,
  // Hebrew, Arabic
  String.raw`^(?:מאת(?:\s*:\s*|\s+)|(?:כתבה?|כתבו|כתבת|כותבת?)\s*:\s*)${words('Hebr', 2)}${END}`,
  String.raw`^(?:بقلم(?:${COLON}|\s+)|(?:كتبت?|كتبها?|إعداد|الكاتبة?)${COLON})${ARABIC_NAME}${END}`,
  // Hindi, Thai
  String.raw`^(?:लेखक|लेखिका|संवाददाता|रिपोर्टर|द्वारा)\s*[:：–-]\s*${words('Deva', 1)}${END}`,
  String.raw`^${words('Deva', 2)} द्वारा$`,
  String.raw`^(?:เขียน|เรื่อง|รายงาน)?โดย\s+\p{sc=Thai}{2,12}\s+\p{sc=Thai}{2,20}${END}`,
  String.raw`^(?:(?:เขียน|เรื่อง|รายงาน)?โดย|ผู้เขียน|ผู้สื่อข่าว)\s*[:：]\s*\p{sc=Thai}{2,20}(?:\s+\p{sc=Thai}{2,20}){0,2}${END}`,
].map((form) => new RegExp(form, 'u'));

/** "作者：李安", "홍길동 기자", "כתבה: דנה כהן", "अनिल कुमार द्वारा". A sentence that begins so is none. */
export const isByScript = (text: string): boolean =>
  text.length <= MAX_CHARS && !SENTENCE_END.test(text) && FORMS.some((form) => form.test(text));
