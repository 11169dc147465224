/** Two invented news stories in each language. */
export const ORCHARD_EN = [
  'Apple growers in the Lindel valley say this spring’s frost has destroyed almost two thirds of their blossom, and the harvest with it.',
  'Marta Hollin, who keeps four hectares of orchard above the village of Senn, counted the damaged buds herself on three nights in April.',
  '“We lit candles between the rows and it wasn’t enough,” Hollin said. “The apple trees were in full blossom when the frost came.”',
  'The growers’ association of the valley puts the loss at eleven million euros and wants the frost to be treated as a natural disaster.',
  'Insurance rarely covers blossom: only one orchard in nine is insured against frost, according to the association.',
  'Some orchards in the valley had turned on sprinklers, which coat the buds in ice and protect them, but water was short after a dry winter.',
  'Hollin now hopes for the late apple varieties higher up the valley, whose buds were still closed on the coldest nights.',
  'The association will meet in Senn on Thursday to talk about sprinklers, reservoirs and insurance for every orchard.',
];
export const HARBOUR_EN = [
  'The port of Kestrel Bay will close its old ferry terminal in June and move all passenger ships to the new pier beside the container docks.',
  'Harbour master Piet Oldrum said the ferry terminal, built in 1961, could no longer take ships of more than 150 metres.',
  'Passengers will reach the new pier by a shuttle bus from the railway station; cars will board the ferries through the container docks.',
  'Oldrum expects the pier to handle 900,000 ferry passengers a year, a third more than the terminal did.',
];
export const ORCHARD_ZH = [
  '林溪镇的苹果种植户说，今年春天的一场霜冻毁掉了近三分之二的花，秋天的收成也跟着没了。',
  '在镇子上方有六十亩果园的周巧云，四月里连着三个晚上打着手电去数被冻坏的花芽。',
  '“我们在果树之间点了蜡烛，还是不够。”周巧云说，“霜冻来的时候，苹果树正开满了花。”',
  '林溪镇果农协会估计损失超过八千万元，希望把这次霜冻列为自然灾害。',
  '协会说，保险一般不管花期，九家果园里只有一家买了霜冻保险。',
  '有些果园打开了喷灌，让花芽裹上一层冰来保护它，可是去年冬天干旱，水库里的水不够用。',
  '周巧云现在指望山上那些晚熟的苹果品种，最冷的那几夜，它们的花芽还没有开。',
  '果农协会将在周四开会，讨论喷灌、水库和每家果园的保险。',
];
export const HARBOUR_ZH = [
  '海岬市港口将在六月关闭老轮渡码头，所有客船都改到集装箱码头旁边的新泊位停靠。',
  '港口调度主任欧阳启明介绍，老轮渡码头建于1961年，停不下长度超过150米的客船。',
  '旅客将从火车站乘接驳车到新泊位，汽车则从集装箱码头上船。',
  '欧阳启明预计，新泊位每年可以接待轮渡旅客九十万人次，比老码头多三分之一。',
];
/** A language without counts. */
export const ORCHARD_PL = [
  'Sadownicy z doliny Lindel mówią, że wiosenny przymrozek zniszczył prawie dwie trzecie kwiatów jabłoni, a z nimi całe zbiory.',
  'Marta Hollin, która prowadzi cztery hektary sadów nad wsią Senn, przez trzy kwietniowe noce sama liczyła zniszczone pąki.',
  '„Między rzędami jabłoni paliliśmy świece, ale to nie wystarczyło”, mówi Hollin. „Przymrozek przyszedł, gdy jabłonie stały w pełnym kwiecie”.',
  'Związek sadowników z doliny ocenia straty na jedenaście milionów euro i chce, żeby przymrozek uznano za klęskę żywiołową.',
  'Ubezpieczenie rzadko obejmuje kwiaty jabłoni: według związku sadowników od przymrozku ubezpieczony jest tylko jeden z dziewięciu sadów.',
  'W niektórych sadach doliny włączono zraszacze, które pokrywają pąki lodem i chronią je, ale po suchej zimie brakowało wody.',
  'Hollin liczy teraz na późne odmiany jabłoni rosnące wyżej w dolinie, których pąki w najzimniejsze noce były jeszcze zamknięte.',
  'Związek sadowników spotka się w czwartek w Senn, żeby rozmawiać o zraszaczach, zbiornikach i ubezpieczeniu dla każdego sadu.',
];
export const HARBOUR_PL = [
  'Port w Zatoce Pustułki zamknie w czerwcu stary terminal promowy i przeniesie wszystkie statki pasażerskie na nowe nabrzeże obok doków.',
  'Kapitan portu Piet Oldrum powiedział, że terminal promowy zbudowany w 1961 roku nie przyjmie już statków dłuższych niż 150 metrów.',
  'Pasażerowie dojadą na nowe nabrzeże autobusem z dworca kolejowego, a samochody wjadą na promy przez doki kontenerowe.',
  'Oldrum spodziewa się, że nabrzeże obsłuży rocznie 900 tysięcy pasażerów promów, o jedną trzecią więcej niż stary terminal promowy.',
];
