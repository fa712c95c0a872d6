/** Reading screenplays: Fountain by its syntax, and the plain way. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { settingOf } from "../../../plugins/board/place.ts";
import { transitionSaid } from "../../../plugins/film/types-transitions.ts";
import { ambiguousNames } from "../../../plugins/text/ambiguous.ts";
import { isMentioned } from "../../../plugins/film/types-names.ts";
import { strangeWords } from "../../../plugins/text/strange-words.ts";
import { readScreenplay } from "../../../plugins/text/read-screenplay.ts";

function scenes(text: string) {
  return readScreenplay(text, "script").screenplay.scenes;
}

function elements(text: string) {
  return scenes(text).flatMap((scene) => scene.elements.map(({ source, ...element }) => ({ ...element, lines: [source.from, source.to] })));
}

test("a title page gives title, credits and mood, and is no part of the film", () => {
  const { screenplay, mood } = readScreenplay("Title:\n    _**The Kite**_\nAuthor: R. Ode\nMood: playful\n\nINT. ATTIC - DAY\n\nDust.\n", "script");
  assert.equal(screenplay.title, "The Kite");
  assert.deepEqual(screenplay.credits, ["R. Ode"]);
  assert.equal(mood, "playful");
  assert.equal(screenplay.scenes.length, 1);
});

test("headings are recognised in any case, forced, and with scene numbers", () => {
  const found = scenes("int. cellar - night #7A#\n\nDark.\n\n.THE MOON\n\nLight.\n\nINT./EXT. CAR - DAY\n\nGo.\n\nEST. CITY\n\nWide.\n");
  assert.deepEqual(found.map(({ heading }) => heading), [
    { setting: "INT", location: "cellar", time: "night" },
    { setting: "EXT", location: "THE MOON", time: "" },
    { setting: "INT/EXT", location: "CAR", time: "DAY" },
    { setting: "EXT", location: "CITY", time: "" },
  ]);
  assert.deepEqual(found.map(({ id }) => id), ["s7A", "s02", "s03", "s04"]);
});

test("an ellipsis opens an action, not a forced heading", () => {
  assert.deepEqual(elements("INT. A - DAY\n\n...and then nothing.\n").map(({ type }) => type), ["action"]);
});

test("a speech carries its cue, extension, parenthetical and lines", () => {
  assert.deepEqual(elements("INT. HALL - DAY\n\nMOTHER (O.S.) (CONT'D)\n(calling)\nSupper!\n"), [
    { type: "dialogue", character: "MOTHER", extension: "O.S.", parenthetical: "calling", text: "Supper!", lines: [3, 5] },
  ]);
});

test("a parenthetical in the middle opens a speech of its own", () => {
  const found = elements("INT. HALL - DAY\n\nBO\nHello.\n(pause)\nHello?\n");
  assert.deepEqual(found.map(({ text, parenthetical, lines }) => [text, parenthetical, lines]), [["Hello.", undefined, [3, 4]], ["Hello?", "pause", [5, 6]]]);
});

test("dual dialogue, forced cues and forced action are what they say", () => {
  const found = elements("INT. HALL - DAY\n\nANN\nYes!\n\nBO ^\nNo!\n\n@McCoy\nMaybe.\n\n!NOT A CUE\nbut seen.\n");
  assert.deepEqual(found.map(({ type, character, dual }) => [type, character, dual]), [
    ["dialogue", "ANN", undefined], ["dialogue", "BO", true], ["dialogue", "McCoy", undefined], ["action", undefined, undefined],
  ]);
});

test("a line with two spaces keeps a speech going; an empty one ends it", () => {
  assert.deepEqual(elements("INT. HALL - DAY\n\nBO\nOne.\n  \nTwo.\n\nThree.\n").map(({ type, text }) => [type, text]), [["dialogue", "One. Two."], ["action", "Three."]]);
});

test("notes and boneyards are gone and lines still count as written", () => {
  const found = elements("INT. HALL - DAY\n\nShe waits.[[too long?\n  \nmaybe]] Still.\n\n/*\nCUT ME\n\nOUT\n*/\n\nHe comes.\n");
  assert.deepEqual(found.map(({ text, lines }) => [text, lines]), [["She waits. Still.", [3, 5]], ["He comes.", [13, 13]]]);
});

test("emphasis goes, escaped stars and lone ones stay", () => {
  assert.deepEqual(elements("INT. HALL - DAY\n\nA ***very*** _old *door*_ with 5\\*3 and *9 written on it.\n").map(({ text }) => text), ["A very old door with 5*3 and *9 written on it."]);
});

test("transitions, centred lines, lyrics, sections, synopses and page breaks keep their kinds", () => {
  const text = "# Act one\n\nINT. HALL - DAY\n\n= They meet.\n\n~ La la la\n\n> Burn to white.\n\n===\n\n> THE END <\n\nCUT TO:\n\nEXT. ROAD - DAY\n\nDust.\n";
  const [hall] = scenes(text);
  assert.equal(hall?.synopsis, "They meet.");
  assert.deepEqual(hall?.elements.map(({ type, text: words }) => [type, words]), [
    ["lyric", "La la la"], ["transition", "Burn to white."], ["centred", "THE END"], ["transition", "CUT TO:"],
  ]);
});

test("a last line of THE END is a card, in a screenplay and in a plain script", () => {
  for (const said of ["THE END", "The end comes.", "FIN", "END.", "THE END\n\nFADE OUT."]) {
    for (const line of ["BO\nHello.", "Bo: hello."]) {
      const [hall] = scenes(`INT. HALL - DAY\n\n${line}\n\n${said}\n`);
      const last = hall?.elements.findLast(({ type }) => type !== "transition");
      assert.deepEqual([last?.type, last?.text], said === "The end comes." ? ["action", said] : ["centred", said.replace(/\.$|\n[^]*/, "")], `${line} ${said}`);
    }
  }
  assert.equal(scenes("INT. HALL - DAY\n\nTHE END\n\nBo reads it aloud.\n")[0]?.elements[0]?.type, "action");
});

test("a transition with a slip in it is told, whether it is taken for one or filmed", () => {
  const { screenplay } = readScreenplay("INT. HALL - DAY\n\nBo waits.\n\nFADE OT.\n\nDISSOLVE TO\n\nDISOLVE TO:\n\nINT. CAR - DAY\n\nLIGHTS OUT.\n\nHE RAN OUT.\n\nPASS OUT.\n\nBANG.\n\nIRIS OUT.\n", "script");
  assert.deepEqual(strangeWords(screenplay, "script").map(({ line, message, fix }) => `${line}: ${message}; ${fix}`), [
    '5: "FADE OT." names no transition, so it is filmed as what happens; did you mean "FADE OUT."?',
    '7: "DISSOLVE TO" names no transition, so it is filmed as what happens; did you mean "DISSOLVE TO:"?',
    '9: "DISOLVE TO:" names no transition, so it is a cut; did you mean "DISSOLVE TO:"?',
  ]);
  assert.equal(screenplay.scenes.at(-1)?.elements.at(-1)?.type, "transition");
});

const TRADE = ["FADE OUT.", "FADE-OUT.", "SLOW FADE OUT.", "FADE TO BLACK.", "IRIS OUT.", "CUT TO BLACK.", "SMASH CUT.", "SMASH TO BLACK.", "HARD CUT TO BLACK.", "CROSS FADE.", "DISSOLVE.", "WIPE LEFT.", "JUMP CUT.", "MATCH CUT."];

test("transitions of the trade are read by their words, without TO: and without a mark", () => {
  for (const said of TRADE) {
    const { screenplay } = readScreenplay(`INT. HALL - DAY\n\nBo waits.\n\n${said}\n\nINT. CAR - DAY\n\nBo drives.\n`, "script");
    assert.deepEqual(screenplay.scenes[0]?.elements.map(({ type }) => type), ["action", "transition"], said);
    assert.deepEqual(strangeWords(screenplay, "script"), [], said);
  }
  const means = ["CROSS FADE.", "FADE-IN.", "FADE FROM BLACK.", "SLOW FADE TO BLACK.", "HARD CUT TO BLACK.", "SMASH TO BLACK."].map(transitionSaid);
  assert.deepEqual(means, ["dissolve", "fade_in", "fade_in", "fade_out", "cut", "smash"]);
});

test("a line in the form of a transition that nobody knows is told where a scene ends on it", () => {
  const doubts = (line: string, then = "\n\nINT. CAR - DAY\n\nBo drives.\n") => strangeWords(readScreenplay(`INT. HALL - DAY\n\nBo waits.\n\n${line}${then}`, "script").screenplay, "script");
  for (const said of ["SQUASH OUT.", "SQUASH OUT", "RIPPLE OUT.", "BLACKOUT.", "BURN TO WHITE."]) assert.match(doubts(said)[0]?.message ?? "", /has the form of a transition and names none, so it is filmed as what happens/, said);
  for (const said of ["LIGHTS OUT.", "HE RAN OUT.", "BANG.", "The lamp goes out."]) assert.deepEqual(doubts(said), [], said);
  assert.deepEqual(doubts("PASS OUT.", "\n\nBo sleeps.\n"), [], "somebody does something after it");
});

test("slips in headings, hours and names are told with what was probably meant, and nothing is said of what is right", () => {
  const doubts = (script: string) => strangeWords(readScreenplay(script, "script").screenplay, "script").map(({ message, fix }) => `${message}; ${fix ?? ""}`);
  const says = (heading: string, after: string): string => `${heading}\n\nBOB (40) waits. ANNA (30) sits.\n\nBOB\nHello.\n\nANNA\nYes?\n\n${after}\n\nBob goes.\n`;
  assert.deepEqual(doubts(says("INT. HALL - DAY", "BOBB\nGoodbye.")), ['"BOBB" speaks this once and is told of nowhere, and is taken for somebody else than "BOB"; did you mean "BOB"?']);
  assert.deepEqual(doubts(says("INT. HALL - NIGHTT", "He nods.")), ['"NIGHTT" is no time of day, so it is drawn as day; did you mean "NIGHT"?']);
  for (const hour of ["25:30", "12:75"]) assert.deepEqual(doubts(says(`INT. HALL - ${hour}`, "He nods.")), [`"${hour}" is no time of day, so it is drawn as day; write DAY, NIGHT, DUSK or DAWN`]);
  assert.deepEqual(doubts(says("INT. HALL - 23:30", "He nods.")), []);
  assert.deepEqual(doubts(says("INT. HALL - DAY", "EXTT. GARDEN - DAY")), ['"EXTT. GARDEN - DAY" is no scene heading, so it is filmed as what happens; did you mean "EXT. GARDEN - DAY"?']);
  assert.deepEqual(doubts(says("INT. HALL - DAY", "ANNA\n\nShe looks up.")), ['"ANNA" has no words under it, so it is filmed as what happens; write the words in the line below it, without an empty one between']);
  assert.deepEqual(doubts(says("INT. HALL - DAY", "CUT TO BLAK:")), ['"CUT TO BLAK:" names no transition, so it is filmed as what happens; did you mean "CUT TO BLACK."?']);
  for (const right of [says("INT. HALL - LATER", "THE DOOR OPENS."), says("EXT. HALL - MAGIC HOUR", "INTERMISSION."), says("INT. HALL - NOON", "EXIT. NOW."), says("INT. HALL - DAY", "EXIT - THIS WAY"), says("INT. HALL", "BANG - CRASH.")]) assert.deepEqual(doubts(right), [], right);
});

test("a byte order mark, carriage returns and names in other scripts are read", () => {
  const found = scenes("\uFEFFINT. КУХНЯ - НОЧЬ\r\n\r\nАННА\r\nДоброй ночи.\r\n\r\n@老王\r\n晚安。\r\n");
  assert.deepEqual(found[0]?.heading, { setting: "INT", location: "КУХНЯ", time: "НОЧЬ" });
  assert.deepEqual(found[0]?.characters, ["АННА", "老王"]);
  assert.deepEqual(found[0]?.cast, ["анна", "老王"]);
});

test("a plain script is read line by line, with manners, and dots at the end do no harm", () => {
  const text = "EXT. BALL COURT - DAY\nAnna (17, female, tall) bounces a ball. Rob (18, male) watches.\nAnna: (laughing) Watch this!\nRob: I am watching.\n老王：（微笑）好。\n...\n";
  assert.deepEqual(elements(text).map(({ type, character, parenthetical, lines }) => [type, character, parenthetical, lines[0]]), [
    ["action", undefined, undefined, 2], ["dialogue", "Anna", "laughing", 3], ["dialogue", "Rob", undefined, 4], ["dialogue", "老王", "微笑", 5],
  ]);
  assert.deepEqual(scenes(text)[0]?.cast, ["anna", "rob", "老王"]);
  assert.equal(readScreenplay(text, "script").screenplay.title, "Ball Court");
});

test("a text without a heading is one scene", () => {
  const found = scenes("Rain on a window.\n\nMARA\nStay.\n");
  assert.deepEqual(found.map(({ id, elements: inside }) => [id, inside.length]), [["s01", 2]]);
});

test("a title before a name makes nobody else of who is cued without it, unless two have titles", () => {
  const there = (text: string): readonly string[] => scenes(`INT. STATION - NIGHT\n\n${text}`).flatMap(({ characters, elements }) => [...characters, "|", ...elements.flatMap(({ character }) => character ?? [])]);
  const one = ["INSPECTOR HALE", "|", "INSPECTOR HALE", "INSPECTOR HALE"];
  assert.deepEqual(there("INSPECTOR HALE (45) waits. Hale sits.\n\nHALE\nGo.\n\nINSPECTOR HALE\nNow.\n"), one);
  assert.deepEqual(there("HALE\nGo.\n\nHale sits.\n\nINSPECTOR HALE\nNow.\n"), one);
  assert.deepEqual(there("DR. HALE (45) waits.\n\nHALE\nGo.\n"), ["DR. HALE", "|", "DR. HALE"]);
  assert.deepEqual(there("MR. HALE\nGo.\n\nMRS. HALE\nNow.\n\nHALE\nNo.\n").toSorted(), ["HALE", "HALE", "MR. HALE", "MR. HALE", "MRS. HALE", "MRS. HALE", "|"]);
  assert.deepEqual(there("NURSE HALE (45) and HALE (9) wait.\n\nHALE\nGo.\n\nNURSE HALE\nNow.\n").slice(0, 2).toSorted(), ["HALE", "NURSE HALE"]);
});

test("who is introduced in the action is in the scene even when silent, once under one name", () => {
  const [scene] = scenes("INT. STATION - NIGHT\n\nMR. ABARA (61, male) sweeps. NELL (26, female) sits.\n\nMR. ABARA\nGood evening.\n");
  assert.deepEqual(scene?.characters, ["MR. ABARA", "NELL"]);
});

test("an inserted scene changes the ids of those behind it and nothing else in them", () => {
  const before = scenes("INT. A - DAY\n\nOne.\n\nINT. B - DAY\n\nTwo.\n");
  const after = scenes("INT. A - DAY\n\nOne.\n\nINT. NEW - DAY\n\nNew.\n\nINT. B - DAY\n\nTwo.\n");
  const bare = (scene: (typeof before)[number] | undefined) => ({ heading: scene?.heading, elements: scene?.elements.map(({ text }) => text) });
  assert.deepEqual(bare(after[2]), bare(before[1]));
  assert.equal(after[2]?.id, "s03");
});

function places(text: string) {
  return scenes(text).map((scene) => {
    const { place } = settingOf({ ...scene, elements: [...scene.elements] });
    return [scene.heading.setting, scene.heading.location, scene.heading.time, place.kind, place.time];
  });
}

test("Russian headings open scenes, with their places and times of day", () => {
  assert.deepEqual(places("ИНТ. КУХНЯ - НОЧЬ\n\nТихо.\n\nНАТ. УЛИЦА — ДЕНЬ\n\nШум.\n\nЭКСТ. КРЫША ДОМА - РАССВЕТ\n\nВетер.\n\nИНТ./НАТ. МАШИНА - ВЕЧЕР\n\nЕдут.\n\nИНТ. КВАРТИРА - КУХНЯ\n\nПусто.\n"), [
    ["INT", "КУХНЯ", "НОЧЬ", "kitchen", "night"],
    ["EXT", "УЛИЦА", "ДЕНЬ", "street", "day"],
    ["EXT", "КРЫША ДОМА", "РАССВЕТ", "rooftop", "dawn"],
    ["INT/EXT", "МАШИНА", "ВЕЧЕР", "car", "dusk"],
    ["INT", "КВАРТИРА - КУХНЯ", "", "kitchen", "day"],
  ]);
});

test("Japanese headings open scenes, ringed or with inside and outside before them", () => {
  assert.deepEqual(places("○ 台所（夜）\n\n静か。\n\n○学校・屋上（夕方）\n\n風。\n\n屋内　教室　朝\n\n誰もいない。\n\n外／海辺／夜明け\n\n波。\n"), [
    ["INT", "台所", "夜", "kitchen", "night"],
    ["EXT", "学校・屋上", "夕方", "rooftop", "dusk"],
    ["INT", "教室", "朝", "classroom", "day"],
    ["EXT", "海辺", "夜明け", "beach", "dawn"],
  ]);
});

test("Chinese and German headings open scenes, and sentences that begin alike do not", () => {
  assert.deepEqual(places("内景 厨房 - 夜\n\n安静。\n\n外景。海边。黄昏\n\n浪。\n\n办公室 内 日\n\n忙。\n\nINNEN. KÜCHE - NACHT\n\nStill.\n\nAUSSEN - WALD - TAG\n\nWind.\n").map(([setting, location, time, , at]) => [setting, location, time, at]), [
    ["INT", "厨房", "夜", "night"],
    ["EXT", "海边", "黄昏", "dusk"],
    ["INT", "办公室", "日", "day"],
    ["INT", "KÜCHE", "NACHT", "night"],
    ["EXT", "WALD", "TAG", "day"],
  ]);
  assert.deepEqual(elements("INT. A - DAY\n\nAußen ist es kalt.\n\n外面下着雨。\n").map(({ type }) => type), ["action", "action"]);
});

test("full-width brackets hold a manner too", () => {
  const found = elements("○ 台所（夜）\n\n@健太\n（小声で）\nおはよう。\n");
  assert.deepEqual(found.map(({ character, parenthetical, text }) => [character, parenthetical, text]), [["健太", "小声で", "おはよう。"]]);
});

test("a bare name is the only one of that name with a title, and of two it is told that nobody knows whom it means", () => {
  const script = (other: string): string => `INT. KITCHEN - DAY\n\nMR. HALE (60) and ${other} (58) sit.\n\nMR. HALE\nTea?\n\n${other}\nNo.\n\nMrs. Hale laughs at Mr. Hale.\n\nHale sighs.\n\nHALE\nCoffee.\n`;
  const alone = readScreenplay(script("ANNA"), "script").screenplay;
  assert.deepEqual(alone.scenes[0]?.elements.flatMap(({ character }) => character ?? []), ["MR. HALE", "ANNA", "MR. HALE"]);
  assert.deepEqual(ambiguousNames(alone, "script"), []);
  assert.deepEqual(ambiguousNames(readScreenplay(script("MRS. HALE"), "script").screenplay, "script").map(({ line, message, fix }) => [line, message, fix]), [
    [13, '"Hale" may be MR. HALE or MRS. HALE, and is taken for both', "write MR. HALE or MRS. HALE"],
    [15, '"HALE" may be MR. HALE or MRS. HALE, and is taken for somebody else', "write MR. HALE or MRS. HALE"],
  ]);
});

test("of two of one surname a bare one is who is in the scene, and in a scene of both it is told with the line and both names", () => {
  const both = readScreenplay("INT. KITCHEN - DAY\n\nIDA BRANDT (60) and OTTO BRANDT (58) sit.\n\nIDA BRANDT\nTea?\n\nOTTO BRANDT\nNo.\n\nOtto Brandt laughs at the Brandt house.\n\nBrandt sighs.\n\nBRANDT\nCoffee.\n\nINT. HALL - DAY\n\nIda Brandt waits. Brandt sighs.\n\nBRANDT\nWell.\n", "script").screenplay;
  assert.deepEqual(both.scenes.map(({ characters }) => characters.toSorted()), [["BRANDT", "IDA BRANDT", "OTTO BRANDT"], ["IDA BRANDT"]]);
  assert.deepEqual(ambiguousNames(both, "script").map(({ line, message, fix }) => [line, message, fix]), [
    [13, '"Brandt" may be IDA BRANDT or OTTO BRANDT, and is taken for both', "write IDA BRANDT or OTTO BRANDT"],
    [15, '"BRANDT" may be IDA BRANDT or OTTO BRANDT, and is taken for somebody else', "write IDA BRANDT or OTTO BRANDT"],
  ]);
});

test("a bare surname is found for those who are cued by their first names, and is no finding where it is somebody's own", () => {
  const script = (scene: string): string => `INT. KITCHEN - DAY\n\nIDA BRANDT (60) and OTTO BRANDT (58) sit.\n\nIDA\nTea?\n\nOTTO\nNo.\n\n${scene}`;
  const read = (scene: string) => readScreenplay(script(scene), "script").screenplay;
  assert.deepEqual(ambiguousNames(read("BRANDT\nCoffee.\n"), "script").map(({ line }) => line), [11]);
  assert.deepEqual(read("INT. HALL - DAY\n\nOtto waits.\n\nBRANDT\nWell.\n").scenes[1]?.characters, ["OTTO"]);
  assert.deepEqual(ambiguousNames(read("BRANDT (8), a boy, comes in.\n\nBRANDT\nMilk.\n"), "script"), []);
});

test("a wife is not mentioned by her husband's name, nor he by hers", () => {
  assert.deepEqual(["Mrs. Hale laughs.", "Mr. Hale laughs.", "Hale laughs."].map((text) => [isMentioned("MR. HALE", text), isMentioned("MRS. HALE", text)]), [[false, true], [true, false], [true, true]]);
});
