/**
 * A process of its own at a ledger: `reserve` makes calls of a dollar under a cap, `append` settles calls until it is killed,
 * `hold` has the right to write in a file that is no ledger yet, and says so; `wait` reserves, and says before that it opens.
 */
import * as fs from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openLayout } from "../../cache/layout.ts";
import { openLedger } from "../../cache/ledger/open.ts";
import { spent, wantedCall } from "./ledger-records.ts";

const [deed = "", folder = "", name = "", most = "0"] = process.argv.slice(2);
if (deed === "hold") hold();
if (deed === "wait") fs.writeSync(1, "opening\n");
const opened = openLedger(openLayout(folder, fs), fs);
if (opened.type === "failed") throw new Error(opened.failure.message);
const { ledger } = opened.value;

if (deed === "append") append();
else reserve();

/** Says how many it got, of as many as the cap allows altogether. */
function reserve(): void {
  const cap = { name: "--max-cost", measure: "usd", most: Number(most), scope: { type: "since", from: 0 } } as const;
  let got = 0;
  for (let at = 0; at < Number(most); at += 1) {
    const wanted = wantedCall(`${name}-${at}`, { caps: [cap], holder: { host: "here", pid: process.pid, run: name } });
    const begun = ledger.calls.begin(wanted);
    const total = ledger.spending.total(cap.scope);
    if (total.spent.usd + total.reserved.usd > cap.most) throw new Error("above the cap");
    if (begun.type !== "go") continue;
    got += 1;
    if (at % 2 === 0) ledger.calls.settle(begun.claim, spent(wanted.key, name));
  }
  ledger.close();
  process.stdout.write(String(got));
}

function hold(): never {
  const { ledger: file } = openLayout(folder, fs);
  fs.mkdirSync(dirname(file), { recursive: true });
  const connection = new DatabaseSync(file);
  connection.exec("BEGIN IMMEDIATE");
  fs.writeSync(1, "held\n");
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

/** Says each number after its charge was written down; what it said must be found, whenever it is killed. */
function append(): never {
  for (let at = 0; ; at += 1) {
    const begun = ledger.calls.begin(wantedCall(`${name}-${at}`, { caps: [] }));
    if (begun.type !== "go") throw new Error(`internal: ${begun.type}`);
    ledger.calls.accept(begun.claim, { work: at });
    if (at % 3 !== 2) ledger.calls.settle(begun.claim, spent(begun.claim.key, name));
    fs.writeSync(1, `${at}\n`);
  }
}
