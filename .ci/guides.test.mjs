// What the guides show in languages that few machines can run, read by their grammars.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import powerquery from "@microsoft/powerquery-parser";
import { isPowerShell } from "./powershell.mjs";

const docs = new URL("../docs/", import.meta.url);
const pages = readdirSync(docs).filter((name) => name.endsWith(".md"))
  .map((name) => ({ name, text: readFileSync(new URL(name, docs), "utf8") }));

const { DefaultSettings, TaskUtils } = powerquery;
const grammars = {
  powershell: {
    admits: isPowerShell,
    wrong: ["try { $a = @{ b = 'c }", "foreach ($a of $b) { $a }"],
  },
  powerquery: {
    admits: async (text) => TaskUtils.isParseStageOk(await TaskUtils.tryLexParse(DefaultSettings, text)),
    wrong: ["let a = [b = 1, c = {1, 2] in a", "let a = 1, in a"],
  },
};

for (const [language, { admits, wrong }] of Object.entries(grammars)) {
  const blocks = pages.flatMap(({ name, text }) =>
    [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map((block) => ({ name, text: block[1] })));

  test(`the guides show ${language}`, () => assert.notEqual(blocks.length, 0));

  test(`what is no ${language} is found`, async () => {
    for (const text of wrong) {
      assert.ok(!await admits(text), text);
    }
  });

  for (const { name, text } of blocks) {
    test(`docs/${name}: ${text.split("\n", 1)}`, async () => assert.ok(await admits(text), text));
  }
}
