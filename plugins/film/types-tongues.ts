/** Words for times and places in other languages than English, as scene headings use them. Tables and look-ups. */
import type { PLACES, PROPS, TIMES } from "./types-staging.ts";

type TimeOfDay = (typeof TIMES)[number];
type PropKind = (typeof PROPS)[number];
type PlaceKind = (typeof PLACES)[number];

/** In scripts whose words can stand anywhere in a text and be taken for no English one. */
export function foreignTimeIn(text: string): TimeOfDay | undefined {
  return TIME_WORDS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** In the Latin script too: only for what stands in a heading where the time stands, as `tag` and `sera` mean other things elsewhere. */
export function headedTimeIn(part: string): TimeOfDay | undefined {
  return foreignTimeIn(part) ?? LATIN_TIMES.find(([, pattern]) => pattern.test(part))?.[0];
}

export function foreignPlaceIn(text: string): PlaceKind | undefined {
  return PLACE_WORDS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Things that a Russian or Japanese text names, each kind once. */
export function foreignPropsIn(text: string): readonly { readonly kind: PropKind; readonly note: string }[] {
  return PROP_WORDS.flatMap(([kind, pattern]) => {
    const note = pattern.exec(text)?.[0];
    return note === undefined ? [] : [{ kind, note: note.toLowerCase() }];
  });
}

const TIME_WORDS: readonly (readonly [TimeOfDay, RegExp])[] = [
  ["dawn", /(?<!\p{L})(рассвет|заря(?!\p{L}))|夜明け|明け方|早朝|黎明|清晨|拂晓|凌晨/iu], ["dusk", /(?<!\p{L})(сумерк|закат|вечер)|夕方|夕暮|夕刻|日没|黄昏|傍晚|日落/iu],
  ["night", /(?<!\p{L})(ноч|полноч)|夜|晚/iu], ["day", /(?<!\p{L})(день|дн[её]м|полдень|утро(?!\p{L})|утром)|朝|昼|日(?!本)|午|白天|早上|日中/iu],
];
const LATIN_TIMES: readonly (readonly [TimeOfDay, RegExp])[] = [
  ["dawn", headed("aube|amanecer|madrugada|alba|morgendämmerung|morgengrauen")],
  ["dusk", headed("crépuscule|crepuscule|soir|soirée|atardecer|anochecer|crepúsculo|sera|tramonto|abend|dämmerung|abenddämmerung")],
  ["night", headed("nuit|noche|medianoche|notte|mezzanotte|nacht|mitternacht")],
  ["day", headed("jour|matin|midi|après-midi|día|dia|mañana|tarde|mediodía|giorno|mattina|pomeriggio|mezzogiorno|tag|morgen|vormittag|mittag|nachmittag")],
];

function headed(words: string): RegExp {
  return new RegExp(`^(${words})\\s*($|[,/(\\d])`, "iu");
}

// Ordered as the English ones: what says most about a picture first.
const PLACE_WORDS: readonly (readonly [PlaceKind, RegExp])[] = [
  ["rooftop", /(?<!\p{L})крыш|屋上|屋根|屋顶|天台/iu], ["lighthouse", /(?<!\p{L})маяк|灯台|灯塔/iu], ["spaceship", /(?<!\p{L})(космическ\p{L}* корабл|звездол[её]т)|宇宙船|飞船/iu],
  ["elevator", /(?<!\p{L})лифт|エレベーター|电梯/iu], ["attic", /(?<!\p{L})(чердак|мансард)|屋根裏|阁楼/iu], ["church", /(?<!\p{L})(церк(?!о\p{L}*оу)|собор|храм|часовн(?!щ))|教会|教堂/iu], ["museum", /(?<!\p{L})(музе[йяе]|галере)|博物館|美術館|博物馆|美术馆/iu],
  ["station", /(?<!\p{L})(вокзал|станци|перрон|платформ|метро(?!\p{L}))|駅|ホーム|车站|站台|地铁|地下鉄/iu], ["prison", /(?<!\p{L})(тюрьм|камер[аеу](?!\p{L}))|刑務所|牢|监狱/iu], ["gym", /(?<!\p{L})спортзал|体育館|体育馆/iu], ["classroom", /(?<!\p{L})(аудитори|класс(?!ик)|учебн\p{L}* комнат)|教室/iu], ["library", /(?<!\p{L})(библиотек|книжн)|図書館|图书馆|书店|書店/iu],
  ["hospital", /(?<!\p{L})(больниц|палат|клиник|госпитал)|病院|病室|医院|病房/iu], ["bakery", /(?<!\p{L})(пекарн|булочн)|パン屋|ベーカリー|面包店/iu], ["kitchen", /(?<!\p{L})кухн|台所|キッチン|厨房/iu],
  ["bedroom", /(?<!\p{L})(спальн|детск\p{L}* комнат)|寝室|卧室/iu], ["cafe", /(?<!\p{L})(кафе(?!\p{L})|кофейн)|喫茶|カフェ|咖啡/iu], ["dining_room", /(?<!\p{L})столов\p{L}+|食堂|ダイニング|饭厅/iu], ["restaurant", /(?<!\p{L})ресторан|レストラン|餐厅|饭店/iu],
  ["bar", /(?<!\p{L})(бар(?!\p{L})|бар[еа](?!\p{L})|трактир)|居酒屋|バー|酒吧/iu], ["workshop", /(?<!\p{L})(мастерск|гараж|сарай)|工房|ガレージ|车库|工坊/iu], ["studio", /(?<!\p{L})студи(я|и|ю)(?!\p{L})|スタジオ|录音棚/iu],
  ["office", /(?<!\p{L})(офис|кабинет|контор|переговорн)|オフィス|事務所|会社|会議室|办公室|会议室/iu], ["corridor", /(?<!\p{L})(коридор|лестниц|подъезд|подвал)|廊下|階段|地下室|走廊|楼梯/iu],
  ["stage", /(?<!\p{L})(сцен[аеу](?!\p{L})|театр)|舞台|劇場|剧场|剧院/iu], ["hall", /(?<!\p{L})зал(?!\p{L})|大広間|大厅/iu],
  ["living_room", /(?<!\p{L})(гостин(?!иц)|квартир|комнат|дом(?!\p{L}))|リビング|居間|部屋|アパート|客厅|公寓|房间|家/iu],
  ["train", /(?<!\p{L})(поезд|вагон|электричк)|電車|列車|列车|火车/iu], ["car", /(?<!\p{L})(машин[аеуы](?!\p{L})|автомобил|такси|автобус)|車内|タクシー|汽车|车内|出租车/iu],
  ["school", /(?<!\p{L})школ|学校|校庭|校园/iu], ["cave", /(?<!\p{L})пещер|洞窟|山洞/iu], ["harbor", /(?<!\p{L})(порт(?!\p{L})|причал|пристан|гаван)|港|码头|埠頭/iu], ["beach", /(?<!\p{L})(пляж|берег|побереж)|海辺|浜|海岸|海滩|海边/iu],
  ["sea", /(?<!\p{L})(мор[еяю](?!\p{L})|океан|лодк|палуб|корабл|озер|рек[аеиу](?!\p{L}))|海|湖|川|河/iu], ["bridge", /(?<!\p{L})мост(?!ов)|橋|桥/iu], ["courtyard", /(?<!\p{L})двор(?!ец|ц)|中庭|院子/iu], ["alley", /(?<!\p{L})переул|路地|小巷|胡同/iu],
  ["forest", /(?<!\p{L})(лес(?!\p{L})|лесу(?!\p{L})|рощ|тайг)|森|林/iu], ["garden", /(?<!\p{L})(сад(?!\p{L})|саду(?!\p{L})|сада(?!\p{L})|огород|дач[аеу](?!\p{L}))|庭|花园/iu], ["park", /(?<!\p{L})(парк(?!ов)|балкон|террас)|公園|公园/iu],
  ["mountain", /(?<!\p{L})(гор[аыеу](?!\p{L})|скал[аые](?!\p{L})|холм)|山/iu], ["desert", /(?<!\p{L})пустын|砂漠|沙漠/iu], ["field", /(?<!\p{L})(пол[еюя](?!\p{L})|луг(?!\p{L})|ферм)|畑|野原|田野/iu], ["road", /(?<!\p{L})(дорог[аеиу](?!\p{L})|шоссе|трасс)|道路|公路/iu],
  ["market", /(?<!\p{L})(рын(ок|к)|базар|ярмарк)|市場|市场|集市/iu], ["shop", /(?<!\p{L})(магазин|лавк)|商店|お店|店内/iu], ["village", /(?<!\p{L})(дерев(ня|не|ни|ню)|село(?!\p{L})|площад)|村|广场|広場/iu], ["street", /(?<!\p{L})(улиц|город|проспект|тротуар|перекр[её]ст)|通り|街|町|城市|路上/iu], ["night_sky", /(?<!\p{L})(небо(?!\p{L})|зв[её]зд|космос)|空|天空|宇宙/iu],
];

const PROP_WORDS: readonly (readonly [PropKind, RegExp])[] = [
  ["clock", /(?<!\p{L})час(ы|ов|ам|ами|ах)(?!\p{L})|時計/iu], ["key", /(?<!\p{L})ключ(?!ев)\p{L}{0,2}(?!\p{L})|鍵/iu], ["lamp", /(?<!\p{L})ламп\p{L}*|ランプ|電灯/iu], ["candle", /(?<!\p{L})свеч\p{L}*|ろうそく|蝋燭/iu],
  ["letter", /(?<!\p{L})(письм\p{L}*|конверт\p{L}*|записк\p{L}*)|手紙|封筒/iu], ["book", /(?<!\p{L})книг\p{L}*|(?<!日)本(?:を|が|の)/iu], ["photograph", /(?<!\p{L})фотограф(и\p{L}+)|写真/iu], ["cup", /(?<!\p{L})(чашк\p{L}*|кружк\p{L}*)|茶碗|カップ|湯のみ/iu],
  ["bottle", /(?<!\p{L})бутылк\p{L}*|瓶/iu], ["plate", /(?<!\p{L})тарелк\p{L}*|皿/iu], ["bread", /(?<!\p{L})хлеб\p{L}*|パン/iu], ["phone", /(?<!\p{L})(телефон\p{L}*|трубк\p{L}*)|電話/iu], ["umbrella", /(?<!\p{L})зонт\p{L}*|傘/iu],
  ["flower", /(?<!\p{L})цвет(ы|ок|ами|ов|ка)(?!\p{L})|花(?!見|火|園)/iu], ["suitcase", /(?<!\p{L})чемодан\p{L}*|スーツケース|鞄/iu], ["box", /(?<!\p{L})(коробк\p{L}*|ящик\p{L}*|сундук\p{L}*)|箱/iu], ["map", /(?<!\p{L})карт(а|у|ой|е)(?!\p{L})|地図/iu],
  ["table", /(?<!\p{L})стол(ом|е|а|у)?(?!\p{L})|机|テーブル/iu], ["chair", /(?<!\p{L})стул\p{L}*|椅子/iu], ["gate", /(?<!\p{L})(калитк\p{L}*|ворот(?!ник)\p{L}*)|門(?!前)/iu], ["door", /(?<!\p{L})двер\p{L}*|扉|ドア/iu], ["rope", /(?<!\p{L})(вер[её]вк\p{L}*|канат\p{L}*)|ロープ|縄/iu], ["dough", /(?<!\p{L})тест(о|а|ом)(?!\p{L})/iu], ["soup", /(?<!\p{L})суп\p{L}{0,2}(?!\p{L})|スープ/iu], ["blanket", /(?<!\p{L})(одеял\p{L}*|плед\p{L}*)|毛布/iu], ["cactus", /(?<!\p{L})кактус\p{L}*|サボテン/iu], ["window", /(?<!\p{L})окн\p{L}*|窓/iu], ["bench", /(?<!\p{L})скаме\p{L}*|ベンチ/iu],
  ["tree", /(?<!\p{L})(дерев(о|а|ья|ьев|ьями)|яблон\p{L}*)(?!\p{L})|(?<!\p{Script=Han})木(?!曜)/iu], ["boat", /(?<!\p{L})лодк\p{L}*|舟|船/iu], ["ball", /(?<!\p{L})мяч\p{L}*|ボール/iu], ["moon", /(?<!\p{L})лун(а|ы|у|ой)(?!\p{L})|月(?!曜|日|\d)/iu],
  ["star", /(?<!\p{L})зв[её]зд\p{L}*|星/iu], ["puddle", /(?<!\p{L})луж\p{L}*|水たまり|水溜/iu], ["cat", /(?<!\p{L})кошк\p{L}*/iu], ["bird", /(?<!\p{L})птиц\p{L}*|鳥/iu], ["fire", /(?<!\p{L})кост[её]р\p{L}*|焚き火/iu], ["mirror", /(?<!\p{L})зеркал\p{L}*|鏡/iu],
  ["bag", /(?<!\p{L})(сумк\p{L}*|рюкзак\p{L}*)|かばん|バッグ/iu], ["hat", /(?<!\p{L})шляп\p{L}*|帽子/iu], ["fish", /(?<!\p{L})рыб(а|у|ы)(?!\p{L})|魚/iu], ["bell", /(?<!\p{L})колокол\p{L}*|鐘|鈴/iu], ["coin", /(?<!\p{L})монет\p{L}*|硬貨|コイン/iu],
  ["guitar", /(?<!\p{L})гитар\p{L}*|ギター/iu], ["violin", /(?<!\p{L})скрипк\p{L}*|バイオリン/iu], ["piano", /(?<!\p{L})(пианино|роял\p{L}*)|ピアノ/iu], ["radio", /(?<!\p{L})(радио|при[её]мник\p{L}*)|ラジオ/iu], ["newspaper", /(?<!\p{L})газет\p{L}*|新聞/iu],
];
