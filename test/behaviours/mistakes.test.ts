/** Slips of the hand, in files and on the command line: each is told where it stands, with what was probably meant. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { makeRig, type Rig } from "../rig/rig.ts";

/** check, plan and build all refuse with these words, and nothing is asked for. */
async function refused(rig: Rig, said: RegExp): Promise<void> {
  for (const command of ["check", "plan", "build"]) {
    const { exit, stdout, stderr } = await rig.vp(command, "pipeline.yaml");
    assert.deepEqual([exit, command], [2, command], stdout + stderr);
    assert.match(stderr, said, command);
    assert.doesNotMatch(stdout, /Nothing to pay/);
  }
  assert.equal(rig.server.charges.length, 0);
}

test("a model of a provider that does not exist is told where it is written, with the providers there are", async () => {
  await using rig = await makeRig({ "vp.yaml": "models:\n  text: mock:writer\n  image: mock:painter\n  video: [mock:camera, far-away:clip]\n" });
  await refused(rig, /vp\.yaml:4:24\b[^]*no plugin serves the model "far-away:clip"[^]*providers here: .*\blocal, mock\b/);
  await rig.write("vp.yaml", "models: { text: mock:writer, image: mocc:painter, video: mock:camera }\n");
  await refused(rig, /vp\.yaml:1:37\b[^]*"mocc:painter"[^]*did you mean "mock"\?/);
  await rig.write("vp.yaml", "models: { text: mock:writer, image: painter, video: mock:camera, speech: no-such:voice }\n");
  await refused(rig, /vp\.yaml:1:37\b[^]*asks for the model "painter", which is neither an alias nor provider:model-id/);
  await rig.write("vp.yaml", "models: { text: mock:writer, image: mock:painter, video: mock:camera, speech: no-such:voice }\n");
  assert.equal((await rig.vp("check", "pipeline.yaml")).exit, 0, "a model that nobody here asks for is the affair of another pipeline");
});

test("a model that a node names and nobody serves is told at the node, and one of a profile in the profile", async () => {
  await using rig = await makeRig({ "vp.yaml": "models: { text: mock:writer, image: mock:painter, video: mock:camera }\nprofiles: { dear: { models: { video: veo:3 } } }\n" });
  const dear = await rig.vp("check", "pipeline.yaml", "--profile", "dear");
  assert.deepEqual([dear.exit, /vp\.yaml:2:38/.test(dear.stderr)], [2, true], dear.stderr);
  await rig.write("pipeline.yaml", "name: film\nplugins: [./rig-plugin.mjs]\nnodes:\n  a:\n    uses: frame.draw\n    with: { model: 'midjourney:v7' }\n");
  await refused(rig, /pipeline\.yaml:6:20\b[^]*no plugin serves the model "midjourney:v7"/);
});

test("a plugin that is not there is told where it is named, with what is there", async () => {
  await using rig = await makeRig({ "vp.yaml": "plugins:\n  - ./mony-plugin.mjs\n" });
  await refused(rig, /vp\.yaml:2:5\b[^]*plugin "\.\/mony-plugin\.mjs" is not there[^]*did you mean "\.\/money-plugin\.mjs"\?/);
  await rig.write("vp.yaml", "plugins: [money-plugin.mjs]\n");
  await refused(rig, /vp\.yaml:1:11\b[^]*did you mean "\.\/money-plugin\.mjs"\?/);
  await rig.remove("vp.yaml");
  await rig.edit("pipeline.yaml", "./rig-plugin.mjs", "./rig-plugins.mjs");
  await refused(rig, /pipeline\.yaml:\d+:\d+\b[^]*did you mean "\.\/rig-plugin\.mjs"\?/);
});

test("a provider of which a part is missing is told that part", async () => {
  await using rig = await makeRig({
    "vp.yaml": "plugins: [./half.ts]\n",
    "half.ts": 'import { defineProvider } from "vp/plugin";\nexport default defineProvider({ name: "half", image: { price: () => 1, submit: async () => "1", poll: async () => ({ type: "done" }) } } as never);\n',
  });
  await refused(rig, /defines "half" wrongly: its image has no fetch\(\)/);
  await rig.edit("half.ts", 'submit: async () => "1", ', "");
  await refused(rig, /its image has no submit\(\) and no fetch\(\)/);
});

test("a pool or a limit that nobody has is told when another was probably meant", async () => {
  const models = "models: { text: mock:writer, image: mock:painter, video: mock:camera }\n";
  await using rig = await makeRig({ "vp.yaml": `${models}pools: { mokc: { concurrency: 1 }, render-farm: { concurrency: 2 } }\nbudget: { providers: { mockk: 5 } }\n` });
  const checked = await rig.vp("check", "pipeline.yaml");
  assert.equal(checked.exit, 0, checked.stderr);
  assert.match(checked.stderr, /vp\.yaml:2:16[^]*a pool "mokc", so it limits nothing[^]*did you mean "mock"\?/);
  assert.match(checked.stderr, /vp\.yaml:3:31[^]*no provider is called "mockk", so this limits nothing[^]*did you mean "mock"\?/);
  assert.doesNotMatch(checked.stderr, /render-farm"/);
});

test("an unresolved merge conflict is told once, at its first line", async () => {
  await using rig = await makeRig();
  const conflict = "<<<<<<< HEAD\ntext: 1\n=======\ntext: 2\n>>>>>>> other\n";
  for (const file of ["vp.yaml", "pipeline.decisions.yaml", "pipeline.yaml"]) {
    await rig.write(file, `# one\n${conflict}`);
    const checked = await rig.vp("check", "pipeline.yaml");
    assert.equal(checked.exit, 2);
    assert.match(checked.stderr, new RegExp(`${file.replace(".", "\\.")}:2:1\\b[^]*this file has an unresolved merge conflict`));
    assert.match(checked.stdout, /: 1 error$/m);
    if (file !== "pipeline.yaml") await rig.remove(file);
  }
});

test("an option that leads nowhere is told, with what was meant", async () => {
  await using rig = await makeRig();
  for (const [words, said] of [
    [["build", "pipeline.yaml", "--rebuy", "frame[a]", "--rebuy", "nothere"], /no node is called "nothere"; there are: /],
    [["build", "pipeline.yaml", "script[1]"], /node "script" has no elements, so there is no "\[1\]" of it\n/],
    [["build", "--budget", "5"], /unknown option '--budget'\n\(Did you mean --max-cost\?\)/],
    [["build", "rig-plugin.mjs"], /"rig-plugin\.mjs" is a file and no pipeline\n {2}name a pipeline: pipeline\.yaml\n/],
    [["build", "."], /"\." is a folder and no pipeline\n {2}name a pipeline: pipeline\.yaml\n/],
    [["cost", "film"], /"film" is no pipeline/],
  ] as const) {
    const { exit, stderr } = await rig.vp(...words);
    assert.equal(exit, 2, `${words.join(" ")}: ${stderr}`);
    assert.match(stderr, said);
  }
  assert.equal((await rig.vp("schema", "event", "--json")).exit, 0);
});

test("a trace for a folder that is not there, a run that is not known, and what one pipeline cost", async () => {
  await using rig = await makeRig();
  await rig.build();
  const lost = await rig.vp("export", "--chrome-trace", "gone/t.json");
  assert.deepEqual([lost.exit, lost.stderr.split("\n")[0]], [2, 'vp: there is no folder "gone" to write "t.json" to']);
  assert.match((await rig.vp("runs", "show", "yesterday")).stderr, /no run is called "yesterday"\n {2}runs here: \d{8}T\d{6}-\w+\n/);
  await rig.write("other.yaml", "name: other\nnodes: { a: { uses: exec, with: { command: 'true', outputs: {} } } }\n");
  const totals = await Promise.all(["pipeline.yaml", "other.yaml"].map(async (file) => JSON.parse((await rig.vp("cost", file, "--json")).stdout).total.calls));
  assert.deepEqual(totals, [rig.server.charges.length, 0]);
});

test("what a text says that nobody can follow is told by check, by the build that reads it and by those with nothing to do", async () => {
  await using rig = await makeRig({
    "vp.yaml": "{}\n",
    "film.yaml": 'name: film\nplugins: [./doubt.ts]\nparams: { script: { type: file, default: film.fountain }, style: { type: string, default: noir } }\nnodes:\n  inside: { uses: ./inside.yaml, for_each: [1], key: "k${{ item }}", with: { style: "${{ params.style }}" } }\n  screenplay: { uses: screenplay.parse, with: { script: "${{ params.script }}" } }\n  own:\n    uses: own.doubt\n    with: { word: colur }\n',
    "inside.yaml": 'name: inside\nparams: { style: { type: string } }\nnodes: { look: { uses: style.read, with: { style: "${{ params.style }}" } } }\n',
    "film.fountain": "INT. ROOM - DAY\n\nMara waits.\n\nSQUASH TO:\n\nEXT. STREET - DAY\n\nMara runs.\n",
    "doubt.ts": 'import { defineNode, Type } from "vp/plugin";\nexport default defineNode({ name: "own.doubt", version: 1, summary: "Doubt.", inputs: Type.Object({ word: Type.String() }), outputs: Type.Object({}), async run({ inputs, warn }) {\n  for (let at = 0; at < 6; at += 1) warn({ message: `"${inputs.word}" is doubtful, ${at}`, port: "word", fix: "did you mean?" });\n  return {};\n} });\n',
  });
  const told = /^film\.fountain:5:1 warning: "SQUASH TO:" names no transition[^]*did you mean "SMASH TO:"\?/m;
  const style = /^--set style=wattercolor, moody warning: style "wattercolor, moody" names no manner[^]*did you mean "watercolour"\?/m;
  const film = ["film.yaml", "--set", "style=wattercolor, moody"];
  const checked = await rig.vp("check", ...film);
  assert.equal(checked.exit, 0, checked.stderr);
  for (const one of [told, style]) assert.match(checked.stderr, one);
  assert.match(checked.stdout, /is right, with 2 warnings/);
  for (const came of ["is made", "is up to date"]) {
    const built = await rig.vp("build", ...film);
    assert.equal(built.exit, 0, built.stderr);
    for (const one of [told, style]) assert.match(built.stderr, one, came);
    assert.match(built.stderr, /^film\.yaml:9:19 warning: "colur" is doubtful, 0[^]*and 3 more warnings: vp log/m, came);
    assert.ok(built.stdout.includes(came), built.stdout);
  }
  const logged = await rig.vp("log", "own");
  assert.match(logged.stdout, /"colur" is doubtful, 5/);
});

test("a language that the text model does not know is told by check, where it was given, and none where somebody wrote the words", async () => {
  const node = 'nodes:\n  languages: { uses: captions.languages, with: { captions: "${{ params.language }}", written: "${{ params.written }}" } }\n';
  await using rig = await makeRig({ "vp.yaml": "{}\n", "film.yaml": `name: film\nparams: { language: { type: string, default: de }, written: { type: list, default: [] } }\n${node}` });
  const [given, unset, written] = await Promise.all([["--set", "language=fr"], [], ["--set", "written=[de]"]].map((words) => rig.vp("check", "film.yaml", ...words)));
  assert.deepEqual([given?.exit, unset?.exit, written?.exit], [2, 2, 0], [given, unset, written].map((each) => each?.stderr).join("\n"));
  assert.match(given?.stderr ?? "", /^--set language=fr error: local:outline writes by rules and knows no other language/m);
  assert.match(unset?.stderr ?? "", /^film\.yaml:4:\d+ error: local:outline/m);
});

test("a default file that is not there is a mistake where it counts, and none where another is given", async () => {
  const node = 'nodes:\n  words: { uses: exec, with: { command: "cp ${{ params.script }} out.txt", outputs: { text: out.txt } } }\n';
  await using rig = await makeRig({
    "inner.yaml": `name: inner\nparams: { script: { type: file, default: gone.txt } }\n${node}`,
    "outer.yaml": "name: outer\nparams: { mine: { type: file, default: mine.txt } }\nnodes:\n  given: { uses: ./inner.yaml, with: { script: \"${{ params.mine }}\" } }\n",
    "bare.yaml": "name: bare\nnodes:\n  bare: { uses: ./inner.yaml }\n",
    "mine.txt": "mine\n",
  });
  const [own, set, module, bare] = await Promise.all([["inner.yaml"], ["inner.yaml", "--set", "script=mine.txt"], ["outer.yaml"], ["bare.yaml"]].map((words) => rig.vp("check", ...words)));
  assert.deepEqual([own?.exit, set?.exit, module?.exit, bare?.exit], [2, 0, 0, 2], [own, set, module, bare].map((each) => each?.stderr).join("\n"));
  for (const told of [own, bare]) assert.match(told?.stderr ?? "", /^inner\.yaml:2:42 error: "gone\.txt" is not there/m);
});

test("a size that no film has is refused by every pipeline that ships, with what it may be", async () => {
  await using rig = await makeRig();
  const sets = [["width=100000", /param "width" must be at most 8192, and --set gives 100000/], ["height=0", /"height" must be at least 64/], ["fps=1000", /"fps" must be at most 60/]] as const;
  const odd = [["height=361", /param "height" must be a multiple of 2, such as 360, and --set gives 361/]] as const;
  for (const [name, told] of [["idea2video", sets.slice(0, 1)], ["script2video", sets], ["script2video", odd], ["storyboard2video", sets.slice(0, 1)]] as const) {
    const { exit, stderr } = await rig.vp("check", join(import.meta.dirname, `../../pipelines/${name}.yaml`), ...told.flatMap(([set]) => ["--set", set]));
    assert.equal(exit, 2, stderr);
    for (const [, said] of told) assert.match(stderr, said, name);
  }
});

test("what a number that is no multiple might be lies within its other bounds", async () => {
  await using rig = await makeRig();
  const film = (bounds: string): string => `name: film\nparams: { n: { type: integer, default: 11, ${bounds} } }\nnodes: { a: { uses: screenplay.parse, with: { script: x } } }\n`;
  for (const [bounds, said] of [["minimum: 10, multiple_of: 8", "a multiple of 8, such as 16, and"], ["minimum: 10, maximum: 12, multiple_of: 8", "a multiple of 8, and"]] as const) {
    await rig.write("film.yaml", film(bounds));
    const { stderr } = await rig.vp("check", "film.yaml");
    assert.ok(stderr.includes(`param "n" must be ${said} its default gives 11`), stderr);
  }
});

test("what a module's param does not allow is told where a person wrote it, through all the files between", async () => {
  await using rig = await makeRig();
  const passing = (uses: string, width: string, param = "type: integer"): string =>
    `name: film\nparams: { width: { ${param} } }\nnodes:\n  inner:\n    uses: ${uses}\n    with: { width: ${width} }\n`;
  await rig.write("inner.yaml", "name: inner\nparams: { width: { type: integer, minimum: 64, maximum: 8192, multiple_of: 2 } }\nnodes: { a: { uses: exec, with: { command: \"echo ${{ params.width }} > w\", outputs: { w: w } } } }\n");
  await rig.write("middle.yaml", passing("./inner.yaml", '"${{ params.width }}"'));
  const refusal = async (film: string, ...flags: string[]): Promise<string> => {
    await rig.write("film.yaml", film);
    const { exit, stderr } = await rig.vp("check", "film.yaml", ...flags);
    assert.equal(exit, 2, stderr);
    return stderr;
  };
  assert.match(await refusal(passing("./inner.yaml", "361", "type: integer, default: 1")), /^film\.yaml:6:20 error: "width" of module .* must be a whole number from 64 to 8192, a multiple of 2, and is 361/m);
  assert.match(await refusal(passing("./middle.yaml", "361", "type: integer, default: 1")), /^film\.yaml:6:20 error: the module's param "width" must be a multiple of 2, such as 360, and is given 361/m);
  assert.match(await refusal(passing("./middle.yaml", '"${{ params.width }}"', "type: integer, default: 99999")), /^film\.yaml:6:\d+ error: the module's param "width" must be at most 8192, and is given 99999/m);
  assert.match(await refusal(passing("./middle.yaml", '"${{ params.width }}"', "type: integer, default: 360"), "--set", "width=20"), /^--set width=20 error: .* at least 64/m);
  assert.equal((await rig.vp("check", "film.yaml")).exit, 0);
  const { exit, stderr } = await rig.vp("take", "film.yaml", "a");
  assert.deepEqual([exit, /nothing is called "a"\n {2}did you mean inner\/inner\/a\?/.test(stderr)], [2, true], stderr);
  assert.match((await rig.vp("build", "film.yaml", "a")).stderr, /no node is called "a"; did you mean inner\/inner\/a\?/);
  assert.match((await rig.vp("explain", "film.yaml", "a")).stderr, /nothing is called "a"; did you mean inner\/inner\/a\?/);
});

test("a key that is not in what is edited, and that its schema does not know, is refused with those there are", async () => {
  await using rig = await makeRig();
  await rig.build();
  const { exit, stderr } = await rig.vp("edit", "pipeline.yaml", "script", "--value", "shots[1].pictur=an open hand");
  assert.deepEqual([exit, /"shots\[1\]\.pictur" names a key "pictur" that nothing there has\n {2}did you mean "picture"\? keys: id, .*picture/.test(stderr)], [2, true], stderr);
  assert.deepEqual((await rig.build()).ran, []);
});

test("a brace that is closed and was never opened is told where it belongs, and quotes that are there are not asked for", async () => {
  await using rig = await makeRig();
  for (const [given, column] of [['script: "${{ params.script }}", width: 640 }', 11], ["script: ${{ params.script }}, width: 640 }  # a size", 11]] as const) {
    await rig.write("film.yaml", `name: film\nnodes:\n  film:\n    uses: exec\n    with: ${given}\n    publish: .\n`);
    const { exit, stderr } = await rig.vp("check", "film.yaml");
    assert.equal(exit, 2, stderr);
    assert.match(stderr, new RegExp(`^film\\.yaml:5:${column} error: a "{" is missing before this`, "m"));
    assert.doesNotMatch(stderr, /quotes/);
  }
  await rig.write("film.yaml", "name: film\nnodes:\n  film:\n    uses: exec\n    when: ${{ a ? {'b': 1} : {'c': 2} }}\n");
  assert.doesNotMatch((await rig.vp("check", "film.yaml")).stderr, /is missing before/);
});

test("one line that is indented wrongly is one error, where it is", async () => {
  await using rig = await makeRig();
  const whole = await rig.read("pipeline.yaml");
  for (const [line, moved, said] of [
    ["    with: { brief", "   with: { brief", /^pipeline\.yaml:9:1 error: this is not YAML: the indentation does not fit the lines around it/m],
    ["    with: { brief", "      with: { brief", /^pipeline\.yaml:8:\d+ error: this is not YAML: the line below is indented deeper, and this one has a value already/m],
    ["    for_each: \"${{ script", "  for_each: \"${{ script", /^pipeline\.yaml:\d+:\d+ error: this is not YAML: /m],
  ] as const) {
    await rig.write("pipeline.yaml", whole.replace(line, () => moved));
    const { exit, stderr } = await rig.vp("check", "pipeline.yaml");
    assert.deepEqual([exit, stderr.match(/ error: /g)?.length], [2, 1], stderr);
    assert.match(stderr, said);
  }
});

test("a bracket that a pipeline opens and does not close, or closes and does not open, is told where it is", async () => {
  await using rig = await makeRig();
  const film = (value: string): string => `name: film\nparams: { script: { type: string, default: x } }\nnodes:\n  screenplay:\n    uses: screenplay.parse\n    with: ${value}\n    publish: { json: a.json }\noutputs: { json: "\${{ screenplay.json }}" }\n`;
  const open = (at: string, bracket: string, closing: string): RegExp => new RegExp(`^film\\.yaml:${at} error: this "\\${bracket}" is never closed[\\s\\S]*fix: close it with "\\${closing}"`, "m");
  for (const [value, said, exit] of [
    ['{ script: "${{ params.script }}"', open("6:11", "{", "}"), 2],
    ['{ script: "${{ params.script }}", # }', open("6:11", "{", "}"), 2],
    ['\n      script: { a: ["}", b: 1 }', open("7:20", "[", "]"), 2],
    ['\n      script: "${{ flatten([params.script) }}"', open("7:28", "[", "]"), 2],
    ["{ script: ${{ params.script }}", /^film\.yaml:6:\d+ error: this is not YAML: it gives a meaning of its own/m, 2],
    ['{ script: "${ params.script }}" }', /^film\.yaml:6:22 warning: this is text and no expression[\s\S]*did you mean "\$\{\{ params\.script \}\}"\?/m, 0],
    ['{ script: "{ echo ${ HOME }}" }', /^$/, 0],
  ] as const) {
    await rig.write("film.yaml", film(value));
    const checked = await rig.vp("check", "film.yaml");
    assert.equal(checked.exit, exit, `${value}\n${checked.stderr}`);
    assert.match(checked.stderr, said, value);
    if (exit === 2) assert.equal(checked.stderr.match(/ error: /g)?.length, 1, checked.stderr);
  }
});

test("a bracket that is opened among what is spoken and not closed is told with its line, and one that is closed later is not", async () => {
  const script = ["INT. ROOM - DAY", "", "Mara and Bo wait.", "", "MARA", "(crying", "I cannot go.", "", "BO (V.O.", "You must.", "", "MARA", "(softly)", "I said (and I", "meant it) no :(", "", "BO", "Well (if you say so.", ""];
  await using rig = await makeRig({
    "vp.yaml": "{}\n", "film.yaml": 'name: film\nparams: { script: { type: file, default: film.fountain } }\nnodes: { screenplay: { uses: screenplay.parse, with: { script: "${{ params.script }}" } } }\n',
    "film.fountain": script.join("\n"), "plain.txt": "INT. ROOM - DAY\n\nMara: (crying I cannot go.\nBo: (softly) Then stay.\n",
  });
  const { exit, stderr } = await rig.vp("check", "film.yaml");
  assert.equal(exit, 0, stderr);
  const told = (text: string): readonly string[] => text.match(/^\S+ warning: .*|fix: .*/gm) ?? [];
  assert.deepEqual(told(stderr), [
    'film.fountain:6:1 warning: "(crying" opens a bracket and does not close it, so it is spoken', 'fix: did you mean "(crying)"?',
    'film.fountain:9:1 warning: "BO (V.O." opens a bracket and does not close it, so all of it is a name', 'fix: did you mean "BO (V.O.)"?',
    'film.fountain:18:1 warning: "Well (if you say so." opens a bracket and does not close it, so it is spoken', "fix: close it in the same line",
  ]);
  const plain = await rig.vp("check", "film.yaml", "--set", "script=plain.txt");
  assert.deepEqual(told(plain.stderr), ['plain.txt:3:1 warning: "Mara: (crying I cannot go." opens a bracket and does not close it, so it is spoken', "fix: close it in the same line"]);
});

test("where a bracket is closed in a later line no half of it is offered as the whole, and a face is no bracket", async () => {
  const speeches = ["ANNA\n(to BO,\nsoftly)\nHello.", "ANNA (\nHello.", "ANNA\n(crying\nI cannot (ever) go.", "BO (V.O.,\nsoftly)\nYou must.", "BO\n(\nYou must.", "BO\nWell (if you say\n(beat)\nso.", "BO\n(: no =( no (-: no :'(\n(: no", "BO\nI said (and I =(\n(truly) meant it) no."];
  await using rig = await makeRig({
    "vp.yaml": "{}\n", "film.yaml": 'name: film\nparams: { script: { type: file, default: film.fountain } }\nnodes: { screenplay: { uses: screenplay.parse, with: { script: "${{ params.script }}" } } }\n',
    "film.fountain": `INT. ROOM - DAY\n\nAnna and Bo wait.\n\n${speeches.join("\n\n")}\n`,
  });
  const { exit, stderr } = await rig.vp("check", "film.yaml");
  assert.equal(exit, 0, stderr);
  assert.deepEqual([...stderr.matchAll(/^film\S+ warning: "(.*)" opens a bracket[^]*?fix: (.*)/gm)].map(([, line, fix]) => [line, fix]), [
    ["(to BO,", "close it in the same line"], ["ANNA (", 'did you mean "ANNA"?'], ["(crying", 'did you mean "(crying)"?'], ["BO (V.O.,", "close it in the same line"],
    ["(", "close it in the same line"], ["Well (if you say", "close it in the same line"],
  ]);
});
