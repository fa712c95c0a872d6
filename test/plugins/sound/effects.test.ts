import assert from "node:assert/strict";
import test from "node:test";
import { EFFECTS, TREATMENTS } from "../../../plugins/film/types-sound.ts";
import { applyBiquad, bandPass } from "../../../plugins/media/filter.ts";
import { rms } from "../../../plugins/media/loudness.ts";
import { treatmentOf } from "../../../plugins/board/acoustics.ts";
import { seeded } from "../../../plugins/media/random.ts";
import { MACHINES } from "../../../plugins/sound/effects/machines.ts";
import { WORDS } from "../../../plugins/sound/effects/lexicon.ts";
import { treated } from "../../../plugins/sound/mix/treatments.ts";
import soundEffects from "../../../plugins/sound/sound-effects.ts";
import { makeBench } from "../context.ts";

const place = { kind: "forest", setting: "EXT", weather: "clear" } as const;

for (const [description, ...kinds] of [
  ["Ida opens the door and comes in.", "door_open"],
  ["He slams the door. Glass shatters.", "door_slam", "glass_break"],
  ["Ada walks along the platform. Thunder, far away.", "steps_grass", "thunder"],
  ["The phone on the wall rings. Ruth picks it up.", "phone_ring"],
  ["Biscuit comes running through the ferns, barking.", "running", "dog_bark"],
  ["Дверь открывается. Аня идёт к окну. Собака лает.", "door_open", "steps_grass", "dog_bark"],
  ["犬が吠え、ドアが閉まる。遠くで電話が鳴る。", "dog_bark", "door_close", "phone_ring"],
  ["The kettle on the stove begins to whistle.", "kettle"],
  ["Ada puts the kettle on.", "kettle_boil"],
  ["The kettle boils. It is a quiet kitchen.", "kettle_boil"],
  ["A kettle stands on the table."],
  ["Nobody knocks. A door, a phone and a clock stand in the dark."],
  ["Mara thinks of the man who ran the shop."],
] as const) {
  test(`in "${description}" one hears ${kinds.join(", ") || "nothing"}`, async () => {
    using bench = makeBench();
    const { effects } = await bench.run(soundEffects, { description, sound: "", place });
    assert.deepEqual(effects.map(({ kind }) => kind), kinds);
    effects.forEach(({ at }, i) => assert.ok(at > (effects[i - 1]?.at ?? 0) && at < 0.9));
  });
}

test("the water of a kettle boils low, and its whistle is high", () => {
  const band = (kind: "kettle" | "kettle_boil", at: number): number => rms(Float32Array.from(applyBiquad(Float32Array.from(MACHINES[kind](seeded(kind), 4)), bandPass({ at, sampleRate: 48_000, q: 2 }))));
  assert.ok(band("kettle_boil", 300) > band("kettle_boil", 2300) + 12, `${band("kettle_boil", 300)} ${band("kettle_boil", 2300)}`);
  assert.ok(band("kettle", 2300) > band("kettle", 300) + 12);
});

test("every effect has a word that calls it, but those of the ground", () => {
  const called = new Set<string>(WORDS.map(({ kind }) => kind));
  assert.deepEqual(EFFECTS.filter((kind) => !called.has(kind) && !kind.startsWith("steps_")), []);
});

for (const [extension, parenthetical, treatment] of [
  ["V.O.", "", "narrator"], ["VO", "", "narrator"], ["O.S.", "", "off_screen"], ["O.C.", "calling", "shout"], ["ON PHONE", "", "phone"], ["ЗА КАДРОМ", "", "narrator"],
  ["", "whispering", "whisper"], ["", "over the radio", "radio"], ["", "into the phone", "plain"], ["", "小声で", "whisper"], ["", "", "plain"], ["V.O.", "through the loudspeaker", "loudspeaker"],
] as const) {
  test(`a line cued (${extension}) and said "${parenthetical}" is ${treatment}`, () => {
    assert.equal(treatmentOf({ extension, parenthetical, narrates: false, isSeen: false }), treatment);
  });
}

test("who is seen with the telephone is heard beside it, and whatever else is done to the voice stays", () => {
  const seen = (extension: string, parenthetical = ""): string => treatmentOf({ extension, parenthetical, narrates: false, isSeen: true });
  assert.deepEqual([seen("ON PHONE"), seen("", "on the phone"), seen("FILTERED"), seen("ON PHONE", "whispering")], ["plain", "plain", "phone", "whisper"]);
});

test("a telephone lets through what a telephone does, a wall takes the top away, and every treatment is heard", () => {
  const noise = Float32Array.from({ length: 24_000 }, (_, i) => 0.2 * Math.sin(i * i * 0.00091) + 0.2 * Math.sin(i * 0.013) + 0.2 * Math.sin(i * 0.9));
  const band = (samples: Float32Array, at: number): number => rms(Float32Array.from(applyBiquad(samples, bandPass({ at, sampleRate: 48_000, q: 2 }))));
  const through = (treatment: (typeof TREATMENTS)[number]) => treated(noise, { treatment, room: "small", pan: 0 }).samples;
  assert.ok(band(through("phone"), 100) < band(noise, 100) - 15 && band(through("phone"), 7000) < band(noise, 7000) - 12);
  assert.ok(band(through("off_screen"), 7000) < band(noise, 7000) - 12 && band(through("off_screen"), 400) > band(noise, 400) - 4);
  for (const treatment of TREATMENTS) assert.ok(rms(through(treatment)) > -40, treatment);
});
