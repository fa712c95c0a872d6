/** A cast whose words a person has changed is drawn by the new ones. */
import assert from "node:assert/strict";
import { test } from "node:test";
import extract from "../../../plugins/cast/cast-extract.ts";
import dress from "../../../plugins/cast/cast-dress.ts";
import { readScreenplay } from "../../../plugins/text/read-screenplay.ts";
import { runNode } from "../board/rig.ts";

test("edited words of look and wardrobe reach the figure, an edited figure stays, and what nobody edited is as it was", async () => {
  const { screenplay } = readScreenplay("INT. ROOM - DAY\n\nADA (30, green sweater) waits.\n", "script");
  const { characters } = await runNode(extract, { screenplay, model: "local:outline" });
  const dressed = async (change: (ada: (typeof characters)[number]) => object) => (await runNode(dress, { characters: characters.map((ada) => ({ ...ada, ...change(ada) })) })).characters[0];
  const [ada] = characters;
  assert.ok(ada);
  assert.deepEqual((await dressed(() => ({})))?.figure, ada.figure);
  const worn = (await dressed(() => ({ wardrobe: "a red coat, hat", look: "a beard, fair skin" })))?.figure;
  assert.deepEqual([worn?.wardrobe.type, worn?.wardrobe.colour, worn?.wardrobe.accessory, worn?.look.beard], ["coat", "#b5362f", "hat", true]);
  const own = (await dressed(({ figure }) => ({ figure: { ...figure, wardrobe: { ...figure.wardrobe, colour: "#123456" } } })))?.figure;
  assert.deepEqual([own?.wardrobe.type, own?.wardrobe.colour], ["sweater", "#123456"]);
  const both = (await dressed(({ figure }) => ({ wardrobe: "a red coat, hat", figure: { ...figure, wardrobe: { ...figure.wardrobe, accessory: "beret" } } })))?.figure;
  assert.deepEqual([both?.wardrobe.type, both?.wardrobe.colour, both?.wardrobe.accessory], ["coat", "#b5362f", "beret"]);
  const written = (await dressed(() => ({ wardrobe: "a red coat", figure_of: undefined })))?.figure;
  assert.equal(written?.wardrobe.type, "sweater");
});
