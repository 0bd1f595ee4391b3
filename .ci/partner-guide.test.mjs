// The PowerShell of the partner guide, carried out on the suite at WORKFORCE_URL that ./run has started.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { after, before, test } from "node:test";
import { run } from "./powershell.mjs";

const suite = new URL(process.env.WORKFORCE_URL ?? "http://localhost:8080");
const guide = readFileSync(new URL("../docs/partner-guide.md", import.meta.url), "utf8");
const [push, shown] = /^```powershell\n([^]*?)^```\n```text\n([^]*?)^```$/m.exec(guide).slice(1);
const [night] = /^\$env:TRUST = [^]*?(?=^```$)/m.exec(guide);

/** What the guide has its readers export, and the file that it has them write, at the ports of this suite. */
let environment;
before(async () => {
  const typed = guide.match(/^export .*$|^cat > \$FILE <<'CSV'\n[^]*?^CSV$/gm).join("\n")
    .replace(/localhost:(80\d\d)/g, (_, port) => `${suite.hostname}:${Number(suite.port) + Number(port) - 8080}`);
  const left = execFileSync("sh", ["-ec", `${typed}\nenv -0`], { cwd: new URL("..", import.meta.url), encoding: "utf8" });
  environment = Object.fromEntries(left.split("\0").map((line) => line.split(/=(.*)/s, 2)));
  await run(push, environment);
});
after(() => {
  for (const file of [environment.FILE, `${environment.FILE}.rejected.csv`]) rmSync(file, { force: true });
});

test("what is pushed again is reported as the guide shows", async () => {
  rmSync(`${environment.FILE}.rejected.csv`, { force: true });
  assert.deepEqual(await run(push, environment), { code: 0, printed: shown });
  const [header, ...rows] = readFileSync(`${environment.FILE}.rejected.csv`, "utf8").trim().split(/\r?\n/);
  assert.match(header, /^rejectedLine;rejectedReference;rejectedCodes;rejectedReasons;Job Ref;/);
  assert.equal(rows.length, 1);
  assert.match(rows[0], /^4;G-3;INVALID_VALUE;/);
});

test("a wrong token is told by the problem", async () => {
  const { code, printed } = await run(push, { ...environment, TRUST: "wrong" });
  assert.equal(code, 1);
  assert.equal(JSON.parse(printed).status, 401);
});

test("the token of the night is good for a push", async () => {
  const fresh = { ...environment, TRUST: "" };
  assert.deepEqual(await run(night, fresh), { code: 0, printed: "" });
  assert.deepEqual(await run(push, fresh), { code: 0, printed: shown });
});

for (const [right, wrong] of [["/runs?dryRun", "/run?dryRun"], [".rejected)", ".refused)"], ["Authorization", "Authorisation"],
  ["dryRun=true", "dryRun=yes"], ["'text/csv' -InFile", "'text/cvs' -InFile"], ["Nurses", "Nurse"], [".faults", ".fault"]]) {
  test(`the report is another one with ${wrong} for ${right}`, async () => {
    assert.ok(push.includes(right));
    assert.notDeepEqual(await run(push.replaceAll(right, wrong), environment), { code: 0, printed: shown });
  });
}
