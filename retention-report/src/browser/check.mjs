// Looks at every page in a browser and compiles every chart; see README.md.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import axe from "axe-core";
import * as vegaLite from "vega-lite";

const folder = resolve(process.argv[2]);
const browser = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const A4 = 688; // CSS pixels between the margins
const failures = [];
const fail = (where, what) => failures.push(`${where}: ${what}`);

/** One page at one width in one scheme: no error, message, request or overflow; axe clean. */
async function look(context, file, where) {
  const page = await context.newPage();
  page.on("pageerror", (error) => fail(where, error.message));
  page.on("console", (message) => fail(where, message.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) fail(where, `asks for ${request.url()}`);
  });
  await page.goto(`file://${file}`);
  const seen = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    plots: document.querySelectorAll("svg.pl").length,
    marks: document.querySelectorAll("svg.pl rect, svg.pl path, svg.pl circle").length,
  }));
  if (seen.overflow > 0) fail(where, `is ${seen.overflow} px too wide`);
  if (seen.plots < 3 || seen.marks < 50) fail(where, `draws ${seen.plots} plots, ${seen.marks} marks`);
  for (const text of await page.evaluate(labels)) fail(where, text);
  await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
  const opened = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (opened > 0) fail(where, `is ${opened} px too wide with its tables open`);
  await page.evaluate(axe.source);
  const result = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }),
    RULES,
  );
  for (const violation of result.violations) {
    const first = violation.nodes[0];
    fail(where, `axe ${violation.id} × ${violation.nodes.length}: ${first.html.slice(0, 160)} ${first.failureSummary.slice(0, 200)}`);
  }
  await page.close();
}

/** In the page: labels of a plot that are cut off by its margin, or that touch each other. */
function labels() {
  const found = [];
  for (const plot of document.querySelectorAll(".plot")) {
    const box = plot.getBoundingClientRect();
    const seen = [...plot.querySelectorAll("text")]
      .filter((text) => getComputedStyle(text).visibility === "visible" && text.getClientRects().length > 0)
      .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    for (const [i, a] of seen.entries()) {
      if (a.box.left < box.left - 1 || a.box.right > box.right + 1) found.push(`cuts "${a.text}"`);
      for (const b of seen.slice(i + 1)) {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 1 && down > 3) found.push(`lays "${a.text}" on "${b.text}"`);
      }
    }
  }
  return found;
}

/** Definitions by keyboard with script switched off. */
async function keyboard(chrome, file, where) {
  const context = await chrome.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`file://${file}`);
  const first = page.locator("button.df").first();
  const target = page.locator(`#${await first.getAttribute("popovertarget")}`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  if (!(await target.isVisible())) fail(where, "Enter does not open the definition");
  await page.keyboard.press("Escape");
  if (await target.isVisible()) fail(where, "Escape does not close the definition");
  await context.close();
}

/** Printed from a dark screen: light, some pages long, with text. */
async function print(chrome, file, where) {
  const context = await chrome.newContext({ colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(`file://${file}`);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize({ width: A4, height: 1000 });
  for (const text of await page.evaluate(labels)) fail(where, `printed ${text}`);
  const cut = await page.evaluate(
    () => [...document.querySelectorAll("table,svg.pl")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1).length,
  );
  if (cut > 0) fail(where, `prints ${cut} figures wider than the paper`);
  const colour = await page.evaluate(() => getComputedStyle(document.querySelector(".rk")).backgroundColor);
  if (colour !== "rgb(255, 255, 255)") fail(where, `prints on ${colour}`);
  const pdf = (await page.pdf({ format: "A4", printBackground: true })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  if (pages < 2 || pages > 16) fail(where, `prints ${pages} pages`);
  if (!pdf.includes("/ToUnicode")) fail(where, "prints no text that can be selected");
  await context.close();
}

/** Every Vega-Lite spec compiles without a warning. */
function compile(file, where) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  let specs = 0;
  for (const section of report.sections) {
    for (const chart of section.charts) {
      const say = (text) => fail(where, `${section.id}/${chart.id}: ${text}`);
      const logger = { level: () => logger, error: say, warn: say, info: () => logger, debug: () => logger };
      try {
        vegaLite.compile(chart.spec, { logger });
        specs++;
      } catch (error) {
        say(error.message);
      }
    }
  }
  return specs;
}

const chrome = await chromium.launch({ executablePath: browser, args: FLAGS });
const files = readdirSync(folder);
let views = 0;
let specs = 0;
try {
  for (const width of [1280, 390]) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await chrome.newContext({ viewport: { width, height: 900 }, colorScheme });
      for (const name of files.filter((f) => f.endsWith(".html"))) {
        await look(context, join(folder, name), `${name} ${width} ${colorScheme}`);
        views++;
      }
      await context.close();
    }
  }
  for (const name of files.filter((f) => f.endsWith(".html"))) {
    await keyboard(chrome, join(folder, name), name);
    await print(chrome, join(folder, name), name);
  }
  for (const name of files.filter((f) => f.endsWith(".json"))) {
    specs += compile(join(folder, name), name);
  }
} finally {
  await chrome.close();

}
console.log(`${views} views, ${specs} specs, ${failures.length} failures`);
if (views < 48 || specs < 100) fail("job", "did not see all pages");
if (failures.length > 0) {
  console.error([...new Set(failures)].join("\n"));
  process.exit(1);
}
