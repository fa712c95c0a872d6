/** Parcels and presents, what one keeps, wins or wears: drawn standing or lying as one finds it. */
import { alpha, mix } from "../paint/colour.ts";
import { blob, box, curve, disc, fill, line, oval, pill, placed, polygon } from "../paint/path.ts";
import { small, type Pen, type Pieces } from "./pen.ts";

export const KEEPSAKES: Pieces = {
  parcel: small(240, 170, drawParcel),
  gift: small(220, 210, drawGift),
  musicbox: small(250, 220, drawMusicBox),
  hourglass: small(150, 250, drawHourglass),
  compass: small(190, 190, drawCompass),
  medal: small(150, 210, drawMedal),
  trophy: small(220, 270, drawTrophy),
  crown: small(240, 170, drawCrown),
  bell: small(190, 210, drawBell),
  feather: small(260, 120, drawFeather),
  leaf: small(220, 130, drawLeaf),
  stone: small(220, 130, drawStone),
  glasses: small(250, 90, drawGlasses),
  hat: small(270, 150, drawHat),
  helmet: small(230, 170, drawHelmet),
  money: small(260, 110, drawMoney),
  ticket: small(240, 110, drawTicket),
};

/** Brown paper, string, a stamp. */
function drawParcel(pen: Pen): void {
  const { ctx } = pen;
  const paper = pen.own("#b99648");
  polygon(ctx, [[-112, 0], [-112, -112], [112, -112], [112, 0]], mix(paper, pen.light.shade, 0.12));
  polygon(ctx, [[-112, -112], [-84, -158], [124, -158], [112, -112]], mix(paper, pen.light.key, 0.28));
  const string = pen.lit("#efe2c4");
  line(ctx, [[-10, 0], [-10, -112], [18, -158]], string, 7);
  line(ctx, [[-112, -58], [112, -58]], string, 7);
  for (const side of [-1, 1]) curve(ctx, [[2, -130], [2 + side * 46, -164], [2 + side * 50, -134], [2, -130]], string, 7);
  pill(ctx, [40, -102, 56, 34], 3, pen.lit("#f6efdc"));
  for (const row of [-94, -86, -78]) line(ctx, [[48, row], [84, row]], alpha(pen.light.shade, 0.45), 3);
  pill(ctx, [-96, -100, 30, 34], 2, pen.lit("#c8402f"));
}

function drawGift(pen: Pen): void {
  const { ctx } = pen;
  const wrap = pen.own("#3a6ea8");
  box(ctx, [-92, -120, 184, 120], pen.round(-92, 184, wrap));
  for (const [x, y] of [[-62, -30], [-40, -86], [44, -36], [66, -88], [-66, -66]] as const) disc(ctx, [x, y], 7, alpha("#ffffff", 0.35));
  pill(ctx, [-104, -148, 208, 40], 5, pen.round(-104, 208, mix(wrap, pen.light.key, 0.14)));
  const ribbon = pen.lit("#d8433a");
  box(ctx, [-17, -148, 34, 148], pen.round(-17, 34, ribbon));
  for (const side of [-1, 1]) fill(ctx, `M0 -150 C${side * 30} -206 ${side * 92} -204 ${side * 80} -166 C${side * 70} -146 ${side * 24} -142 0 -150 Z`, pen.round(side * 40 - 50, 100, ribbon));
  disc(ctx, [0, -154], 15, mix(ribbon, pen.light.shade, 0.2));
}

function drawMusicBox(pen: Pen): void {
  const { ctx } = pen;
  const wood = pen.own("#6d3f26");
  polygon(ctx, [[-112, -92], [-96, -206], [112, -206], [112, -92]], pen.down(-206, 114, mix(wood, pen.light.shade, 0.25)));
  polygon(ctx, [[-94, -104], [-82, -194], [100, -194], [100, -104]], pen.lit("#a8343c"));
  box(ctx, [-116, -92, 232, 92], pen.round(-116, 232, wood));
  box(ctx, [-104, -98, 208, 14], pen.lit("#8a2a34"));
  for (const x of [-60, 0, 60]) for (let at = 0; at < 5; at++) disc(ctx, [x + Math.cos(at * 1.257) * 13, -44 + Math.sin(at * 1.257) * 13], 8, pen.lit("#e2b84a"));
  for (const x of [-60, 0, 60]) disc(ctx, [x, -44], 6, pen.lit("#c8402f"));
  const turn = Math.sin(pen.seconds * 1.6);
  fill(ctx, `M-3 -104 L-3 -128 C${-26 * Math.abs(turn) - 6} -120 ${-26 * Math.abs(turn) - 6} -134 -6 -146 L6 -146 C${26 * Math.abs(turn) + 6} -134 ${26 * Math.abs(turn) + 6} -120 3 -128 L3 -104 Z`, pen.lit("#f4d8dc"));
  disc(ctx, [0, -160], 10, pen.lit("#f0c9a4"));
  line(ctx, [[-5, -148], [-24 * turn, -172]], pen.lit("#f0c9a4"), 4);
  curve(ctx, [[116, -50], [140, -50], [144, -72]], pen.lit("#c99a3f"), 7);
}

function drawHourglass(pen: Pen): void {
  const { ctx } = pen;
  const brass = pen.own("#b8862f");
  for (const x of [-56, 56]) pill(ctx, [x - 6, -228, 12, 212], 6, pen.round(x - 6, 12, brass));
  fill(ctx, "M-44 -222 L44 -222 C44 -160 10 -140 6 -122 C10 -104 44 -84 44 -22 L-44 -22 C-44 -84 -10 -104 -6 -122 C-10 -140 -44 -160 -44 -222 Z", alpha(pen.lit("#cfe4ea"), 0.55));
  const gone = (pen.seconds * 0.06) % 0.8;
  fill(ctx, `M${-34 + gone * 10} ${-190 + gone * 40} L${34 - gone * 10} ${-190 + gone * 40} C28 -154 8 -140 4 -124 L-4 -124 C-8 -140 -28 -154 ${-34 + gone * 10} ${-190 + gone * 40} Z`, pen.lit("#e0b87a"));
  fill(ctx, `M-42 -24 C-38 ${-50 - gone * 30} -14 ${-70 - gone * 24} 0 ${-78 - gone * 20} C14 ${-70 - gone * 24} 38 ${-50 - gone * 30} 42 -24 Z`, pen.lit("#e0b87a"));
  line(ctx, [[0, -124], [0, -70]], pen.lit("#e0b87a"), 3);
  for (const y of [-244, -22]) pill(ctx, [-72, y, 144, 22], 8, pen.round(-72, 144, brass));
  pill(ctx, [-34, -210, 9, 60], 4, alpha("#ffffff", 0.5));
}

function drawCompass(pen: Pen): void {
  const { ctx } = pen;
  disc(ctx, [0, -92], 92, pen.round(-92, 184, pen.own("#b8862f")));
  disc(ctx, [0, -92], 76, pen.lit("#f4ecd8"));
  for (let at = 0; at < 16; at++) line(ctx, [[Math.cos(at * 0.3927) * 66, -92 + Math.sin(at * 0.3927) * 66], [Math.cos(at * 0.3927) * (at % 4 === 0 ? 50 : 58), -92 + Math.sin(at * 0.3927) * (at % 4 === 0 ? 50 : 58)]], alpha(pen.light.shade, 0.6), at % 4 === 0 ? 5 : 3);
  placed(ctx, { y: -92, turn: 0.5 + 0.16 * Math.sin(pen.seconds * 2.4) }, () => {
    polygon(ctx, [[0, -60], [13, 0], [-13, 0]], pen.lit("#c8402f"));
    polygon(ctx, [[0, 60], [13, 0], [-13, 0]], pen.lit("#3a4254"));
  });
  disc(ctx, [0, -92], 8, pen.lit("#b8862f"));
  oval(ctx, [-26, -126], [26, 13], alpha("#ffffff", 0.35));
}

function drawMedal(pen: Pen): void {
  const { ctx } = pen;
  polygon(ctx, [[-46, -206], [-8, -206], [18, -110], [-14, -104]], pen.lit("#2f5ba0"));
  polygon(ctx, [[46, -206], [8, -206], [-18, -110], [14, -104]], pen.lit("#c8402f"));
  disc(ctx, [0, -64], 62, pen.round(-62, 124, pen.own("#d8a83a")));
  disc(ctx, [0, -64], 48, mix(pen.own("#d8a83a"), pen.light.key, 0.3));
  polygon(ctx, Array.from({ length: 10 }, (_, at) => [Math.sin(at * 0.6283) * (at % 2 === 0 ? 36 : 15), -64 - Math.cos(at * 0.6283) * (at % 2 === 0 ? 36 : 15)] as const), pen.lit("#b07f22"));
}

function drawTrophy(pen: Pen): void {
  const { ctx } = pen;
  const gold = pen.own("#dba934");
  for (const side of [-1, 1]) curve(ctx, [[side * 66, -232], [side * 116, -226], [side * 104, -158], [side * 50, -148]], mix(gold, pen.light.shade, 0.15), 13);
  fill(ctx, "M-76 -250 L76 -250 C76 -170 46 -128 14 -118 L14 -66 L-14 -66 L-14 -118 C-46 -128 -76 -170 -76 -250 Z", pen.round(-76, 152, gold));
  oval(ctx, [0, -250], [76, 13], mix(gold, pen.light.key, 0.4));
  pill(ctx, [-52, -70, 104, 22], 6, pen.round(-52, 104, gold));
  box(ctx, [-64, -50, 128, 50], pen.round(-64, 128, pen.lit("#3a2a26")));
  box(ctx, [-36, -38, 72, 24], pen.lit("#e6c36a"));
  pill(ctx, [-48, -230, 12, 76], 6, alpha("#ffffff", 0.5));
}

function drawCrown(pen: Pen): void {
  const { ctx } = pen;
  const gold = pen.own("#dba934");
  fill(ctx, "M-100 -10 L-118 -128 L-62 -70 L-34 -160 L0 -84 L34 -160 L62 -70 L118 -128 L100 -10 Q0 20 -100 -10 Z", pen.round(-110, 220, gold));
  fill(ctx, "M-100 -10 L-104 -38 Q0 -8 104 -38 L100 -10 Q0 20 -100 -10 Z", mix(gold, pen.light.shade, 0.25));
  for (const [x, y, colour] of [[-62, -24, "#3a6ea8"], [0, -14, "#c8402f"], [62, -24, "#3f8a5a"]] as const) disc(ctx, [x, y], 11, pen.lit(colour));
  for (const [x, y] of [[-118, -132], [-34, -164], [34, -164], [118, -132]] as const) disc(ctx, [x, y], 10, mix(gold, pen.light.key, 0.5));
}

function drawBell(pen: Pen): void {
  const { ctx } = pen;
  placed(ctx, { y: -190, turn: 0.1 * Math.sin(pen.seconds * 5) }, () => {
    const brass = pen.own("#c99a3f");
    disc(ctx, [0, -4], 15, mix(brass, pen.light.shade, 0.2));
    disc(ctx, [0, 168], 18, mix(brass, pen.light.shade, 0.45));
    fill(ctx, "M-20 4 C-66 20 -60 100 -90 150 Q0 182 90 150 C60 100 66 20 20 4 Z", pen.round(-90, 180, brass));
    curve(ctx, [[-80, 130], [0, 150], [80, 130]], alpha(pen.light.shade, 0.4), 5);
    pill(ctx, [-40, 40, 10, 80], 5, alpha("#ffffff", 0.4));
  });
}

function drawFeather(pen: Pen): void {
  const { ctx } = pen;
  const vane = pen.own("#e8e6ea");
  fill(ctx, "M-120 -6 C-70 -30 -40 -90 40 -108 C90 -118 124 -104 126 -92 C116 -50 30 -16 -96 0 Z", pen.down(-116, 116, vane));
  curve(ctx, [[-130, 0], [-40, -36], [120, -92]], mix(vane, pen.light.shade, 0.45), 5);
  for (let at = 0; at < 9; at++) line(ctx, [[-60 + at * 19, -26 - at * 8], [-40 + at * 19, -56 - at * 5.6]], alpha(pen.light.shade, 0.25), 3);
}

function drawLeaf(pen: Pen): void {
  const { ctx } = pen;
  const own = pen.own("#c8742f");
  fill(ctx, "M-104 -8 C-90 -60 -60 -54 -50 -84 C-30 -70 -14 -96 10 -126 C22 -96 40 -100 62 -104 C60 -76 84 -66 106 -40 C76 -34 60 -14 20 -10 C-20 -4 -60 0 -104 -8 Z", pen.down(-126, 126, own));
  curve(ctx, [[-118, 4], [-40, -30], [60, -72]], mix(own, pen.light.shade, 0.5), 5);
  for (const [x, y, dx, dy] of [[-50, -28, 0, -36], [-10, -44, 10, -50], [10, -50, 60, 14], [-30, -34, 50, 14]] as const) line(ctx, [[x, y], [x + dx, y + dy]], alpha(pen.light.shade, 0.4), 3);
}

function drawStone(pen: Pen): void {
  const { ctx } = pen;
  const own = pen.own("#8a8a86");
  blob(ctx, [[-104, -10], [-96, -70], [-40, -118], [40, -112], [98, -66], [106, -12], [40, 4], [-50, 4]], pen.down(-118, 118, own));
  blob(ctx, [[-70, -66], [-30, -102], [30, -100], [20, -70], [-30, -54]], alpha(mix(own, pen.light.key, 0.5), 0.5));
  for (const [x, y, r] of [[-40, -30, 7], [30, -44, 9], [62, -24, 5], [-66, -40, 5]] as const) disc(ctx, [x, y], r, alpha(pen.light.shade, 0.25));
}

function drawGlasses(pen: Pen): void {
  const { ctx } = pen;
  const frame = pen.own("#2a222c");
  for (const x of [-58, 58]) {
    ctx.strokeStyle = frame;
    ctx.lineWidth = 10;
    ctx.fillStyle = alpha("#dff0f6", 0.3);
    ctx.beginPath();
    ctx.roundRect(x - 46, -76, 92, 70, 32);
    ctx.fill();
    ctx.stroke();
    line(ctx, [[x - 20, -22], [x + 10, -62]], alpha("#ffffff", 0.6), 6);
  }
  curve(ctx, [[-14, -52], [0, -60], [14, -52]], frame, 9);
  for (const side of [-1, 1]) curve(ctx, [[side * 104, -54], [side * 116, -84], [side * 70, -92]], frame, 8);
}

function drawHat(pen: Pen): void {
  const { ctx } = pen;
  const felt = pen.own("#5a4638");
  oval(ctx, [0, -14], [132, 24], pen.round(-132, 264, mix(felt, pen.light.shade, 0.1)));
  fill(ctx, "M-80 -18 C-86 -110 -60 -146 -20 -134 Q0 -122 20 -134 C60 -146 86 -110 80 -18 Q0 8 -80 -18 Z", pen.round(-80, 160, felt));
  fill(ctx, "M-81 -22 L-82 -54 Q0 -28 82 -54 L81 -22 Q0 6 -81 -22 Z", pen.lit("#2a2026"));
}

function drawHelmet(pen: Pen): void {
  const { ctx } = pen;
  const own = pen.own("#d8a82f");
  fill(ctx, "M-104 -18 C-112 -130 -50 -162 0 -162 C50 -162 112 -130 104 -18 Q0 -44 -104 -18 Z", pen.round(-104, 208, own));
  for (const x of [-34, 34]) curve(ctx, [[x * 0.5, -160], [x, -100], [x * 1.1, -34]], alpha(pen.light.shade, 0.35), 7);
  fill(ctx, "M-114 -12 Q0 -46 114 -12 Q120 4 104 2 Q0 -26 -104 2 Q-120 4 -114 -12 Z", mix(own, pen.light.shade, 0.25));
}

function drawMoney(pen: Pen): void {
  const { ctx } = pen;
  for (let at = 0; at < 4; at++) placed(ctx, { y: -at * 14, turn: (at % 2 === 0 ? 1 : -1) * 0.03 }, () => {
    polygon(ctx, [[-112, 0], [-92, -56], [112, -56], [122, 0]], pen.down(-56, 56, pen.own("#6f9a6a")));
    polygon(ctx, [[-98, -6], [-82, -50], [100, -50], [108, -6]], mix(pen.own("#6f9a6a"), "#ffffff", 0.28));
    oval(ctx, [6, -28], [28, 17], pen.own("#4f7a52"));
  });
  line(ctx, [[0, 4], [14, -100]], pen.lit("#e8d9a8"), 22);
}

function drawTicket(pen: Pen): void {
  const { ctx } = pen;
  const paper = pen.own("#f0dca8");
  polygon(ctx, [[-116, 0], [-100, -92], [104, -92], [118, 0]], pen.down(-92, 92, paper));
  line(ctx, [[56, -90], [66, 0]], alpha(pen.light.shade, 0.5), 3);
  for (const [row, wide] of [[-72, 96], [-52, 120], [-34, 80]] as const) line(ctx, [[-80, row], [-80 + wide, row]], alpha(pen.lit("#5a3a30"), 0.7), 6);
  polygon(ctx, [[-88, -8], [-84, -24], [30, -24], [32, -8]], alpha(pen.lit("#b5402f"), 0.75));
  for (const row of [-78, -66, -54, -42, -30, -18]) line(ctx, [[80, row], [94, row]], pen.lit("#3a2a2c"), row % 4 === 0 ? 6 : 3);
}
