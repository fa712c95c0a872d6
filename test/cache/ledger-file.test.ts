import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { DatabaseSync } from "node:sqlite";
import { lookIntoLedger, openLedger, type OpenedLedger } from "../../cache/ledger/open.ts";
import { openLayout } from "../../cache/layout.ts";
import { makeFolder, type Folder } from "./folder.ts";
import { spent, wantedCall } from "./ledger-records.ts";

function opened(folder: Folder): OpenedLedger {
  const result = openLedger(openLayout(folder.path, fs), fs);
  if (result.type === "failed") throw new Error(result.failure.message);
  return result.value;
}

/** A ledger with one charge and one call under way. */
function filled(folder: Folder): string {
  const { ledger } = opened(folder);
  for (const name of ["a", "b"]) {
    const begun = ledger.calls.begin(wantedCall(name));
    if (begun.type === "go" && name === "a") ledger.calls.settle(begun.claim, spent(begun.claim.key, "r1"));
  }
  ledger.close();
  return folder.at(".vp/ledger.db");
}

function assertBegunAnew(folder: Folder, what: string): void {
  const { ledger, notice } = opened(folder);
  assert.match(notice?.message ?? "", /damaged and has been moved/, what);
  assert.equal(ledger.calls.begin(wantedCall("a")).type, "go", what);
  ledger.close();
  assert.equal(fs.readdirSync(folder.at(".vp/quarantine")).length, 1, what);
  assert.equal(opened(folder).notice, undefined, "said once");
}

test("T11 a ledger that is no database is moved aside, said once, and begun anew", () => {
  using folder = makeFolder();
  const path = filled(folder);
  fs.writeFileSync(path, "garbage".repeat(500));
  const looked = lookIntoLedger(openLayout(folder.path, fs), fs);
  assert.ok(looked.type === "failed" && /is damaged/.test(looked.failure.message));
  assert.ok(fs.readFileSync(path, "utf8").startsWith("garbage"), "looking moves nothing");
  assertBegunAnew(folder, "garbage");
  const [aside = ""] = fs.readdirSync(folder.at(".vp/quarantine"));
  assert.ok(fs.readFileSync(folder.at(".vp/quarantine", aside), "utf8").startsWith("garbage"));
});

test("T10 a ledger cut anywhere is found, never read as less than it was", () => {
  const lengths = [1, 15, 99, 100, 1000, 4095, 4096, 4097, 8192, 20_000, -4096, -1];
  for (const length of lengths) {
    using folder = makeFolder();
    const path = filled(folder);
    const whole = fs.readFileSync(path);
    fs.writeFileSync(path, whole.subarray(0, length < 0 ? whole.length + length : length));
    assertBegunAnew(folder, `cut at ${length} of ${whole.length}`);
  }
});

test("T11 zeroed pages are found", () => {
  using folder = makeFolder();
  const path = filled(folder);
  const whole = fs.readFileSync(path);
  fs.writeFileSync(path, whole.fill(0, 4096));
  assertBegunAnew(folder, "zeroed");
});

test("T11 a newer vp's ledger is refused and left alone", () => {
  using folder = makeFolder();
  const path = filled(folder);
  const newer = new DatabaseSync(path);
  newer.exec("PRAGMA user_version = 99");
  newer.close();
  const before = fs.readFileSync(path);
  const layout = openLayout(folder.path, fs);
  for (const refused of [openLedger(layout, fs), lookIntoLedger(layout, fs)]) {
    assert.ok(refused.type === "failed");
    assert.match(refused.failure.message, /ledger\.db" was written by a newer vp/);
  }
  assert.deepEqual(fs.readFileSync(path), before);
});

test("an earlier vp's ledger is looked into as it is, and taken along by the next build with all that it holds", () => {
  using folder = makeFolder();
  const path = filled(folder);
  const earlier = new DatabaseSync(path);
  earlier.exec("ALTER TABLE call DROP COLUMN origin; ALTER TABLE call DROP COLUMN doubt; ALTER TABLE run DROP COLUMN film; PRAGMA user_version = 1");
  earlier.close();
  const layout = openLayout(folder.path, fs);
  const looked = lookIntoLedger(layout, fs);
  assert.ok(looked.type === "ok" && looked.value !== undefined);
  const before = looked.value.spending.list();
  const open = looked.value.calls.open();
  looked.value.close();
  const { ledger, notice } = opened(folder);
  assert.equal(notice, undefined);
  assert.deepEqual([ledger.spending.list(), ledger.calls.open()], [before, open]);
  assert.equal(ledger.calls.begin(wantedCall("new")).type, "go");
  assert.deepEqual(ledger.calls.open().at(-1)?.origin, wantedCall("new").origin);
  ledger.close();
});

test("a folder that cannot be written is said, not thrown", () => {
  using folder = makeFolder();
  fs.writeFileSync(folder.at(".vp"), "a file stands here");
  const refused = openLedger(openLayout(folder.path, fs), fs);
  assert.ok(refused.type === "failed");
  assert.match(refused.failure.message, /cannot be written/);
});

interface Started extends AsyncDisposable {
  readonly process: ChildProcess;
  readonly lines: string[];
  readonly ended: Promise<unknown>;
}

function start(...words: readonly string[]): Started {
  const child = spawn(process.execPath, [join(import.meta.dirname, "ledger-process.ts"), ...words], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  const ended = once(child, "close");
  return { process: child, lines, ended, async [Symbol.asyncDispose]() { child.kill("SIGKILL"); await ended; } };
}

test("T35 eight processes under one limit never reserve more than it, and use all of it", async () => {
  using folder = makeFolder();
  const all = Array.from({ length: 8 }, (_, at) => start("reserve", folder.path, `p${at}`, "5"));
  await Promise.all(all.map(({ ended }) => ended));
  assert.deepEqual(all.map(({ process }) => process.exitCode), all.map(() => 0));
  assert.equal(all.reduce((sum, { lines }) => sum + Number(lines[0]), 0), 5);
  const { ledger } = opened(folder);
  const { spent: paid, reserved } = ledger.spending.total({ type: "since", from: 0 });
  assert.equal(paid.usd + reserved.usd, 5);
  ledger.close();
});

test("T35 a ledger that another process is just making is waited for", async () => {
  using folder = makeFolder();
  await using holder = start("hold", folder.path);
  await once(holder.process.stdout ?? holder.process, "data");
  await using waiter = start("wait", folder.path, "one", "1");
  await once(waiter.process.stdout ?? waiter.process, "data");
  // Time in which it would give up.
  await Promise.race([waiter.ended, wait(300)]);
  assert.equal(waiter.process.exitCode, null);
  holder.process.kill("SIGKILL");
  await waiter.ended;
  assert.deepEqual([waiter.process.exitCode, waiter.lines], [0, ["opening", "1"]]);
});

const KILLS = Number(process.env["VP_KILLS"] ?? 4);

test("kill -9 loses nothing that was acknowledged, and what was left half done is none", async () => {
  using folder = makeFolder();
  for (let round = 0; round < KILLS; round += 1) {
    await using writer = start("append", folder.path, `w${round}`);
    while (writer.lines.length < 5 + 7 * round && writer.process.exitCode === null) await once(writer.process.stdout ?? writer.process, "data");
    writer.process.kill("SIGKILL");
    await writer.ended;
    const { ledger, notice } = opened(folder);
    assert.equal(notice, undefined);
    const said = writer.lines.length;
    const paid = ledger.spending.list().filter(({ run }) => run === `w${round}`).length;
    const open = ledger.calls.open().filter(({ idempotencyKey }) => idempotencyKey.startsWith(`once-w${round}-`)).length;
    assert.ok(said <= paid + open && paid + open <= said + 1, `said ${said}, found ${paid} paid and ${open} open`);
    ledger.close();
  }
});
