/** Words of Russian and Japanese that tell how people look and what they wear, put into English ones. Tables only. */

/** The English words for what is known; the rest stays. Japanese commas and brackets become plain ones. */
export function inEnglish(text: string): string {
  if (!/[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return text;
  const plain = text.replace(/（/g, " (").replace(/）/g, ") ").replace(/[、，]/g, ", ").replace(/[。！？]/g, (sign) => `${sign} `).replace(/([一二三四五六七八九十]+)(?=歳|才)/g, (number) => String(kanjiNumber(number)));
  return WORDS.reduce((words, [pattern, english]) => words.replace(pattern, ` ${english} `), plain).replace(/\s+/g, " ").replace(/ (?=[,.)])/g, "").trim();
}

const DIGITS = "一二三四五六七八九";

function kanjiNumber(text: string): number {
  const [before, after] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (sign: string | undefined): number => DIGITS.indexOf(sign ?? "") + 1;
  return (text.includes("十") ? (before === "" ? 1 : digit(before)) * 10 : 0) + (after === "" ? 0 : digit(after));
}

/** A Russian stem with any ending. */
function stem(...stems: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${stems.join("|")})\\p{L}*`, "giu");
}

// What is made of others stands before its parts.
const WORDS: readonly (readonly [RegExp, string])[] = [
  [stem("темно-син", "тёмно-син"), "navy"], [stem("седовлас"), "grey hair"], [stem("седоборо"), "grey beard"], [stem("рыжеволос"), "ginger hair"], [stem("светловолос"), "blond hair"], [stem("темноволос"), "dark hair"],
  [stem("длинноволос"), "long hair"], [stem("темнокож", "чернокож"), "dark skin"], [stem("смугл"), "olive skin"], [stem("бледн"), "pale skin"],
  [stem("сед"), "grey"], [stem("рыж"), "ginger"], [stem("русы", "русая", "светл", "белокур"), "blond"], [stem("т[её]мн"), "dark"], [stem("каштанов"), "chestnut"],
  [stem("красн", "ал(?:ый|ая|ое|ую|ого)(?!\\p{L})"), "red"], [stem("бордов"), "burgundy"], [stem("оранжев"), "orange"], [stem("ж[её]лт"), "yellow"], [stem("зел[её]н"), "green"], [stem("голуб"), "light blue"], [stem("син(?:ий|яя|ее|юю|его|ей|ие|их|ем|им)(?!\\p{L})"), "blue"],
  [stem("фиолетов", "лилов", "сиренев"), "purple"], [stem("розов"), "pink"], [stem("коричнев"), "brown"], [stem("бежев"), "beige"], [stem("бел(?:ый|ая|ое|ую|ого|ой|ые|ых|ом|ым)(?!\\p{L})"), "white"], [stem("сер(?:ый|ая|ое|ую|ого|ой|ые|ых|ом|ым)(?!\\p{L})"), "grey"], [stem("ч[её]рн"), "black"],
  [stem("коротк"), "short"], [stem("длинн"), "long"], [stem("высок"), "tall"], [stem("низк", "невысок", "маленьк"), "small"], [stem("худ(?:ой|ая|ое|ощав)"), "thin"], [stem("толст", "полн(?:ый|ая)(?!\\p{L})", "тучн"), "heavy"], [stem("крепк", "коренаст", "широкоплеч"), "broad"],
  [stem("кудряв", "курчав"), "curly hair"], [stem("кудри", "кудр[яе]"), "curls"], [stem("кос[аыиу](?!\\p{L})", "косичк", "косами"), "braids"], [stem("лыс"), "bald"], [stem("волос"), "hair"], [stem("бород"), "beard"], [stem("усы", "усами", "усат"), "moustache"],
  [stem("очк"), "glasses"], [stem("веснуш"), "freckles"], [stem("глаз"), "eyes"],
  [stem("пальто"), "coat"], [stem("плащ"), "raincoat"], [stem("куртк"), "jacket"], [stem("пиджак", "костюм"), "suit"], [stem("свитер", "кофт", "джемпер"), "sweater"], [stem("рубах", "рубашк", "блуз"), "shirt"], [stem("футболк", "тельняшк"), "t-shirt"], [stem("толстовк"), "hoodie"],
  [stem("плать", "сарафан"), "dress"], [stem("юбк"), "skirt"], [stem("фартук", "передник"), "apron"], [stem("халат"), "robe"], [stem("форм[аеуы](?!\\p{L})", "мундир"), "uniform"], [stem("комбинезон"), "overalls"], [stem("жилет"), "waistcoat"], [stem("тулуп", "шуб"), "coat"],
  [stem("шарф"), "scarf"], [stem("шляп"), "hat"], [stem("шапк", "кепк", "фуражк"), "cap"], [stem("плат(?:ок|ке|ком)(?!\\p{L})", "косынк"), "headscarf"], [stem("галстук"), "tie"], [stem("сумк", "рюкзак"), "bag"], [stem("каск", "шлем"), "helmet"], [stem("корон"), "crown"],
  [stem("старик", "дед"), "old man"], [stem("старух", "бабушк"), "old woman"], [stem("девочк"), "little girl"], [stem("мальчик"), "little boy"], [stem("девушк"), "young woman"], [stem("женщин"), "woman"], [stem("мужчин"), "man"], [stem("подрост"), "teenager"],
  [stem("кошк", "кот(?:а|у|ом|е|ы|ов|ик|ён|ен)?(?!\\p{L})"), "cat"], [stem("собак", "п[её]с(?!\\p{L})", "щен"), "dog"], [stem("лошад", "конь(?!\\p{L})"), "horse"], [stem("лис[аыу](?!\\p{L})"), "fox"], [stem("волк"), "wolf"], [stem("заяц", "кролик"), "rabbit"], [stem("медвед"), "bear"], [stem("птиц", "сов[аыу](?!\\p{L})"), "bird"], [stem("робот"), "robot"],
  [/黒猫/gu, "black cat"], [/白猫/gu, "white cat"], [/三毛猫|茶トラ|トラ猫/gu, "orange cat"], [/子猫/gu, "kitten"], [/猫/gu, "cat"], [/子犬/gu, "puppy"], [/犬/gu, "dog"], [/馬/gu, "horse"], [/狐|キツネ/gu, "fox"], [/狼/gu, "wolf"], [/兎|ウサギ|うさぎ/gu, "rabbit"], [/熊|クマ/gu, "bear"], [/鳥|梟|フクロウ/gu, "bird"],
  [/白髪/gu, "white hair"], [/黒髪/gu, "black hair"], [/金髪/gu, "blond hair"], [/茶髪/gu, "brown hair"], [/赤毛/gu, "ginger hair"], [/(?:黒い|黒)(?=毛)/gu, "black"], [/(?:白い|白)(?=毛)/gu, "white"], [/毛/gu, "fur"], [/髪/gu, "hair"], [/髭|ひげ|ヒゲ/gu, "beard"], [/眼鏡|メガネ|めがね/gu, "glasses"],
  [/長い/gu, "long"], [/短い/gu, "short"], [/三つ編み|おさげ/gu, "braids"], [/背の高い|長身/gu, "tall"], [/小柄/gu, "small"], [/太った|恰幅/gu, "heavy"], [/痩せた|やせた/gu, "thin"], [/坊主/gu, "bald"],
  [/紺色?の?/gu, "navy"], [/水色の?/gu, "light blue"], [/赤い|赤の|赤色の?|真っ赤な?/gu, "red"], [/青い|青の|青色の?/gu, "blue"], [/黄色い?の?/gu, "yellow"], [/緑色?の?/gu, "green"], [/紫色?の?/gu, "purple"], [/桃色の?|ピンクの?/gu, "pink"], [/茶色い?の?/gu, "brown"], [/灰色の?|グレーの?/gu, "grey"], [/白い|白の/gu, "white"], [/黒い|黒の/gu, "black"],
  [/着物|浴衣/gu, "kimono"], [/学生服|制服|セーラー服/gu, "uniform"], [/背広|スーツ/gu, "suit"], [/コート|外套/gu, "coat"], [/上着|ジャケット/gu, "jacket"], [/セーター/gu, "sweater"], [/シャツ/gu, "shirt"], [/ドレス|ワンピース/gu, "dress"], [/スカート/gu, "skirt"], [/エプロン|前掛け/gu, "apron"], [/白衣/gu, "white coat"],
  [/帽子/gu, "hat"], [/マフラー/gu, "scarf"], [/ネクタイ/gu, "tie"], [/鞄|カバン/gu, "bag"], [/老人|お爺さん|おじいさん/gu, "old man"], [/老婆|お婆さん|おばあさん/gu, "old woman"], [/少女|女の子/gu, "little girl"], [/少年|男の子/gu, "little boy"], [/男性|男/gu, "man"], [/女性|女/gu, "woman"],
];
