/** What is met outdoors: boats, ropes, vehicles, trees, and animals. */
import { alpha, mix } from "../paint/colour.ts";
import { blob, box, curve, disc, fill, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { large, small, aloft, type Pen, type Piece, type Pieces } from "./pen.ts";

const swimming = (width: number, height: number, draw: (pen: Pen) => void): Piece => ({ width, height, at: "water", draw });

export const OUTDOORS: Pieces = {
  boat: swimming(900, 420, drawBoat),
  rope: small(300, 130, drawRope),
  net: small(360, 170, drawNet),
  hoop: aloft(420, 460, drawHoop),
  bicycle: large(780, 500, drawBicycle),
  car: large(1300, 480, drawCar),
  tree: large(700, 1100, drawTree),
  trunk: large(620, 2600, drawTrunk),
  flower: small(150, 300, drawFlower),
};

export const ANIMALS: Pieces = {
  whale: swimming(1100, 520, drawWhale),
  fish: small(300, 150, drawFish),
  cat: small(260, 300, drawCat),
  dog: large(420, 420, drawDog),
  bird: small(220, 190, drawBird),
};

function drawBoat(pen: Pen): void {
  const { ctx } = pen;
  const hull = pen.own("#b5523a");
  fill(ctx, "M-420 -190 Q-380 -20 -250 0 L260 0 Q400 -20 460 -220 Q300 -160 0 -156 Q-280 -156 -420 -190 Z", pen.down(-210, 210, hull));
  fill(ctx, "M-420 -190 Q-280 -156 0 -156 Q300 -160 460 -220 Q300 -190 0 -188 Q-280 -186 -420 -190 Z", pen.lit("#5b3f2b"));
  curve(ctx, [[-412, -166], [-270, -124], [0, -122], [300, -128], [448, -186]], pen.lit("#f3ead8"), 16);
  for (const y of [-84, -46]) curve(ctx, [[-360, y - 16], [0, y], [390, y - 30]], alpha(pen.light.shade, 0.3), 6);
  line(ctx, [[-60, -190], [260, -330]], pen.lit("#c9a878"), 18);
  oval(ctx, [286, -342], [50, 17], pen.lit("#c9a878"));
  for (const x of [-180, 120]) box(ctx, [x - 70, -186, 140, 20], pen.lit("#a8794f"));
}

function drawRope(pen: Pen): void {
  const { ctx } = pen;
  const hemp = pen.own("#c2a06a");
  for (let ring = 0; ring < 4; ring++) {
    for (const [width, colour] of [[27, mix(hemp, pen.light.shade, 0.5)], [20, hemp]] as const) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      ctx.beginPath();
      ctx.ellipse(0, -24 - ring * 23, 128 - ring * 9, 30 - ring * 2, 0, 0, Math.PI * 2);
      ctx.stroke();
    }
    for (let at = 0; at < 26; at++) {
      const angle = (at / 26) * Math.PI;
      const [x, y] = [Math.cos(angle) * (128 - ring * 9), -24 - ring * 23 + Math.sin(angle) * (30 - ring * 2)];
      line(ctx, [[x - 4, y - 8], [x + 5, y + 8]], alpha(pen.light.shade, 0.35), 3);
    }
  }
  curve(ctx, [[110, -30], [170, -20], [190, 0], [240, -4]], hemp, 20);
}

function drawNet(pen: Pen): void {
  const { ctx } = pen;
  blob(ctx, [[-170, 0], [-160, -60], [-80, -140], [20, -160], [110, -110], [170, -40], [176, 0], [-170, 0]], pen.down(-160, 160, pen.own("#5f7f78")));
  for (let at = -8; at <= 8; at++) {
    curve(ctx, [[at * 20 - 30, 0], [at * 17, -60], [at * 13 + 20, -140 + Math.abs(at) * 12]], alpha(pen.lit("#e3dcc4"), 0.6), 3.4);
    curve(ctx, [[at * 20 + 30, 0], [at * 17, -70], [at * 13 - 20, -140 + Math.abs(at) * 12]], alpha(pen.lit("#e3dcc4"), 0.6), 3.4);
  }
  for (const [x, y] of [[-130, -30], [-40, -120], [70, -118], [140, -46]] as const) oval(ctx, [x, y], [24, 18], pen.round(x - 24, 48, pen.lit("#d9722f")));
}

function drawHoop(pen: Pen): void {
  const { ctx } = pen;
  pill(ctx, [-200, -460, 400, 270], 14, pen.down(-460, 270, pen.lit("#f4f1ea")));
  ctx.strokeStyle = pen.lit("#c8402f");
  ctx.lineWidth = 12;
  ctx.strokeRect(-186, -446, 372, 242);
  ctx.strokeRect(-72, -350, 144, 112);
  for (let at = -5; at <= 5; at++) {
    curve(ctx, [[at * 20, -186], [at * 15 + 8, -110], [at * 11 - 4, -30]], alpha("#ffffff", 0.85), 4);
    curve(ctx, [[at * 20, -186], [at * 15 - 8, -110], [at * 11 + 4, -30]], alpha("#ffffff", 0.6), 4);
  }
  ctx.strokeStyle = pen.lit("#f0662a");
  ctx.lineWidth = 14;
  ctx.beginPath();
  ctx.ellipse(0, -188, 106, 24, 0, 0, Math.PI * 2);
  ctx.stroke();
}

function drawBicycle(pen: Pen): void {
  const { ctx } = pen;
  const frame = pen.own("#3f7f8a");
  for (const x of [-230, 230]) {
    for (const [radius, width, colour] of [[146, 17, "#2a2c33"], [132, 5, "#b8c0c6"]] as const) {
      ctx.strokeStyle = pen.lit(colour);
      ctx.lineWidth = width;
      ctx.beginPath();
      ctx.arc(x, -152, radius, 0, Math.PI * 2);
      ctx.stroke();
    }
    for (let at = 0; at < 8; at++) line(ctx, [[x, -152], [x + Math.cos(at * 0.785) * 130, -152 + Math.sin(at * 0.785) * 130]], alpha(pen.lit("#c9d0d4"), 0.6), 2.4);
  }
  line(ctx, [[-230, -152], [-110, -352], [140, -352], [-20, -160], [-110, -352]], frame, 16);
  line(ctx, [[-230, -152], [-20, -160]], frame, 14);
  line(ctx, [[230, -152], [140, -352], [122, -430]], frame, 16);
  curve(ctx, [[70, -446], [122, -440], [176, -446], [190, -410]], pen.lit("#3a3d45"), 13);
  line(ctx, [[-110, -352], [-124, -408]], pen.lit("#8a929a"), 12);
  pill(ctx, [-186, -432, 124, 30], 15, pen.lit("#6b4430"));
  disc(ctx, [-20, -160], 30, pen.lit("#8a929a"));
}

function drawCar(pen: Pen): void {
  const { ctx, on } = pen;
  const paint = pen.own("#b5483a");
  fill(ctx, "M-620 -120 Q-630 -230 -520 -250 L-380 -270 Q-280 -440 -180 -450 L160 -450 Q280 -440 380 -270 L560 -240 Q640 -220 630 -110 Q620 -80 580 -80 L-580 -80 Q-620 -80 -620 -120 Z", pen.down(-450, 370, paint));
  fill(ctx, "M-330 -270 Q-260 -400 -170 -412 L-30 -412 L-30 -270 Z", pen.lit("#7f9fb4"));
  fill(ctx, "M10 -270 L10 -412 L150 -412 Q250 -400 320 -270 Z", pen.lit("#7f9fb4"));
  polygon(ctx, [[-250, -380], [-200, -408], [-290, -276], [-326, -276]], alpha("#ffffff", 0.35));
  line(ctx, [[-10, -270], [-10, -110]], alpha(pen.light.shade, 0.4), 5);
  for (const x of [-80, 240]) pill(ctx, [x, -240, 54, 14], 6, pen.lit("#e3e6e8"));
  for (const x of [-380, 370]) {
    disc(ctx, [x, -88], 90, pen.lit("#26272d"));
    disc(ctx, [x, -88], 48, pen.round(x - 48, 96, pen.lit("#b8bec4")));
    disc(ctx, [x, -88], 14, pen.lit("#5a6068"));
  }
  oval(ctx, [604, -196], [20, 30], on ? "#fff6d8" : pen.lit("#f0ecd8"));
  pill(ctx, [-624, -216, 24, 50], 8, on ? "#ff5a4a" : pen.lit("#a8302a"));
  if (!on) return;
  glow(ctx, [620, -196], 420, { colour: "#ffe6a8", strength: 0.8 });
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  polygon(ctx, [[612, -206], [1900, -560], [1900, 60], [612, -180]], linear(ctx, [612, 0, 1900, 0], [[0, alpha("#fff0c0", 0.55)], [1, alpha("#fff0c0", 0)]]));
  ctx.restore();
}

function drawTree(pen: Pen): void {
  const { ctx, light } = pen;
  const bark = pen.lit("#6b4a35");
  fill(ctx, "M-70 0 Q-34 -60 -32 -300 L-130 -520 L-96 -536 L-10 -400 L0 -600 L30 -600 L36 -400 L120 -540 L150 -520 L44 -300 Q44 -60 84 0 Z", pen.round(-80, 160, bark));
  const leaf = pen.own("#5d8f4a");
  const heaps = [[-190, -600, 150], [190, -610, 150], [0, -560, 170], [-110, -780, 170], [120, -790, 170], [0, -900, 170], [0, -720, 190]] as const;
  for (const [x, y, r] of heaps) disc(ctx, [x, y + 34], r, mix(leaf, light.shade, 0.5));
  for (const [x, y, r] of heaps) disc(ctx, [x, y], r * 0.94, mix(leaf, light.shade, 0.16));
  for (const [x, y, r] of heaps) disc(ctx, [x + light.x * r * 0.24, y - r * 0.24], r * 0.66, leaf);
  for (const [x, y, r] of heaps) disc(ctx, [x + light.x * r * 0.42, y - r * 0.42], r * 0.34, alpha(mix(leaf, light.key, 0.4), 0.6));
}

/** Of an old tree, so near that its crown is out of the picture. */
function drawTrunk(pen: Pen): void {
  const { ctx } = pen;
  const bark = pen.lit("#6a4c3c");
  fill(ctx, "M-330 6 C-250 -20 -200 -60 -186 -170 C-170 -500 -176 -1300 -150 -2600 L150 -2600 C170 -1300 166 -500 190 -170 C206 -60 250 -20 340 6 C240 20 180 -6 120 8 C60 20 -40 16 -110 6 C-180 -4 -240 20 -330 6 Z", pen.round(-190, 380, bark));
  for (const [x, y, long] of [[-120, -120, 220], [-60, -260, 320], [10, -90, 260], [70, -300, 360], [120, -140, 240], [-100, -620, 340], [30, -660, 300], [100, -760, 260], [-40, -1000, 360]] as const) curve(ctx, [[x, y], [x + 12, y - long * 0.5], [x - 6, y - long]], alpha(mix(bark, "#2a1a1c", 0.5), 0.55), 7);
  for (const [x, wide] of [[-250, 90], [-60, 70], [210, 100]] as const) oval(ctx, [x, 2], [wide, 16], alpha(pen.lit("#5f8a46"), 0.8));
}

function drawFlower(pen: Pen): void {
  const { ctx } = pen;
  fill(ctx, "M-30 0 L-40 -92 Q0 -104 40 -92 L30 0 Z", pen.round(-40, 80, pen.lit("#5f8fa0")));
  const stem = pen.lit("#4f8a4a");
  for (const [x, y, colour] of [[-52, -216, "#e8b93a"], [50, -206, "#e08a9a"], [0, -262, "#c8402f"]] as const) {
    curve(ctx, [[0, -90], [x * 0.3, -150], [x, y]], stem, 7);
    const petal = pen.own(colour);
    for (let at = 0; at < 6; at++) {
      const angle = (at * Math.PI) / 3;
      oval(ctx, [x + Math.cos(angle) * 22, y + Math.sin(angle) * 22], [17, 17], mix(petal, at > 2 ? pen.light.key : pen.light.shade, 0.14));
    }
    disc(ctx, [x, y], 14, pen.lit("#f3d35a"));
  }
  for (const side of [-1, 1]) fill(ctx, `M0 -110 Q${side * 50} -130 ${side * 74} -170 Q${side * 20} -164 0 -110 Z`, mix(stem, pen.light.key, 0.12));
}

function drawWhale(pen: Pen): void {
  const { ctx, seconds } = pen;
  const skin = pen.own("#3f5f7a");
  const swim = Math.sin(seconds * 1.3) * 12;
  fill(ctx, `M-470 -120 Q-440 -330 -150 -350 Q160 -360 330 -200 Q400 -150 440 ${-230 + swim} Q470 ${-330 + swim} 560 ${-360 + swim} Q540 ${-290 + swim} 500 ${-250 + swim} Q560 ${-240 + swim} 590 ${-200 + swim} Q510 ${-170 + swim} 450 ${-150 + swim} Q380 -60 200 -30 Q-80 0 -300 -10 Q-460 -30 -470 -120 Z`, pen.down(-360, 360, skin));
  fill(ctx, "M-468 -130 Q-440 -30 -290 -12 Q-90 0 170 -34 Q-60 -50 -200 -120 Q-330 -150 -468 -130 Z", pen.lit("#d5dfe6"));
  for (let at = 0; at < 7; at++) curve(ctx, [[-430 + at * 40, -104 + at * 4], [-350 + at * 50, -50], [-220 + at * 50, -22]], alpha(pen.light.shade, 0.3), 4);
  fill(ctx, `M-160 -120 Q-120 ${-20 + swim} -40 ${20 + swim} Q-30 -40 -70 -130 Z`, mix(skin, pen.light.shade, 0.3));
  disc(ctx, [-340, -160], 15, "#14161c");
  disc(ctx, [-344, -165], 5, "#ffffff");
  curve(ctx, [[-468, -136], [-400, -120], [-330, -126]], alpha(pen.light.shade, 0.7), 6);
  for (const side of [-1, 1]) curve(ctx, [[-180, -350], [-180 + side * 14, -430], [-180 + side * 70, -470], [-180 + side * 96, -420]], alpha("#e8f6ff", 0.75), 12);
}

function drawFish(pen: Pen): void {
  const { ctx } = pen;
  const scale = pen.own("#7fa8b8");
  fill(ctx, "M-130 -70 Q-60 -140 50 -100 L130 -136 Q112 -70 130 -8 L50 -44 Q-60 -4 -130 -70 Z", pen.down(-130, 124, scale));
  fill(ctx, "M-40 -112 Q0 -150 40 -104 Z", mix(scale, pen.light.shade, 0.3));
  for (let at = 0; at < 4; at++) curve(ctx, [[-60 + at * 30, -100], [-44 + at * 30, -72], [-60 + at * 30, -44]], alpha("#ffffff", 0.35), 4);
  disc(ctx, [-92, -82], 11, "#f6f2e6");
  disc(ctx, [-94, -82], 6, "#14161c");
}

function drawCat(pen: Pen): void {
  const { ctx, seconds } = pen;
  const fur = pen.own("#c98642");
  const tail = Math.sin(seconds * 1.7) * 20;
  curve(ctx, [[80, -20], [150, -30], [160, -110], [120 + tail, -160]], mix(fur, pen.light.shade, 0.2), 26);
  fill(ctx, "M-84 0 Q-90 -130 -30 -170 L40 -170 Q100 -110 96 0 Z", pen.round(-90, 180, fur));
  fill(ctx, "M-40 0 Q-40 -90 0 -110 Q36 -90 36 0 Z", pen.lit("#f3e3cc"));
  fill(ctx, "M-74 -232 L-70 -300 L-26 -268 L26 -268 L70 -300 L74 -232 Q70 -160 0 -158 Q-70 -160 -74 -232 Z", pen.round(-74, 148, fur));
  for (const x of [-28, 28]) {
    oval(ctx, [x, -226], [13, 15], pen.lit("#d9e06a"));
    oval(ctx, [x, -226], [4.6, 13], "#14161c");
  }
  polygon(ctx, [[-8, -204], [8, -204], [0, -194]], pen.lit("#d9808a"));
  for (const side of [-1, 1]) for (const dy of [-6, 4]) line(ctx, [[side * 22, -194], [side * 84, -198 + dy * 2]], alpha("#ffffff", 0.6), 2.4);
  for (const x of [-44, 12]) pill(ctx, [x, -26, 36, 26], 13, mix(fur, pen.light.key, 0.14));
}

function drawDog(pen: Pen): void {
  const { ctx, seconds } = pen;
  const fur = pen.own("#a8774a");
  curve(ctx, [[130, -170], [190, -220], [180 + Math.sin(seconds * 8) * 22, -290]], fur, 30);
  for (const x of [-110, -60, 80, 124]) pill(ctx, [x, -150, 40, 150], 18, pen.round(x, 40, mix(fur, pen.light.shade, 0.16)));
  fill(ctx, "M-150 -170 Q-150 -260 -40 -250 L110 -244 Q172 -236 164 -150 Q150 -90 20 -104 Q-130 -90 -150 -170 Z", pen.down(-260, 160, fur));
  fill(ctx, "M-210 -330 Q-210 -400 -140 -402 Q-60 -400 -64 -320 Q-70 -240 -130 -230 Q-160 -226 -180 -256 L-236 -262 Q-262 -280 -244 -304 Z", pen.round(-250, 190, fur));
  fill(ctx, "M-100 -396 Q-40 -390 -36 -290 Q-60 -250 -86 -290 Q-96 -340 -100 -396 Z", mix(fur, pen.light.shade, 0.4));
  disc(ctx, [-166, -336], 11, "#14161c");
  oval(ctx, [-244, -292], [17, 13], "#1c1a20");
  curve(ctx, [[-232, -270], [-200, -262], [-176, -268]], alpha("#1c1a20", 0.6), 5);
  pill(ctx, [-140, -250, 84, 18], 8, pen.lit("#c8402f"));
}

function drawBird(pen: Pen): void {
  const { ctx, seconds } = pen;
  const plume = pen.own("#e9e6e0");
  const flap = Math.sin(seconds * 5) * 6;
  for (const x of [-12, 14]) line(ctx, [[x, -40], [x, 0]], pen.lit("#e8973a"), 7);
  fill(ctx, "M-84 -96 Q-60 -30 30 -34 Q90 -40 120 -66 L96 -84 Q60 -90 40 -120 Q0 -160 -60 -140 Z", pen.down(-150, 116, plume));
  fill(ctx, `M-30 -110 Q30 ${-120 - flap} 110 ${-60 - flap} Q40 -46 0 -62 Q-30 -80 -30 -110 Z`, mix(plume, pen.light.shade, 0.4));
  disc(ctx, [-62, -140], 40, pen.round(-102, 80, plume));
  polygon(ctx, [[-98, -146], [-138, -132], [-96, -126]], pen.lit("#e8973a"));
  disc(ctx, [-72, -148], 7, "#14161c");
}
