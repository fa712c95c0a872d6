/** What an edit of the screenplay costs: the exact set that runs and the exact calls that are made. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { makeSmallFilm, SMALL, type FilmBuild, type SmallFilm } from "./small-film.ts";

const PIPELINE = "pipelines/script2video.yaml";
const SCRIPT = "pipelines/inputs/the-lamp.fountain";
const CUT = ["glance", "listen", "poster", "sound", "board_page", "check", "film", "mix", "sheet", "timelines", "timing"];

describe("an edit of the-lamp.fountain", () => {
  let film: SmallFilm;
  let first: FilmBuild;

  before(async () => {
    film = await makeSmallFilm(PIPELINE);
    first = await film.build();
    assert.equal(first.exit, 0, first.stderr);
  });
  after(() => film[Symbol.asyncDispose]());

  /** Edits, builds, looks, takes the edit back and sees that taking it back costs nothing. */
  async function whileEdited(edit: readonly [string, string], look: (build: FilmBuild) => Promise<void> | void): Promise<void> {
    await film.edit(SCRIPT, ...edit);
    try {
      const build = await film.build();
      assert.equal(build.exit, 0, build.stderr);
      await look(build);
    } finally {
      await film.edit(SCRIPT, edit[1], edit[0]);
    }
    const back = await film.build();
    assert.deepEqual([back.exit, back.ran, back.asked], [0, [], []], "taking the edit back cost something");
  }

  test("nothing edited, nothing runs", async () => {
    const again = await film.build();
    assert.deepEqual([again.exit, again.ran], [0, []]);
  });

  test("one dialogue line: its voice, its clip and the joins, beside the free text nodes on its path", async () => {
    await whileEdited(["There is nothing wrong with it at all.", "There is nothing whatever wrong with it, and there never was."], async (build) => {
      const voice = only(build.ran, /^scenes\[s02\]\/voices\[/);
      const clip = only(build.ran, /^scenes\[s02\]\/clips\[/);
      const timing = clip.replace("clips", "timing");
      assert.deepEqual(build.ran, sorted(["screenplay", "drawing", "cast", "scenes[s02]/board", "scenes[s02]/rules", "boards", voice, timing, clip, segmentOf(clip), "captions", "music", ...CUT]));
      assert.deepEqual(build.asked.filter((call) => !call.startsWith("text ")), sorted([`speech ${voice}`, `video ${clip}`, "music music"]));
      const explained = await film.vp("explain", PIPELINE, clip, ...SMALL);
      for (const words of ["the-lamp.fountain:", "There is nothing wrong with it at all.", "there never was."]) assert.ok(explained.stdout.includes(words), explained.stdout);
    });
  });

  test("one action line: its frame, its clip and the joins", async () => {
    await whileEdited(["Leni pulls a folded letter out of the lamp.", "Leni pulls a crumpled letter out of the lamp."], (build) => {
      const frame = only(build.ran, /^scenes\[s02\]\/frames\[/);
      const clip = only(build.ran, /^scenes\[s02\]\/clips\[/);
      assert.equal(clip, frame.replace("frames", "clips"));
      assert.deepEqual(build.ran.filter((address) => /voices|portraits/.test(address)), []);
      assert.deepEqual(build.ran.filter((address) => /^scenes\[s0[13]\]/.test(address)), []);
      assert.deepEqual(build.asked.filter((call) => /^(image|video|speech)/.test(call)), sorted([`image ${frame}`, `video ${clip}`]));
    });
  });

  test("a scene inserted in the middle: its own instances and the joins", async () => {
    const scene = "INT. REPAIR SHOP - NIGHT\n\nOtto switches off the radio.\n\nOTTO\nNot tonight.\n\nINT. KITCHEN - NIGHT\n\n=";
    await whileEdited(["INT. KITCHEN - NIGHT\n\n=", scene], (build) => {
      const inner = build.ran.filter((address) => address.startsWith("scenes["));
      assert.deepEqual(inner.filter((address) => !address.startsWith("scenes[s02]/")), [], "another scene ran");
      assert.deepEqual(build.ran.filter((address) => address.startsWith("portraits[")), []);
      assert.deepEqual(build.ran.filter((address) => address.startsWith("segments[")), inner.filter((address) => address.includes("/clips[")).map(segmentOf));
      const joins = build.ran.filter((address) => !/^(scenes|segments)\[/.test(address));
      assert.deepEqual(joins, sorted(["screenplay", "drawing", "cast", "boards", "captions", "music", ...CUT]));
    });
  });

  test("another style: pictures, no text and no voices", async () => {
    const build = await film.build("--set", "style=noir");
    assert.equal(build.exit, 0, build.stderr);
    assert.deepEqual(build.ran.filter((address) => /voices|timing|described|board$|boards|screenplay|cast$|music|mix|sound|listen|captions/.test(address)), []);
    const pictures = (address: string): boolean => /^portraits\[|\/frames\[|\/clips\[/.test(address);
    assert.deepEqual(build.ran.filter(pictures), first.ran.filter(pictures), "a picture kept the old style");
    assert.deepEqual(build.asked.filter((call) => /^(text|speech|music)/.test(call)), []);
  });
});

function only(addresses: readonly string[], pattern: RegExp): string {
  const found = addresses.filter((address) => pattern.test(address));
  assert.equal(found.length, 1, `${pattern} should be one of: ${addresses.join(" ")}`);
  return found[0] ?? "";
}

/** The clip as it is shown: `segments[s02-03]` of `scenes[s02]/clips[03]`. */
function segmentOf(clip: string): string {
  return clip.replace(/^scenes\[(.*)\]\/clips\[(.*)\]$/, "segments[$1-$2]");
}

function sorted(addresses: readonly string[]): readonly string[] {
  return [...addresses].sort();
}
