/** Who has come in wet is dry once the night has passed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dryOff, noneYet } from "../../../plugins/board/states.ts";

test("hours under a roof dry whoever has come in wet, and hours of rain do not", () => {
  const wetAfter = (told: string): boolean => {
    const states = noneYet();
    states.wet.add("otto");
    dryOff(told, states);
    return states.wet.has("otto");
  };
  for (const told of ["She read him the last page. It took all night.", "Hours pass.", "They talk until dawn.", "Они читали всю ночь.", "二人は朝まで読む。"]) assert.ok(!wetAfter(told), told);
  for (const told of ["She reads him the last page.", "It has rained all night.", "He was out in the storm for hours."]) assert.ok(wetAfter(told), told);
});
