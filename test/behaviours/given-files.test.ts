/** What a person hands over is looked into: what is none of its kind is refused at once, and no published name lies. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FILM } from "../rig/baseline.ts";
import { came, decide } from "../rig/decided.ts";
import { clip, picture, sound, takenUpright } from "../rig/given-files.ts";
import { makeRig } from "../rig/rig.ts";

const PUBLISHED = FILM.replace("  clip:\n", "    publish: shots/${{ shot.id }}/frame.png\n  clip:\n").replace("  join:\n", '    publish: "clips/${{ shot.id }}.mp4"\n  join:\n');

test("what is no picture, or a broken one, is refused for one whatever it is called, and nothing is decided", async () => {
  const whole = picture("");
  await using rig = await makeRig({
    "words.png": "just words", "film.png": clip("a film"), "sound.png": sound("a sound"), "cut.png": whole.subarray(0, whole.length - 20),
    "cut.jpg": picture("", { kind: "jpeg" }).subarray(0, 120), "paper.png": "%PDF-1.7\n%\u00e2\u00e3", "my.mp4": whole,
  });
  await rig.build();
  for (const [words, why] of [
    [["frame[b]", "words.png"], /"words\.png" is text, and "image" of frame\[b\] is a picture\n {2}nothing was decided; give a PNG, JPEG or WebP/],
    [["frame[b]", "film.png"], /"film\.png" is a clip \(video\/mp4\), and "image" of frame\[b\] is a picture/],
    [["frame[b]", "sound.png"], /"sound\.png" is a sound \(audio\/wav\)/],
    [["frame[b]", "cut.png"], /"cut\.png" is a PNG that breaks off/],
    [["frame[b]", "cut.jpg"], /"cut\.jpg" is a JPEG that cannot be read/],
    [["frame[b]", "paper.png"], /"paper\.png" is a PDF/],
    [["clip[b]", "my.mp4"], /"my\.mp4" is a picture \(image\/png\), and "video" of clip\[b\] is a clip\n {2}nothing was decided; give an MP4, MOV or WebM/],
  ] as const) {
    for (const command of ["use", "edit"]) {
      const used = await rig.vp(command, "pipeline.yaml", ...words);
      assert.equal(used.exit, 2, used.stdout);
      assert.match(used.stderr, why);
    }
  }
  assert.ok(!Object.keys(await rig.files()).some((path) => /^pipeline\.(assets|decisions)/.test(path)));
});

test("a picture of another kind is made what it is published as, and is kept as it is where no name speaks for it", async () => {
  await using rig = await makeRig({ "pipeline.yaml": PUBLISHED, "my.jpg": picture("", { kind: "jpeg" }), "wrong.png": picture("", { kind: "webp" }) });
  await rig.build();
  for (const [file, type] of [["my.jpg", "image/jpeg"], ["wrong.png", "image/webp"]] as const) {
    const used = await rig.vp("use", "pipeline.yaml", "frame[b]", file);
    assert.equal(used.exit, 0, used.stderr);
    assert.match(used.stderr, new RegExp(`"${file.replace(".", "\\.")}" is ${type} and was made image/png without loss, as it is published as shots/b/frame\\.png`));
    assert.equal((await rig.build()).exit, 0);
    assert.match((await rig.files("out/film"))["shots/b/frame.png"] ?? "", /^\u0089PNG/);
  }
  await rig.write("pipeline.yaml", FILM);
  await decide(rig, "use", "frame[b]", "my.jpg");
  assert.match((await rig.files())["pipeline.assets/frame.b.image.jpg"] ?? "", /^\u00ff\u00d8/);
});

test("a photograph that lies on its side stands upright as it is published, as every viewer shows it", async () => {
  await using rig = await makeRig({ "pipeline.yaml": PUBLISHED, "flat.jpg": picture("", { kind: "jpeg" }), "upright.jpg": takenUpright(picture("", { kind: "jpeg" })) });
  await rig.build();
  for (const [file, width, height] of [["flat.jpg", 32, 18], ["upright.jpg", 18, 32]] as const) {
    await decide(rig, "use", "frame[b]", file);
    assert.equal((await rig.build()).exit, 0);
    const png = Buffer.from((await rig.files("out/film"))["shots/b/frame.png"] ?? "", "latin1");
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [width, height]);
  }
});

test("what cannot be made what it is published as is refused with both kinds", async () => {
  await using rig = await makeRig({ "pipeline.yaml": PUBLISHED.replace("frame.png", "frame.jpg"), "my.png": picture("") });
  await rig.build();
  const used = await rig.vp("use", "pipeline.yaml", "frame[b]", "my.png");
  assert.equal(used.exit, 2);
  assert.match(used.stderr, /"my\.png" is image\/png, and it is published as shots\/b\/frame\.jpg, which is image\/jpeg: it cannot be made that without loss/);
});

const SEEN = FILM.replace("  join:\n", `  seen:
    uses: exec
    with: { command: "echo cannot read it >&2; exit 1", inputs: { picture: "\${{ frame['b'].image }}", other: "\${{ frame['a'].image }}" }, outputs: { is: is.txt } }
  join:
`);

test("what fails on a file of a person's names the file, who uses it and the way out; nothing else is named", async () => {
  await using rig = await makeRig({ "pipeline.yaml": SEEN, "my.png": picture("mine") });
  assert.doesNotMatch((await rig.vp("build", "pipeline.yaml", "-k")).stdout, /it was given/);
  await decide(rig, "use", "frame[b]", "my.png");
  await decide(rig, "use", "frame[c]", "my.png", "--set", "style=style.txt");
  const { stdout, exit } = await rig.vp("build", "pipeline.yaml", "-k");
  assert.equal(exit, 1);
  assert.match(stdout, /it was given pipeline\.assets\/frame\.b\.image\.png, which frame\[b\] uses; if that is why, decide on another file, or take it back: vp use pipeline\.yaml 'frame\[b\]' --drop/);
  assert.doesNotMatch(stdout, /which frame\[a\]/);
});

test("what is taken back leaves nothing beside the pipeline, but a file that another decision uses or a person changed", async () => {
  await using rig = await makeRig({ "my.png": picture("painted by hand") });
  await rig.build();
  const beside = async (): Promise<readonly string[]> => Object.keys(await rig.files()).filter((path) => /decisions|assets/.test(path));
  await decide(rig, "use", "frame[b]", "my.png");
  await decide(rig, "use", "frame[c]", "my.png");
  assert.match(await decide(rig, "use", "frame[b]", "--drop"), /"pipeline\.assets\/frame\.b\.image\.png" is removed, as no decision uses it/);
  assert.deepEqual(await beside(), ["pipeline.assets/frame.c.image.png", "pipeline.decisions.yaml"]);
  await decide(rig, "use", "frame[c]", "--drop");
  assert.deepEqual(await beside(), []);
  await decide(rig, "use", "frame[b]", "my.png");
  await rig.write("pipeline.assets/frame.b.image.png", picture("changed since"));
  await rig.write("pipeline.decisions.yaml", `# mine\n${await rig.read("pipeline.decisions.yaml")}`);
  await decide(rig, "use", "frame[b]", "--drop");
  assert.deepEqual(await beside(), ["pipeline.assets/frame.b.image.png", "pipeline.decisions.yaml"]);
  came(await rig.build(), { ran: [] });
});

test("what is taken back stays beside the pipeline where the film itself names it", async () => {
  const page = FILM.replace("plugins:", "  page: { type: file, default: style.txt }\nplugins:").replace("style: \"${{ params.style }}\"", 'style: "${{ params.page }}"');
  const named = (written: string): string => page.replace('"${{ params.page }}"', `"\${{ file(${written}) }}"`);
  const given = { "my.png": picture("painted by hand"), "note.yaml": "page: pipeline.assets/frame.b.image.png\n" };
  for (const [pipeline, words, config = ""] of [
    [named("'pipeline.assets/frame.b.image.png'")],
    [named("'./pipeline.assets/' + shot.id + '.png'")],
    [page.replace("default: style.txt", "default: pipeline.assets/frame.b.image.png")],
    [page, ["--params", "note.yaml"]],
    [page, ["--set", "page=pipeline.assets/frame.b.image.png"]],
    [page, [], "profiles: { other: { params: { page: pipeline.assets/frame.b.image.png } } }\n"],
  ] as const) {
    await using rig = await makeRig(given);
    await rig.build();
    await decide(rig, "use", "frame[b]", "my.png");
    await rig.write("pipeline.yaml", pipeline);
    await rig.write("vp.yaml", `${await rig.read("vp.yaml")}${config}`);
    assert.match(await decide(rig, "use", "frame[b]", "--drop", ...(words ?? [])), /^✓ the use of frame\[b\] is taken back/);
    assert.deepEqual(Object.keys(await rig.files("pipeline.assets")), ["frame.b.image.png"]);
    assert.equal((await rig.vp("check", "pipeline.yaml", ...(words ?? []))).exit, 0);
  }
});
