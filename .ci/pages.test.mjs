// Every page of the gateway, as a browser shows it: nothing fetched from elsewhere, nothing broken, accessible.
// Needs a running suite at WORKFORCE_URL and a Chromium at CHROMIUM.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mkdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";

const suite = new URL(process.env.WORKFORCE_URL ?? "http://localhost:8080");
const pictures = process.env.PICTURES;
const pages = {
  start: { path: "/", shows: "Browse the API" },
  problems: { path: "/problems", shows: "RESOURCE_NOT_FOUND" },
  problem: { path: "/problems/UNKNOWN_ORGANISATION", shows: "What to do" },
  opening: { shows: "Employer" },
  operations: { path: "/docs", shows: "/v1/vacancies" },
};
// the operations are drawn by Swagger UI, whose colours, headings and unnamed list of servers are not ours
const notOurs = ["aria-allowed-role", "color-contrast", "heading-order", "landmark-one-main", "landmark-unique", "nested-interactive",
  "page-has-heading-one", "region", "scrollable-region-focusable", "select-name"];

let browser;
before(async () => {
  const found = await (await fetch(new URL("/v1/opportunities?limit=1", suite))).json();
  pages.opening.path = `/v1/opportunities/${found.results[0].id}`;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
});
after(() => browser?.close());

for (const [name, wanted] of Object.entries(pages)) {
  for (const [size, viewport] of Object.entries({ desk: { width: 1280, height: 900 }, phone: { width: 375, height: 800 } })) {
    test(`${name} at the size of a ${size}`, async () => {
      const { path, shows } = wanted;
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      const faults = [];
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("requestfailed", (request) => faults.push(`${request.url()} failed`));
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (url.protocol !== "data:" && url.origin !== suite.origin) faults.push(`asks ${url.origin}`);
      });
      await page.goto(new URL(path, suite).href);
      await page.getByText(shows, { exact: false }).first().waitFor();
      if (pictures) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: `${pictures}/${name}-${size}.png`, fullPage: name !== "operations" });
      }
      assert.deepEqual(faults, []);
      assert.ok((await page.title()).length > 0, "a title");
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (name !== "operations") assert.ok(wider <= 0, `scrolls sideways by ${wider} pixels`);
      const axe = new AxeBuilder({ page });
      const found = await (name === "operations" ? axe.disableRules(notOurs) : axe).analyze();
      assert.deepEqual(
        found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(" ")}`),
        [],
      );
      await context.close();
    });
  }
}

test("an opening's page is found by its posting, whose address is that of the page", async () => {
  const page = await browser.newPage();
  await page.goto(new URL(pages.opening.path, suite).href);
  const posting = JSON.parse(await page.locator("script[type='application/ld+json']").textContent());
  assert.equal(posting["@type"], "JobPosting");
  assert.equal(posting.url, page.url());
  assert.equal(posting.title, await page.getByRole("heading", { level: 1 }).textContent());
  const answer = await fetch(posting["@id"], { headers: { Accept: "application/ld+json" } });
  assert.deepEqual(await answer.json(), posting);
  await page.close();
});

test("an operation can be tried on its page", async () => {
  const page = await browser.newPage();
  await page.goto(new URL("/docs", suite).href);
  await page.getByText("/_ping", { exact: false }).first().click();
  await page.getByRole("button", { name: "Try it out" }).first().click();
  await page.getByRole("button", { name: "Execute" }).first().click();
  await page.locator(".live-responses-table .response-col_status", { hasText: "200" }).first().waitFor();
  await page.close();
});
