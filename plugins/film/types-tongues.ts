/** Words for times and places in other languages than English, as scene headings use them. Tables and look-ups. */
import type { PLACES, TIMES } from "./types-staging.ts";

type TimeOfDay = (typeof TIMES)[number];
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
  ["gym", /(?<!\p{L})спортзал|体育館|体育馆/iu], ["classroom", /(?<!\p{L})(аудитори|класс(?!ик)|учебн\p{L}* комнат)|教室/iu], ["library", /(?<!\p{L})(библиотек|книжн)|図書館|图书馆|书店|書店/iu],
  ["hospital", /(?<!\p{L})(больниц|палат|клиник|госпитал)|病院|病室|医院|病房/iu], ["kitchen", /(?<!\p{L})(кухн|пекарн)|台所|キッチン|厨房/iu],
  ["bedroom", /(?<!\p{L})(спальн|детск\p{L}* комнат)|寝室|卧室/iu], ["cafe", /(?<!\p{L})(кафе(?!\p{L})|кофейн)|喫茶|カフェ|咖啡/iu], ["restaurant", /(?<!\p{L})(ресторан|столов\p{L}+)|食堂|レストラン|餐厅|饭店/iu],
  ["bar", /(?<!\p{L})(бар(?!\p{L})|бар[еа](?!\p{L})|трактир)|居酒屋|バー|酒吧/iu], ["workshop", /(?<!\p{L})(мастерск|гараж|сарай)|工房|ガレージ|车库|工坊/iu], ["studio", /(?<!\p{L})студи(я|и|ю)(?!\p{L})|スタジオ|录音棚/iu],
  ["office", /(?<!\p{L})(офис|кабинет|контор|переговорн)|オフィス|事務所|会社|会議室|办公室|会议室/iu], ["corridor", /(?<!\p{L})(коридор|лестниц|подъезд|подвал|лифт)|廊下|階段|地下室|走廊|楼梯|电梯/iu],
  ["stage", /(?<!\p{L})(сцен[аеу](?!\p{L})|театр)|舞台|劇場|剧场|剧院/iu], ["hall", /(?<!\p{L})(зал(?!\p{L})|церков|собор|музе[йя]|вокзал|станци)|教会|博物館|美術館|駅|教堂|博物馆|车站/iu],
  ["living_room", /(?<!\p{L})(гостин(?!иц)|квартир|комнат|дом(?!\p{L}))|リビング|居間|部屋|アパート|客厅|公寓|房间|家/iu],
  ["train", /(?<!\p{L})(поезд|вагон|электричк|метро(?!\p{L}))|電車|列車|列车|火车|地铁/iu], ["car", /(?<!\p{L})(машин[аеуы](?!\p{L})|автомобил|такси|автобус)|車内|タクシー|汽车|车内|出租车/iu],
  ["school", /(?<!\p{L})школ|学校|校庭|校园/iu], ["cave", /(?<!\p{L})пещер|洞窟|山洞/iu], ["harbor", /(?<!\p{L})(порт(?!\p{L})|причал|пристан|гаван)|港|码头|埠頭/iu], ["beach", /(?<!\p{L})(пляж|берег|побереж)|海辺|浜|海岸|海滩|海边/iu],
  ["sea", /(?<!\p{L})(мор[еяю](?!\p{L})|океан|лодк|палуб|корабл|озер|рек[аеиу](?!\p{L}))|海|湖|川|河/iu], ["bridge", /(?<!\p{L})мост(?!ов)|橋|桥/iu], ["alley", /(?<!\p{L})(переул|двор(?!ец|ц))|路地|小巷|胡同/iu],
  ["forest", /(?<!\p{L})(лес(?!\p{L})|лесу(?!\p{L})|рощ|тайг)|森|林/iu], ["park", /(?<!\p{L})(парк(?!ов)|сад(?!\p{L})|саду(?!\p{L})|балкон|террас)|公園|公园|庭|花园/iu],
  ["mountain", /(?<!\p{L})(гор[аыеу](?!\p{L})|скал[аые](?!\p{L})|холм|пустын)|山|沙漠/iu], ["field", /(?<!\p{L})(пол[еюя](?!\p{L})|луг(?!\p{L})|ферм)|畑|野原|田野/iu], ["road", /(?<!\p{L})(дорог[аеиу](?!\p{L})|шоссе|трасс)|道路|公路/iu],
  ["village", /(?<!\p{L})(дерев(ня|не|ни|ню)|село(?!\p{L})|рын(ок|к)|площад)|村|市場|市场|广场|広場/iu], ["street", /(?<!\p{L})(улиц|город|проспект|тротуар|перекр[её]ст)|通り|街|町|城市|路上/iu], ["night_sky", /(?<!\p{L})(небо(?!\p{L})|зв[её]зд|космос)|空|天空|宇宙/iu],
];
