// The PowerShell of the guides, read by its grammar: many machines have no pwsh to run it.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Language, Parser } from "web-tree-sitter";

const docs = new URL("../docs/", import.meta.url);
const blocks = readdirSync(docs).filter((name) => name.endsWith(".md"))
  .flatMap((name) => [...readFileSync(new URL(name, docs), "utf8").matchAll(/^```powershell\n(.*?)^```$/gms)]
    .map((block) => ({ name, text: block[1] })));

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(
  createRequire(import.meta.url).resolve("tree-sitter-powershell/tree-sitter-powershell.wasm")));

test("the guides show PowerShell", () => assert.notEqual(blocks.length, 0));

test("what PowerShell does not allow is found", () => {
  assert.ok(parser.parse("try { $a = @{ b = 'c }").rootNode.hasError);
  assert.ok(parser.parse("foreach ($a of $b) { $a }").rootNode.hasError);
});

for (const { name, text } of blocks) {
  test(`docs/${name}: ${text.split("\n", 1)}`, () => {
    const tree = parser.parse(text).rootNode;
    assert.ok(!tree.hasError, tree.toString());
  });
}
