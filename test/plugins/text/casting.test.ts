/** Casting by rule: what a screenplay says of a person is how the person looks. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { figureOf } from "../../../plugins/cast/cast-look.ts";
import { castPeople } from "../../../plugins/local/text/cast.ts";
import { asSeen } from "../../../plugins/local/text/draft.ts";

type Cast = ReturnType<typeof castPeople>["characters"][number];

function cast(...people: readonly (readonly [name: string, ...told: string[]])[]): readonly Cast[] {
  return castPeople({ purpose: "cast.extract", people: people.map(([name, ...told]) => ({ name, told, seen: true })) }).characters;
}

function drawn(name: string, told: string): ReturnType<typeof figureOf> & { readonly gender: string; readonly age: string } {
  const [one] = cast([name, told]);
  assert.ok(one);
  return { ...figureOf(one), gender: one.gender, age: one.age };
}

test("what stands in brackets after a name is how the person looks", () => {
  const noor = drawn("Noor", "NOOR (17, quick, short black hair, orange hoodie) clutches a parcel.");
  assert.deepEqual([noor.look.age, noor.look.hair, noor.wardrobe.type, noor.wardrobe.colour], ["teen", { style: "crop", colour: "#1e1a1a" }, "hoodie", "#d8742c"]);
  const brandt = drawn("Inspector Brandt", "Behind the stalls INSPECTOR BRANDT (50, broad, grey moustache, navy coat) lifts his head.");
  assert.deepEqual([brandt.gender, brandt.look.build, brandt.look.moustache, brandt.look.beard, brandt.wardrobe.type], ["male", "broad", true, false, "coat"]);
  const okoro = drawn("Mr. Okoro", "and the guest, MR. OKORO (60, tall, dark skin, white beard, purple shirt).");
  assert.deepEqual([okoro.look.skin, okoro.look.beard, okoro.look.height, okoro.wardrobe.type], ["#5d3622", true, "tall", "shirt"]);
  const maker = drawn("The Clockmaker", "THE CLOCKMAKER (60, thin, white moustache, bowler hat, brown coat) walks through the square.");
  assert.deepEqual([maker.gender, maker.look.age, maker.wardrobe.accessory, maker.wardrobe.type], ["male", "old", "bowler", "coat"]);
});

test("a tie that is told loose hangs loose, and another does not", () => {
  assert.deepEqual(["white shirt, loosened tie", "white shirt, red tie"].map((worn) => drawn("Dev", `DEV (29, ${worn}) waits.`).wardrobe.accessory), ["loose_tie", "tie"]);
});

test("what stands outside brackets where somebody is brought in is how the person looks", () => {
  const otto = drawn("Otto", "Behind the bar OTTO, 67, heavy, white beard, a navy jumper, polishes a glass.");
  assert.deepEqual([otto.look.age, otto.look.build, otto.look.beard, otto.wardrobe.type, otto.wardrobe.colour], ["old", "heavy", true, "sweater", "#27355c"]);
  const nadia = drawn("Nadia", "NADIA (34), in a yellow raincoat, red curly hair, waits under the clock.");
  assert.deepEqual([nadia.look.age, nadia.look.hair, nadia.wardrobe.type, nadia.wardrobe.colour], ["adult", { style: "curls", colour: "#a8431f" }, "raincoat", "#e3b23c"]);
  const paul = drawn("Paul", "PAUL is a tall man of 50 with grey hair, in a brown coat.");
  assert.deepEqual([paul.gender, paul.age, paul.look.height, paul.look.hair.colour, paul.wardrobe.type], ["male", "50", "tall", "#8d8781", "coat"]);
  const [ida] = cast(["Ida", "IDA, in her early thirties, comes in from the rain, a lamp under her arm.", "She has short black hair and round glasses."]);
  assert.deepEqual([ida?.age, /short black hair/.test(ida?.look ?? ""), /glasses/.test(ida?.look ?? ""), /comes in/.test(ida?.look ?? "")], ["32", true, true, false]);
  const two: readonly string[] = ["On the bench sit MARTA, 70, silver bun, a green dress, and PAUL, 45, bald, glasses, grey suit.", "She has a red hat."];
  const [marta, bald] = cast(["Marta", ...two], ["Paul", ...two]);
  assert.doesNotMatch(`${marta?.look} ${marta?.wardrobe}`, /bald|glasses|suit|hat/);
  assert.match(`${bald?.age} ${bald?.look} ${bald?.wardrobe}`, /^45 .*bald.*glasses.* grey suit$/);
  const [mara] = cast(["Mara", "Mara, Otto and Leni wait, wet, in a grey coat."]);
  assert.doesNotMatch(`${mara?.look}`, /otto|leni|wet/i);
  const [tom] = cast(["Tom", "TOM, LISA and her dog wait.", "Tom, smiling, sits down."]);
  assert.doesNotMatch(`${tom?.look} ${tom?.wardrobe}`, /lisa|dog|smiling/i);
});

test("Russian and Japanese words are read as English ones are", () => {
  const ivan = drawn("Иван Петрович", "ИВАН ПЕТРОВИЧ (70, седая борода, очки, серый фартук) склонился над столом.");
  assert.deepEqual([ivan.gender, ivan.look.age, ivan.look.beard, ivan.look.glasses, ivan.wardrobe.type], ["male", "old", true, true, "apron"]);
  const anya = drawn("Аня", "На пороге стоит АНЯ (10, светлые косы, красное пальто).");
  assert.deepEqual([anya.gender, anya.look.age, anya.look.hair.style, anya.wardrobe.type, anya.wardrobe.colour], ["female", "child", "braids", "coat", "#b5362f"]);
  const kuro = drawn("クロ", "黒猫のクロ（五歳、黒い毛）と白猫のシロ（三歳、白い毛）が並んで座っている。");
  assert.deepEqual([kuro.look.species, kuro.look.age, kuro.look.hair.colour], ["cat", "adult", "#2c2b33"]);
  assert.deepEqual(drawn("シロ", "黒猫のクロ（五歳、黒い毛）と白猫のシロ（三歳、白い毛）が並んで座っている。").look.hair.colour, "#f1ece2");
});

test("an animal with a name is cast as what it is", () => {
  const dog = drawn("Biscuit", "BISCUIT, a small brown dog, does not move.");
  assert.deepEqual([dog.look.species, dog.look.hair.colour], ["dog", "#85593a"]);
});

test("who is called an animal anywhere is one, whatever the age in brackets, and nobody for an animal that is theirs", () => {
  const biscuit = (...told: readonly string[]): readonly string[] => cast(["Biscuit", ...told]).map((one) => figureOf(one).look.species);
  assert.deepEqual(biscuit("BISCUIT (6) barks.", "The dog Biscuit runs."), ["dog"]);
  assert.deepEqual(biscuit("BISCUIT (6) waits.", "Biscuit the old puppy sleeps."), ["dog"]);
  assert.deepEqual(biscuit("BISCUIT (6) wags her tail."), ["dog"]);
  assert.deepEqual(biscuit("BISCUIT (6) waits.", "The dog Biscuit found runs.", "The dog Biscuit loves sleeps."), ["person"]);
  assert.deepEqual(biscuit("BISCUIT (6, a girl) waits.", "The dog Biscuit runs."), ["person"]);
});

test("a trade dresses who is told no clothes", () => {
  assert.equal(drawn("Dr. Mara Voss", "DR. MARA VOSS (44) reads the chart.").wardrobe.type, "coat");
  assert.equal(drawn("Chef", "The CHEF (32) stirs.").wardrobe.type, "chef");
  assert.equal(drawn("Silvio", "The barman SILVIO (65) wipes a glass.").wardrobe.type, "waistcoat");
});

test("who is brought in with others has none of their looks", () => {
  const text = "Round it sit ANN (70, silver bun), her son BO (45, bald), and the guest, MR. IDE (60, white beard).";
  assert.deepEqual(["Ann", "Bo"].map((name) => drawn(name, text).look.hair.style), ["bun", "bald"]);
  assert.equal(drawn("Ann", text).look.beard, false);
});

test("nobody of whom nothing is told looks like another", () => {
  const names = ["Ann", "Beth", "Clara", "Dora", "Edith", "Flora"];
  const people = cast(...names.map((name) => [name, `${name} waits.`] as const)).map(figureOf);
  assert.equal(new Set(people.map(({ look }) => JSON.stringify(look.hair))).size, names.length);
  assert.equal(new Set(people.map(({ wardrobe }) => wardrobe.colour)).size, names.length);
});

test("clothes are told from the outside in, and a hat's colour is no coat's", () => {
  const { wardrobe } = figureOf({ name: "Rosa", age: "58", gender: "female", look: "silver hair in one braid", wardrobe: "faded blue linen apron over a cream shirt, red scarf" });
  assert.deepEqual([wardrobe.type, wardrobe.colour, wardrobe.second, wardrobe.accent, wardrobe.accessory], ["apron", "#3d6aa8", "#efe4cc", "#b5362f", "scarf"]);
  assert.equal(drawn("Mara", "MARA (30, blue cap) sits at a desk.").wardrobe.accent, "#3d6aa8");
});

test("who is in the first half of their twenties has a young face, and nobody else", () => {
  const young = ["LEA (22, red bob) waits.", "LEA (19, red bob) waits.", "LEA (30, red bob) waits.", "LEA (red bob) waits."].map((told) => drawn("Lea", told).look.youthful);
  assert.deepEqual(young, [true, undefined, undefined, undefined]);
});

test("who is brought in as a person is no animal for the one that is told of beside the name", () => {
  const [noor, anna] = cast(
    ["Noor", "NOOR (32), a tall woman with short white hair and a leather jacket, drives.", "The dog sleeps between Noor and Jun.", "She strokes the dog Noor found."],
    ["Anna", "ANNA (30), a nurse in a blue dress, waits.", "The cat lies between Anna and a blue pram."],
  );
  assert.deepEqual([noor?.age, /dog/.test(noor?.look ?? ""), /short white hair/.test(noor?.look ?? ""), noor?.wardrobe], ["32", false, true, "leather jacket"]);
  assert.deepEqual([anna?.age, anna?.gender, /cat/.test(anna?.look ?? ""), anna?.wardrobe], ["30", "female", false, "blue dress"]);
  assert.equal(drawn("Jun", "JUN waits, a dog at his heels.").look.species, "person");
  const [rex, pim, unbrought] = cast(["Rex", "REX (6), a brown dog, barks at the boy."], ["Pim", "PIM (3) barks.", "It is a dog named Pim."], ["Ida", "The cat lies beside Ida."]);
  assert.deepEqual([rex?.look, (pim?.look ?? "").startsWith("dog"), /cat/.test(unbrought?.look ?? "")], ["dog, brown fur", true, false]);
  assert.doesNotMatch(cast(["Pim", "A dog named PIM barks.", "Pim sniffs at a blue pram."])[0]?.look ?? "", /blue/);
});

test("a surname where somebody is brought in changes nothing, unless it is somebody else's whole name", () => {
  const told = "(61), a stout woman with red curly hair and a green dress, coils a rope.";
  assert.deepEqual(cast(["Beatrix", `BEATRIX OAKES ${told}`]), cast(["Beatrix", `BEATRIX ${told}`]));
  assert.deepEqual(cast(["Beatrix", `BEATRIX OAKES, 61, a stout woman, coils a rope.`]), cast(["Beatrix", `BEATRIX, 61, a stout woman, coils a rope.`]));
  const two = [`LEO PARK (61), a stout man, waits.`];
  assert.deepEqual(cast(["Leo", ...two], ["Leo Park", ...two]).map(({ look }) => /stout/.test(look)), [false, true]);
});

test("a word that ends in -woman or -man tells which", () => {
  const trades = ["stout ferrywoman in a yellow raincoat", "policewoman", "fisherman", "chairwoman", "postman", "human", "German"];
  assert.deepEqual(trades.map((trade) => drawn("Quill", `QUILL (61), a ${trade}, waits.`).gender), ["female", "female", "male", "female", "male", "neutral", "neutral"]);
  assert.deepEqual(["The Ferrywoman", "Postman", "Ada Hoffman"].map((name) => drawn(name, `${name} waits.`).gender), ["female", "male", "female"]);
});

test("a shot is told without the note and the capitals of a first appearance, with a surname too", () => {
  const seen = (names: readonly string[], text: string): string => asSeen({ cast: names.map((name) => ({ name })) }, text);
  const expected = "Beatrix Oakes, a stout woman, coils a rope.";
  assert.deepEqual(["BEATRIX OAKES (61), a stout woman, coils a rope.", "Beatrix Oakes (61), a stout woman, coils a rope.", "BEATRIX OAKES, a stout woman, coils a rope."].map((text) => seen(["Beatrix"], text)), [expected, expected, expected]);
  assert.equal(seen(["Leo", "Leo Park"], "LEO PARK (61) waits with LEO (9)."), "Leo Park waits with Leo.");
});
