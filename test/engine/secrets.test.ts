/** Which words are secret, and what becomes of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { secretsOf } from "../../runner/engine/secrets.ts";

const secrets = secretsOf({ FILM_API_KEY: "key/with=signs-and-length", HOOK: "hook-address-1234", PIN_SECRET: "12345", PATH: "/usr/bin:/bin", SOME_TOKEN: "one line of it\nanother line of it" }, new Set(["HOOK"]));

test("what is named like a secret, or taken by its name, is hidden, as it is and as part of an address", () => {
  assert.equal(secrets.hide("key/with=signs-and-length, key%2Fwith%3Dsigns-and-length, hook-address-1234"), "***, ***, ***");
  assert.equal(secrets.hide("found 12345 files in /usr/bin:/bin"), "found 12345 files in /usr/bin:/bin");
});

test("a secret of several lines is hidden line by line", () => {
  assert.equal(secrets.hide("it said: another line of it"), "it said: ***");
});

test("what is kept for later names its secrets and works again, each form as it was", () => {
  const handle = { url: "https://x/op?key=key%2Fwith%3Dsigns-and-length", raw: ["key/with=signs-and-length"] };
  const sealed = secrets.seal(handle);
  assert.ok(!JSON.stringify(sealed).includes("signs-and-length"));
  assert.deepEqual(secrets.unseal(sealed), handle);
});
