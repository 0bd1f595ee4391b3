// That ./powershell.mjs does what PowerShell documents, and refuses the rest.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Refused } from "./cmdlets.mjs";
import { run } from "./powershell.mjs";

const folder = mkdtempSync(join(tmpdir(), "powershell-"));
const environment = { SENT: join(folder, "sent"), GOT: join(folder, "got"), NAME: "night" };
writeFileSync(environment.SENT, "x;y");

/** Answers with the status that the path begins with, and with the media type behind it; tells what it was asked. */
const server = createServer(async (request, response) => {
  const [, status, ...type] = request.url.split("/");
  response.writeHead(Number(status), { "Content-Type": type.join("/") || "application/json" });
  response.end(status === "499" ? "" : JSON.stringify(type[1] === "list+json" ? [] : {
    method: request.method, from: request.headers.from, type: request.headers["content-type"],
    body: Buffer.concat(await request.toArray()).toString(),
    day: "2027-01-06T00:00:00Z", half: 0.5, list: ["a", "b"] }));
});
before(async () => {
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  environment.ECHO = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ask = 'Invoke-RestMethod -Uri "$env:ECHO/200"';
const set = `$a = ${ask}`;
const fail = 'Invoke-RestMethod -Uri "$env:ECHO/404"';

const printed = {
  "'it''s $NAME'": "it's $NAME\n",
  '$a = 1; "$A, $($a), $ENV:NAME.csv" # a comment': "1, 1, night.csv\n",
  '$null; $true; $none = $null; "<$none>"': "True\n<>\n",
  "$null = 1; @('a'; $null; 'b'); @()": "a\nb\n",
  "$env:NEW = 'set'; $env:OTHER = $env:NEW; $env:OTHER; $env:UNSET": "set\n",
  "foreach ($a in @('a'; 'b')) { \"$a!\" }; foreach ($a in $null) { 'never' }": "a!\nb!\n",
  "$a = @{ a = @('x'); 'b c' = @{ d = $null; e = $false } }\n$a | ConvertTo-Json": '{"a":["x"],"b c":{"d":null,"e":false}}\n',
  "@{ a = @{ b = @{ c = @{ d = 1 } } } } | convertto-json -depth 3": '{"a":{"b":{"c":{"d":1}}}}\n',
  [`${set}; $a.METHOD; $a.none; $a.none.deeper; $a.list`]: "GET\na\nb\n",
  [`(${ask} -Headers @{ From = $env:NAME }).from`]: "night\n",
  [`${set} -Method:Put \`\n  -InFile $env:SENT -ContentType 'text/csv'; "$($a.method) $($a.type) $($a.body)"`]:
    "PUT text/csv x;y\n",
  [`${set} -Method post -Body @{ a = 'b c'; d = 1 }; "$($a.body) $($a.type)"`]:
    "a=b+c&d=1 application/x-www-form-urlencoded\n",
  [`(${ask} -Method Post -Body (@{ a = 1 } | ConvertTo-Json) -ContentType 'application/json').body`]: '{"a":1}\n',
  [`try { 'a'; ${fail}; 'never' } catch { 'caught' }; 'on'`]: "a\ncaught\non\n",
  'try { Invoke-RestMethod -Uri "$env:ECHO/499" } catch { $_.ErrorDetails.Message; \'caught\' }': "caught\n",
  "try { Invoke-RestMethod -Uri 'http://127.0.0.1:1' } catch { 'caught' }": "caught\n",
};
for (const [script, text] of Object.entries(printed)) {
  test(`prints: ${script}`, async () => assert.deepEqual(await run(script, environment), { code: 0, printed: text }));
}

test("a file is written and nothing printed", async () => {
  const script = 'Invoke-RestMethod -Uri "$env:ECHO/200/text/csv" -OutFile $env:GOT';
  assert.deepEqual(await run(script, environment), { code: 0, printed: "" });
  assert.equal(JSON.parse(readFileSync(environment.GOT)).method, "GET");
});

test("what the service says of a failure is caught, and the exit code is the script's", async () => {
  const script = `try { ${fail} -OutFile "$env:GOT.2" } catch { $_.ErrorDetails.Message; exit 3; 'never' }`;
  const { code, printed } = await run(script, environment);
  assert.equal(code, 3);
  assert.equal(JSON.parse(printed).method, "GET");
});

test("a failure that nothing catches is one", () => assert.rejects(run(fail, environment), /404/));

const refused = {
  "a cmdlet": ["Get-Item 'a'", "& ConvertTo-Json", "Write-Host 'a'", "exit-now"],
  "a parameter": [`${set} -TimeoutSec 5`, `${set} -Uri 'a'`, "$a = Invoke-RestMethod $env:ECHO", "Invoke-RestMethod -Method Get",
    `${set} -Headers`, `${set} -Headers $null`, `${set} -Headers 'a'`, `${set} 2>&1`, "$a = Invoke-RestMethod -Uri $env:ECHO/200",
    "$a = @{ a = 1 } | ConvertTo-Json -Compress"],
  "what a parameter says": [`${set} -Method Patch -Body 'a' -ContentType 'b'`, `${set} -Body 'a'`, `${set} -Method Post`,
    `${set} -ContentType 'a'`, `${set} -Headers @{ From = $null }`, `${set} -Method Put -Body 'a'`,
    `${set} -Method Post -Body 'é'`, `${set} -Method Post -Body 'a' -InFile $env:SENT`],
  "a pipe": [`$a = 'a' | ${ask}`, "$a = 'a' | ConvertTo-Json"],
  "an operator": ["1 -eq 1", "'a' + 'b'", "!$true", "1, 2", "@(1)[0]", "$a += 1", "'a' > b", "'a' && 'b'", "-1", "'{0}' -f 1",
    "[int]'1'"],
  "a statement": ["if ($true) { 1 }", "function a { 1 }", "try { 1 } finally { 2 }", "try { 1 } catch [a] { 2 }", "return 1",
    "exit", "foreach -parallel ($a in $null) { 1 }", "while ($true) { 1 }", "$a = foreach ($b in $null) { 1 }"],
  "a variable": ["$a", "$_", "$global:a = 1", "${a} = 1", "$true = 1", "$a.b = 1", "$?", "$a = $b = 1"],
  "a string": ['"a`n"', '"a""b"', '"$env:NAME?a"', '"$env:NAMEé"', "'it’s'", '@"\na\n"@', '"$(1; 2)"'],
  "a number": ["1.5", "0x1F", "5kb"],
  "a hashtable": ["$a = @{ a = 1; A = 2 }", "$a = @{ 1 = 2 }", "@{ a = 1 }"],
  "a member": ["'a'.Length", "@(1).Count", "@{ a = 1 }.a", "[Math]::Pi", `(${ask}).ToString()`, `(${ask}).'method'`,
    `try { ${fail} } catch { $_.Exception }`],
  "a value": [ask, `(${ask}).day`, `(${ask}).half`, `"$((${ask}).list)"`,
    '$a = Invoke-RestMethod -Uri "$env:ECHO/200/text/csv"', '$a = Invoke-RestMethod -Uri "$env:ECHO/200/application/list+json"'],
  "what is too deep": ["@{ a = @{ b = @{ c = @{ d = 1 } } } } | ConvertTo-Json", "@{ a = @(1) } | ConvertTo-Json -Depth 0"],
  "what is no PowerShell": ["try {", "@{ a = }"],
};
for (const [what, scripts] of Object.entries(refused)) {
  for (const script of scripts) {
    test(`refuses ${what}: ${script}`, () => assert.rejects(run(script, environment), Refused));
  }
}

test("a refusal names the line and the construct, and no catch hides it", () =>
  assert.rejects(run("try {\n  Get-Item 'a'\n} catch { 'caught' }", environment),
    { message: "line 2: command_name Get-Item is not carried out here" }));
