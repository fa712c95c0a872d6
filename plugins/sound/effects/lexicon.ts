/**
 * Which words of a text sound, and how: English, Russian and Japanese. Order matters: of two that match at one place the
 * first is heard. A thing alone is silent; what is done to it, or by it, is not.
 */
import type { EffectKind } from "../../film/types-sound.ts";

export interface Word {
  readonly kind: EffectKind | "steps";
  readonly pattern: RegExp;
  /** Seconds for which it goes on; what has none sounds once. */
  readonly lasts?: number;
  /** Decibels. */
  readonly gain?: number;
}

const DOOR = String.raw`(?:front |back |heavy |old |car |iron |wooden |glass |oven )?(?:doors?|gates?)`;

export const WORDS: readonly Word[] = [
  { kind: "car_door", pattern: /\bcar door (?:slams|closes|opens|shuts)|дверц\p{L}+ (?:машины )?хлоп/iu },
  { kind: "door_slam", pattern: new RegExp(String.raw`\b(?:slams? (?:the |a |his |her )?${DOOR}|${DOOR} slams?|slamm(?:s|ed) shut|bursts? (?:in|through|open))|хлопает дверь\p{L}*|дверь захлоп|захлопыва\p{L}+ дверь|バタン`, "iu") },
  { kind: "knock", pattern: /\b(?:knocks?(?! (?:over|down|out|him|her|them|into))|knocking|raps? (?:on|at))\b|стуч(?:ит|ат)(?: в)?(?= двер| в дверь|$|\.|,)|стук в дверь|ノック|敲门/iu },
  { kind: "doorbell", pattern: /\bdoorbell\b|звонок в дверь|звон\p{L}+ в дверь|呼び鈴|インターホン|チャイム|门铃/iu },
  { kind: "lock", pattern: /\b(?:unlocks?|locks (?:the|a)|turns the key|key turns|key in the lock)\b|(?:запира|отпира)\p{L}+|鍵を(?:開|閉|かけ)/iu },
  { kind: "door_close", pattern: new RegExp(String.raw`\b(?:closes (?:the |a |his |her )?${DOOR}|shuts (?:the |a |his |her )?${DOOR}|${DOOR} (?:closes|shuts|falls shut)|closes (?:it |)behind)|закрыва\p{L}+ (?:за собой )?двер|ドアが閉|ドアを閉|戸を閉|关门|关上门`, "iu") },
  { kind: "door_open", pattern: new RegExp(String.raw`\b(?:opens (?:the |a |his |her )?${DOOR}|${DOOR} (?:swings |slowly |creaks )?opens?|pushes (?:open )?(?:the |a )${DOOR}|comes in\b|walks in\b|steps inside|enters\b)|открыва\p{L}+ двер|двер\p{L}* (?:от|рас)крыва|вход(?:ит|ят)(?!\p{L})|ドアが開|ドアを開|戸を開|入ってくる|开门|推开门|走进`, "iu") },
  { kind: "creak", pattern: /\b(?:creaks?|creaking|squeaks?)\b|скрип\p{L}*|きしむ|きしみ/iu },
  { kind: "running", pattern: /\b(?:runs(?! (?:a|the|his|her|their) (?:hand|finger|shop|place))|running|sprints?|races (?:after|down|through|across|away|up|past)|chases|dashes|flees|bolts)\b|\b(?:бежит|бегут|бежать|мчится|мчатся|убегает|гонится)|(?<!\p{L})(?:бежит|бегут|мчится|убегает|гонится|несётся)(?!\p{L})|走る|走って|走り|駆け|逃げ|追いかけ|跑/iu, lasts: 2.6 },
  { kind: "steps", pattern: /\b(?:walks?|walking|strides?|crosses|climbs|paces|approaches|comes (?:toward|up|down|out|back)|steps (?:toward|back|out|onto|forward|up)|follows|leaves\b(?! (?:on|of|fall|and|in|rustle))|footsteps|marches|wanders|tiptoes)\b|(?<!\p{L})(?:ид[её]т|идут|шага\p{L}+|подходит|подходят|выходит|уходит|шаги|ступа\p{L}+)(?!\p{L})|歩く|歩いて|歩き|足音|近づく|去る|走近|脚步/iu, lasts: 2.4 },
  { kind: "thunder", pattern: /\b(?:thunder\w*|lightning)\b|(?<!\p{L})(?:гром(?!\p{L}|к)|молни\p{L}+|гремит)|雷|稲妻|打雷/iu },
  { kind: "drip", pattern: /\b(?:drips?|dripping)\b|капа(?:ет|ют)|капл\p{L}+|滴/iu, lasts: 3 },
  { kind: "splash", pattern: /\b(?:splash\w*|dives? in|jumps? into the (?:water|sea|lake|river|pool)|puddles?)\b|плеск\p{L}*|всплеск\p{L}*|水しぶき|飛び込/iu },
  { kind: "wave", pattern: /\b(?:waves? (?:breaks?|crash\w*|rolls?|washes)|a wave|surf)\b|волн[аы](?!\p{L})|波が/iu },
  { kind: "wind_gust", pattern: /\b(?:gusts?|wind (?:howls|picks up|catches|blows|tears|lifts|slams))\b|порыв ветра|ветер (?:воет|дует|рв[её]т)|風が吹|突風/iu },
  { kind: "fire_crackle", pattern: /\b(?:crackl\w+|fire (?:burns|roars|spits)|bonfire|campfire|fireplace|flames)\b|треск огня|кост[её]р|камин|焚き火|暖炉/iu, lasts: 4 },
  { kind: "match", pattern: /\b(?:strikes? a match|lights? (?:it|a|the|her|his|one|another) ?(?:match|lamp|lantern|candles?|cigarette|wick|stove|fire)?(?=\W)|match flares)|зажига\p{L}+|чирка\p{L}+ спичк|火をつけ|灯をとも|マッチ|点燃|点灯/iu },
  { kind: "switch", pattern: /\b(?:switch\w*|flips? (?:the|a) (?:switch|light)|turns? (?:on|off) the (?:light|lamp|radio|tv)|light(?:s)? (?:goes|go|snaps?|comes?) (?:on|off|out)|flicks?)\b|выключа\p{L}+|включа\p{L}+|スイッチ|電気を(?:つけ|消)|开灯|关灯/iu },
  { kind: "phone_buzz", pattern: /\b(?:phone (?:buzz\w*|vibrat\w*|lights up)|buzzes)\b|телефон вибр\p{L}+|携帯が震え/iu },
  { kind: "phone_ring", pattern: /\b(?:(?:tele)?phone (?:is )?(?:rings?|ringing|starts to ring|goes)|a ringing phone|phone(?: \w+){1,4} rings|rings? again|ringing telephone)\b|(?:телефон|мобильный)(?: снова)? (?:звон\p{L}+|зазвон\p{L}+)|звон\p{L}+ телефон|телефонный звонок|電話が鳴|電話のベル|电话(?:响|铃)/iu },
  { kind: "beep", pattern: /\b(?:beeps?|beeping|chimes|pings?)\b|пищит|ピッ|ピー/iu },
  { kind: "school_bell", pattern: /\b(?:school bell|bell rings for)\b|школьный звонок|звонок на урок|授業のベル/iu },
  { kind: "church_bell", pattern: /\b(?:church bells?|bells? tolls?|clock strikes|strikes (?:midnight|noon|twelve|one|six))\b|колокол\p{L}*|часы бьют|鐘/iu },
  { kind: "bicycle_bell", pattern: /\b(?:bicycle|bike) bell\b|велосипедный звонок|自転車のベル/iu },
  { kind: "bell", pattern: /\b(?:(?<!door)bell (?:rings|tinkles|chimes|swings|above)|rings? (?:the|a) bell|tinkl\w+|little bell)\b|колокольчик|звенит|鈴|ベルが鳴/iu },
  { kind: "clock_tick", pattern: /\b(?:tick\w*|(?:big |old |wall |grandfather )?clock(?:s)?(?= (?:on|above|ticks|shows|reads|says|hangs))|under a big clock|metronome)\b|тика\p{L}+|час(?:ы|ов)(?= (?:на стене|тика|показ))|настенные часы|時計|钟表|滴答/iu, lasts: 4 },
  { kind: "glass_break", pattern: /\b(?:(?:glass|window|cup|plate|bottle|vase|mirror)(?:es)? (?:shatters?|breaks?|smash\w*|falls and breaks)|shatter\w*|smash\w*)\b|разбива\p{L}+|вдребезги|割れる|割れた|砕け|打碎/iu },
  { kind: "glass_clink", pattern: /\b(?:clinks?|clinking|toasts?\b(?! with)|raises? (?:a|his|her|their|the) glass\w*|glasses (?:meet|touch)|cheers)\b|чока\p{L}+|звон бокал|бокал\p{L}* (?:вина )?подним|поднима\p{L}+ бокал|тост(?!\p{L})|乾杯|干杯|碰杯/iu },
  { kind: "pour", pattern: /\b(?:pours?|pouring|fills (?:the|a|his|her) (?:cup|glass|kettle)\w*)\b|налива\p{L}+|注ぐ|注いで|倒茶|倒水/iu },
  { kind: "kettle", pattern: /\bkettle (?:[a-z]+ ){0,5}?(?:whistl(?:es?|ing)|sings?|singing|screams?|shrieks?)\b|\b(?:whistling|singing|shrieking) (?:of (?:a|the) )?kettle\b|чайник (?:\p{L}+ ){0,2}?свист\p{L}+|やかん[^。]{0,6}(?:鳴|ピー)/iu },
  { kind: "kettle_boil", pattern: /\b(?:kettle (?:[a-z]+ ){0,5}?(?:boils?|boiling|bubbl(?:es?|ing)|steams?|steaming|simmers?|rumbles?|is on\b)|boiling (?:kettle|water)|(?:puts|sets|switches|turns|has) (?:the|a|his|her) kettle on|(?:puts|switches|turns) on (?:the|a|his|her) kettle|boils (?:the|a|his|her) (?:kettle|water)|water (?:[a-z]+ ){0,2}?(?:boils|boiling))\b|чайник (?:\p{L}+ ){0,2}?(?:кипит|закип\p{L}+)|やかん|お湯が沸/iu, lasts: 4 },
  { kind: "sizzle", pattern: /\b(?:sizzl\w+|fries|frying|cooks|cooking|stirs (?:a|the) pan)\b|жарит\p{L}*|шипит|готовит|炒め|焼く|料理/iu, lasts: 3 },
  { kind: "cutlery", pattern: /\b(?:cutlery|forks? and knives|fork|clatter\w*|eats?|eating|plates? (?:pass|are|clatter)|dishes|dinner is served|serves)\b|вилк\p{L}+|ед(?:ят|им)(?!\p{L})|ужина\p{L}+|тарелк\p{L}+|食べ|箸|吃饭|餐具/iu },
  { kind: "car_start", pattern: /\b(?:(?:engine|car|motor|truck|van) (?:starts|roars|coughs|turns over|revs)|starts the (?:car|engine|van|truck))\b|заводит (?:машин|мотор)\p{L}*|мотор|エンジン|发动/iu },
  { kind: "brakes", pattern: /\b(?:brakes?|screech\w*|skids?|tyres|tires squeal)\b|тормоз\p{L}+|визг шин|ブレーキ|急停|刹车/iu },
  { kind: "car_horn", pattern: /\b(?:honks?|honking|car horn|blares?|hoots? (?:his|her|the) horn)\b|сигналит|гудок машин\p{L}*|クラクション|喇叭声/iu },
  { kind: "siren", pattern: /\b(?:sirens?|police car|ambulance)\b|сирен\p{L}+|サイレン|パトカー|救急車|警笛/iu },
  { kind: "alarm", pattern: /\b(?:alarms?|alert)\b|тревог\p{L}|будильник|警報|アラーム|目覚まし|警报|闹钟/iu },
  { kind: "train_whistle", pattern: /\b(?:train whistle|locomotive whistle|whistle, far off)\b|гудок (?:поезда|паровоза)|汽笛/iu },
  { kind: "train_pass", pattern: /\b(?:train (?:passes|pulls (?:in|out)|rushes|arrives|leaves|thunders|roars|rumbles|comes in|stops))\b|поезд (?:прибыва|отход|проход|мчит|трога)\p{L}+|電車が|列車が|火车/iu },
  { kind: "ship_horn", pattern: /\b(?:ship'?s? horn|fog ?horn|boat (?:horn|answers with its horn)|with its horn|ferry)\b|гудок (?:корабля|парохода)|туманный горн|船の汽笛|霧笛/iu },
  { kind: "car_pass", pattern: /\b(?:(?:car|taxi|bus|truck|van|motorbike)s? (?:passes|drives (?:by|past|off|away)|speeds|goes by|pulls (?:up|away))|traffic|drives (?:off|away))\b|(?:машина|автобус|такси) (?:проезжа|уезжа|подъезжа)\p{L}+|車が(?:通|走)|汽车驶/iu },
  { kind: "dog_whine", pattern: /\b(?:whin(?:es|ing)|whimper\w*)\b|скул\p{L}+|クンクン/iu },
  { kind: "dog_bark", pattern: /\b(?:barks?|barking|yaps?|woof)\b|лает|лай(?!\p{L})|гавка\p{L}+|吠え|ワンワン|犬が鳴|吠/iu },
  { kind: "cat_meow", pattern: /\b(?:meows?|mews?|purrs?)\b|мяука\p{L}+|мурлы\p{L}+|ニャー|猫が鳴|喵/iu },
  { kind: "gull", pattern: /\b(?:sea ?)?gulls?\b|чайк[аи](?!\p{L})|カモメ|海鸥/iu },
  { kind: "owl", pattern: /\bowls?\b|сова(?!\p{L})|フクロウ/iu },
  { kind: "horse", pattern: /\b(?:neighs?|whinn\w+|horse (?:rears|snorts))\b|рж[её]т|いななき/iu },
  { kind: "whale", pattern: /\b(?:whale(?:'s)? (?:calls?|sings?|answers|song)|(?:whale|calf) calls)\b|кит (?:по[её]т|зов[её]т)|鯨の/iu },
  { kind: "bird", pattern: /\b(?:birds? (?:sing|chirp|call|take off|answers?)|birdsong|chirp\w*|a bird)\b|пти(?:ц|чк)\p{L}* (?:по[её]т|поют|чирик\p{L}+)|鳥(?:が|の)|小鳥|鸟叫|鸟鸣/iu },
  { kind: "crickets", pattern: /\bcrickets?\b|сверч\p{L}+|虫の声|コオロギ/iu, lasts: 4 },
  { kind: "typing", pattern: /\b(?:types|typing|keyboard)\b|печата(?:ет|ют)|клавиатур\p{L}+|タイプ|キーボード|打字|键盘/iu, lasts: 2.4 },
  { kind: "writing", pattern: /\b(?:writes|writing|scribbles|sketches|draws (?:a|the) (?:picture|map|line|face|circle)|signs (?:the|a|his|her))\b|пишет|рисует|書く|書いて|描く|写字/iu, lasts: 2 },
  { kind: "page", pattern: /\b(?:turns (?:a|the) page|pages|opens (?:the|a|her|his) (?:book|notebook|album|ledger|diary))\b|страниц\p{L}+|листа\p{L}+|ページ|翻开/iu },
  { kind: "paper", pattern: /\b(?:letter|envelope|unfolds?|crumples?|newspaper|paper(?= (?:rustles|slips|falls))|unwraps)\b|письмо|конверт|газет\p{L}+|手紙|封筒|新聞|信封/iu },
  { kind: "zip", pattern: /\b(?:zips?|unzips?|packs (?:a|the|her|his))\b|молни[юя] (?:на|куртк|сумк)/iu },
  { kind: "camera_click", pattern: /\b(?:takes? (?:a|the) (?:photo|picture|photograph)|shutter|snaps a)\b|фотографиру\p{L}+|щ[её]лка\p{L}+ затвор|写真を撮|シャッター|拍照/iu },
  { kind: "crowd_cheer", pattern: /\b(?:cheer(?:s|ing)\b(?!,)|crowd (?:roars|erupts|goes wild)|roars of|hooray)\b|крики? (?:ура|радости)|ликует|ликуют|歓声|欢呼/iu, lasts: 3 },
  { kind: "applause", pattern: /\b(?:applau\w+|claps?|clapping|ovation)\b|аплоди\p{L}+|хлопают|овац\p{L}+|拍手|鼓掌/iu, lasts: 3 },
  { kind: "laughter", pattern: /\b(?:laughter|(?:all|they|everyone|everybody|both|children|guests) (?:laugh|laughs|giggle|giggles)\b)|(?:все|они) смеются|взрыв смеха|笑い声|一同笑|笑声/iu },
  { kind: "whistle", pattern: /\b(?:blows? (?:a|the|his|her) whistle|whistles?(?= (?:at|for|to|sharply|and|from|blows))|referee)\b|свист\p{L}+|口笛|ホイッスル|哨/iu },
  { kind: "net", pattern: /\b(?:swish\w*|through the net|net ripples)\b|сетк\p{L}+/iu },
  { kind: "ball_bounce", pattern: /\b(?:bounc\w+|dribbl\w+|basketball|kicks? (?:the|a) ball)\b|мяч|ボール|ドリブル|球(?=弹)|拍球/iu },
  { kind: "heartbeat", pattern: /\b(?:heart ?(?:beats?|pounds?|hammers|races)|heartbeat)\b|сердце (?:бь[её]тся|колотится|стучит)|心臓|鼓動|心跳/iu, lasts: 3 },
  { kind: "explosion", pattern: /\b(?:explo\w+|blast|detonat\w+|blows up|fireworks?)\b|взрыв\p{L}*|салют|爆発|花火|爆炸/iu },
  { kind: "gunshot", pattern: /\b(?:gunshots?|shoots (?:at|him|her)|fires (?:a|the|his|her) (?:gun|shot|pistol))\b|выстрел\p{L}*|銃声|枪声/iu },
  { kind: "sword", pattern: /\b(?:swords?|blades? (?:meet|clash)|draws (?:his|her|a) (?:sword|blade|katana))\b|меч(?!\p{L}|т)|刀を|剣/iu },
  { kind: "impact", pattern: /\b(?:crash(?:es)?|collid\w+|hits? the (?:ground|wall|floor|car)|punch\w*|bangs?|slams? (?:into|against|his|her|down))\b|врезается|удар(?!\p{L}*яет по клав)\p{L}*|грохот|ぶつか|衝突|撞/iu },
  { kind: "thud", pattern: /\b(?:thuds?|thumps?|drops (?:the|a|it|her|his)|falls (?:down|to|over|off)|sets? (?:the|it|a) [\w ]{0,24}down|puts (?:the|it|a) [\w ]{0,24}down|collapses)\b|пада(?:ет|ют)|роня\p{L}+|ставит|倒れ|落ち(?:る|た)|置く|摔/iu, gain: -5 },
  { kind: "piano_note", pattern: /\b(?:piano (?:key|note|chord)|plays the piano|presses a key|at the piano)\b|игра\p{L}+ на (?:пианино|рояле|фортепиано)|ピアノ|弹钢琴/iu },
  { kind: "guitar_strum", pattern: /\b(?:strums?|plays (?:the|a|his|her) guitar)\b|игра\p{L}+ на гитаре|ギターを/iu },
  { kind: "sweep", pattern: /\b(?:sweeps?|broom|sweeping)\b(?! (?:past|over|across the|away))|подмета\p{L}+|метл\p{L}+|掃く|掃いて|扫地/iu, lasts: 2.6 },
  { kind: "saw", pattern: /\b(?:saws|sawing)\b|пил(?:ит|ят)(?!\p{L})|のこぎり/iu, lasts: 2 },
  { kind: "hammer", pattern: /\b(?:hammers|hammering|nails)\b|забива\p{L}+|молот(?:ок|ком)|金槌|ハンマー/iu },
  { kind: "static", pattern: /\b(?:static|crackling radio|radio (?:crackles|hisses))\b|помех\p{L}+|ノイズ|雑音/iu, lasts: 1.2 },
  { kind: "magic", pattern: /\b(?:sparkl\w+|magic\w*|glows? (?:suddenly|brighter)|shimmers?|twinkl\w+)\b|волшеб\p{L}+|мерца\p{L}+|魔法|きらめ|闪光/iu },
  { kind: "whoosh", pattern: /\b(?:whoosh\w*|swings? (?:the|a|his|her)|throws?|hurls?|leaps?|jumps?)\b|броса\p{L}+|прыга\p{L}+|投げ|跳ぶ|飛び(?:上|越)|跳起/iu },
];
