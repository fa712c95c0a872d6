/** Poses and faces in Russian and Japanese: their verbs stand anywhere in a sentence, so a sentence is read as a whole. Tables and look-ups. */
import type { Figure } from "../film/types-staging.ts";

export function foreignPoseIn(told: string): Figure["pose"] | undefined {
  return POSES.find(([, pattern]) => pattern.test(told))?.[0];
}

export function foreignFaceIn(told: string): Figure["expression"] | undefined {
  return FACES.find(([, pattern]) => pattern.test(told))?.[0];
}

/** Whether the text tells of everybody it shows: `они`, `二人`. */
export const TOGETHER = /(?<!\p{L})(они|оба|обе|все|вместе|друг друга)(?!\p{L})|二人|二匹|ふたり|みんな|全員|並んで/iu;

const POSES: readonly (readonly [Figure["pose"], RegExp])[] = [
  ["hugging", /(?<!\p{L})обним|抱きしめ|抱き合|抱擁/iu], ["dancing", /(?<!\p{L})танц|踊/iu], ["waving", /(?<!\p{L})маш(ет|ут)|手を振/iu], ["pointing", /(?<!\p{L})(указыва|показыва\p{L}+ (на|пальцем))|指さ|指差/iu],
  ["swimming", /(?<!\p{L})плыв[её]т|泳/iu], ["climbing", /(?<!\p{L})(карабка|влеза|взбира)|登る|よじ登/iu], ["driving", /(?<!\p{L})за рул[её]м|運転/iu], ["cooking", /(?<!\p{L})(готовит|меша(ет|я)|режет|жарит)|料理|炒め|煮/iu],
  ["eating", /(?<!\p{L})(ест|едят|жу[её]т)(?!\p{L})|食べ/iu], ["drinking", /(?<!\p{L})(пь[её]т|пьют)(?!\p{L})|飲む|飲み|飲んで/iu], ["writing", /(?<!\p{L})(пишет|пишут|рису)|書く|書いて|描/iu], ["reading", /(?<!\p{L})чита(ет|ют)|読む|読んで|読み/iu],
  ["phone", /(?<!\p{L})(телефон|трубк)|電話|スマホ/iu], ["bowing", /(?<!\p{L})кланя|お辞儀/iu], ["sleeping", /(?<!\p{L})(спит|спят|дремл)|眠|寝て/iu], ["kneeling", /(?<!\p{L})(на колен|опуска\p{L}+ на колен)|ひざまず|膝をつ/iu],
  ["leaning", /склонил(?:ся|ась) над (?:столом|верстаком)/iu],
  ["crouching", /(?<!\p{L})(присел|приседа|на корточк|склон(ился|илась|яется))|しゃが|のぞきこ|覗き込/iu], ["running", /(?<!\p{L})(бежит|бегут|бежал|мчит|мчатся)|走る|走って|走り|駆け/iu],
  ["walking", /(?<!\p{L})(ид[её]т|идут|шага|вход[ия]т|выход[ия]т|подходит|уходит)|歩|入ってく|出てい|近づ/iu], ["carrying", /(?<!\p{L})нес[её]т|運ぶ|運んで|抱えて/iu],
  ["reaching", /(?<!\p{L})(протягива|открыва\p{L}+ (?!ся)|тян[её]т|касается|поворачива\p{L}+ ключ|бер[её]т .{0,12}за руку)|差し出|手を伸ば|開ける/iu],
  ["leaning", /(?<!\p{L})(прислон|облокоти)|寄りかか|もたれ/iu], ["lying", /(?<!\p{L})(лежит|лежат|ложится)|横たわ|寝そべ/iu], ["sitting", /(?<!\p{L})(сидит|сидят|садится|садятся|сел|села)(?!\p{L})|座って|座る|すわって|腰を下ろ|腰かけ/iu],
  ["crying", /(?<!\p{L})(плачет|плачут|рыда)|泣/iu], ["laughing", /(?<!\p{L})(сме[её]тся|смеются|хохоч)|笑/iu],
];

const FACES: readonly (readonly [Figure["expression"], RegExp])[] = [
  ["crying", /(?<!\p{L})(плач|рыда|сл[её]з)|泣|涙/iu], ["laughing", /(?<!\p{L})(сме[её]тся|смеются|хохоч)|大笑|笑い出|笑う/iu], ["angry", /(?<!\p{L})(злит|сердит|гнев|крич|яростн)|怒|叫/iu], ["afraid", /(?<!\p{L})(испуг|страх|дрож)|怖|怯え|震え/iu],
  ["surprised", /(?<!\p{L})(удивл|изумл|поражен)|驚/iu], ["happy", /(?<!\p{L})(улыба|радост|счастлив|вес[её]л)|微笑|にこ|嬉し|うれし|笑顔/iu], ["sad", /(?<!\p{L})(груст|печаль|тоск)|悲し|寂し/iu],
  ["neutral", /(?<!\p{L})тихо(?!\p{L})/iu], ["tender", /(?<!\p{L})(нежно|ласково|мягко|ш[её]пот)|やさしく|優しく|静かに|そっと/iu], ["shy", /(?<!\p{L})(робко|смущ[её]н|застенчив)|小さな声|おずおず|恥ずかし/iu], ["tired", /(?<!\p{L})(устал|вздыха)|疲れ|ため息/iu], ["yawning", /(?<!\p{L})зева|あくび/iu], ["determined", /(?<!\p{L})(тв[её]рдо|решительно|кива)|きっぱり|うなず|力強/iu],
];
