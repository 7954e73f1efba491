// Looks at a page as a reader does, in Chromium: its path and words to be folded as JSON in a line,
// what was found in a line.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf-8");
const { value: line } = await createInterface({ input: process.stdin })[Symbol.asyncIterator]().next();
const { path, words } = JSON.parse(line);
const address = pathToFileURL(path).href;
const profile = mkdtempSync(join(tmpdir(), "balkansec-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  viewport: { width: 1280, height: 900 },
  timezoneId: "Europe/Sarajevo",
});
const found = { requests: [], complaints: [] };
const page = context.pages()[0];
page.on("request", (request) => found.requests.push(request.url().split("#")[0]));
page.on("console", (message) => found.complaints.push(message.text()));
page.on("pageerror", (error) => found.complaints.push(error.message));
page.on("dialog", (dialog) => { found.complaints.push(dialog.message()); dialog.dismiss(); });
await page.clock.setFixedTime("2018-05-15T10:00:00+02:00");

const open = async (fragment = "") => {
  await page.goto("about:blank");
  await page.goto(address + fragment);
};
const titles = () => page.$$eval("article:not([hidden])", (cards) => cards
  .filter((card) => card.checkVisibility())
  .map((card) => card.querySelector("h3").textContent));
const told = () => page.textContent("#hits");
const fragment = () => page.evaluate(() => location.hash);
// By a timer of the page: it rings after those that were set before it, however slow the machine.
const settled = () => page.evaluate(() => new Promise((ring) => setTimeout(ring, 150)));
const active = () => page.evaluate(() => {
  const at = document.activeElement;
  const card = at.closest("article");
  return { tag: at.localName, day: at.dataset.day && at.querySelector(".number").textContent,
    card: card && card.id, open: card && card.querySelector("details")?.open };
});

async function accessibility() {
  const violations = {};
  const look = async (name) => {
    await page.evaluate(`${AXE}; 0`);
    const { violations: broken } = await page.evaluate(() => axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }));
    violations[name] = broken.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(", ")}`);
  };
  const openAll = () => page.$$eval("details", (all) => all.forEach((each) => { each.open = true; }));
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await open();
    await openAll();
    await look(`agenda, ${colorScheme}`);
    await open("#view=month&month=2018-05");
    await look(`month, ${colorScheme}`);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await open();
  await page.click(".more");
  await openAll();
  await look("agenda, narrow");
  found.wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await open("#view=month&month=2018-05");
  await look("month, narrow");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
  return violations;
}

async function filters() {
  const seen = {};
  const note = async (name) => {
    await settled();
    seen[name] = { titles: await titles(), told: await told(), fragment: await fragment() };
  };
  await open();
  await note("nothing");
  await page.selectOption("#filter-territory", "AL");
  await note("territory");
  await page.selectOption("#filter-topic", "border-security");
  await note("territory and topic");
  await page.click(".clear");
  await note("cleared");
  await page.selectOption("#filter-organiser", "unodc");
  await note("organiser");
  await page.click(".clear");
  await page.selectOption("#filter-topic", "organised-crime");
  await note("broader topic");
  await page.click(".clear");
  await page.fill("#filter-text", "ČAČKU obuka");
  await note("text in another script");
  await page.fill("#filter-text", "dakov");
  await note("beginning of a word");
  await page.fill("#filter-text", "from 14");
  await note("words of evidence");
  await page.click('[data-view="month"]');
  await page.fill("#filter-text", "board");
  await note("text in a month");
  await open("#view=month&month=2018-05&text=board");
  await note("linked view");
  await open("#territory=AL&topic=border-security");
  await note("linked filters");
  await open("#%E0%A4%A");
  await open("#territory=nowhere&topic=%E0%A4%A&month=99&view=month");
  await note("damaged fragment");
  await open("#territory=AL");
  await page.evaluate(() => { location.hash = "#event-round"; });
  await note("event that a filter hides");
  seen["event that a filter hides"].active = await active();
  return seen;
}

async function month() {
  const seen = {};
  const days = () => page.$$eval("#weeks td[data-day]", (boxes) => Object.fromEntries(boxes
    .filter((box) => box.querySelector("li"))
    .map((box) => [box.querySelector(".number").textContent,
      [...box.querySelectorAll("li")].map((item) => item.textContent)])));
  await open("#view=month&month=2018-05");
  seen.days = await days();
  seen.loose = await page.textContent("#loose");
  seen.rest = await page.textContent("#rest");
  seen.today = await page.textContent('[aria-current="date"] .number');
  seen.columns = await page.$$eval(".grid th .said", (heads) => heads.map((head) => head.textContent));
  seen.first = await page.$eval("#weeks tr", (row) =>
    [...row.cells].map((box) => box.querySelector(".number")?.textContent ?? ""));
  seen.cards = await titles();
  await page.click('[data-turn="1"]');
  seen.next = { name: await page.textContent("#month-name"), days: await days(), cards: await titles() };
  await page.click('[data-turn="1"]');
  seen.empty = { name: await page.textContent("#month-name"), near: await page.textContent("#near") };
  await page.click("#near button:last-of-type");
  seen.near = await page.textContent("#month-name");
  await page.click(".today");
  seen.back = await page.textContent("#month-name");
  await page.click('.contents a[href="#2019-03"]');
  seen.contents = [await page.textContent("#month-name"),
    await page.$$eval(".contents [aria-current]", (all) => all.map((link) => link.hash))];
  await open("#view=month");
  seen.nearest = await page.textContent("#month-name");
  await page.click("#weeks a >> nth=0");
  seen.bar = await active();
  return seen;
}

async function keys() {
  const seen = {};
  await open();
  // All that can be reached, in the order of the page, each once.
  const reachable = 'a[href], button, input, select, summary, [tabindex="0"]';
  const wanted = await page.$$eval(reachable, (all) => all.filter((each) => each.checkVisibility({
    contentVisibilityAuto: false, visibilityProperty: true })).map((each, at) => {
    each.dataset.stop = at;
    return at;
  }));
  const met = [];
  for (let presses = 0; presses < wanted.length; presses += 1) {
    await page.keyboard.press("Tab");
    met.push(await page.evaluate(() => Number(document.activeElement.dataset.stop)));
  }
  seen.stops = { wanted, met };
  await open();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  seen.skip = await page.evaluate(() => document.activeElement.id);
  await page.focus("article summary");
  await page.keyboard.press("Enter");
  seen.opened = await active();
  await page.click("#event-board h3");
  seen.title = await page.$eval("#event-board details", (details) => details.open);
  await page.focus(".today");
  await page.keyboard.press("Enter");
  seen.today = await active();
  await page.focus('[data-view="month"]');
  await page.keyboard.press("Space");
  seen.view = await fragment();
  await page.focus('#weeks [tabindex="0"]');
  const days = [];
  for (const key of ["ArrowRight", "ArrowDown", "ArrowUp", "ArrowLeft", "Home", "End", "PageDown",
    "PageUp", "ArrowLeft"]) {
    await page.keyboard.press(key);
    days.push(`${key} ${(await active()).day} ${await page.textContent("#month-name")}`);
  }
  seen.days = days;
  seen.stopsOfTheGrid = await page.$$eval('#weeks [tabindex="0"]', (all) => all.length);
  await open("#view=month&month=2018-05");
  await page.focus('#weeks [tabindex="0"]');
  await page.keyboard.press("Enter");
  seen.day = await active();
  seen.outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  return seen;
}

async function print() {
  await open();
  await page.emulateMedia({ media: "print" });
  const seen = await page.evaluate(() => ({
    bar: document.querySelector(".bar").checkVisibility(),
    doubts: document.querySelector(".doubts").checkVisibility({ contentVisibilityAuto: true }),
  }));
  await page.emulateMedia({ media: "screen" });
  return seen;
}

async function withoutScript() {
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setScriptExecutionDisabled", { value: true });
  await open("#event-round");
  const visible = (selector) => page.locator(selector).first().isVisible();
  const seen = {
    bar: await visible("#filters"),
    month: await visible("#month"),
    contents: await visible('.contents a[href="#2018-05"]'),
    cards: await page.locator("article h3").evaluateAll((all) =>
      all.filter((each) => each.checkVisibility()).length),
  };
  await page.locator("article summary").first().click();
  seen.opened = await visible("article .whole");
  await session.send("Emulation.setScriptExecutionDisabled", { value: false });
  return seen;
}

async function hostile() {
  await open();
  const seen = await page.evaluate(() => ({
    scripts: document.scripts.length,
    images: document.images.length,
    links: [...document.links].map((link) => link.protocol)
      .filter((protocol, at, all) => all.indexOf(protocol) === at).sort(),
  }));
  const before = found.complaints.length;
  seen.ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    const image = document.createElement("img");
    image.src = "https://example.org/pixel.png";
    document.body.append(image);
    return window.ran === true;
  });
  await settled();
  seen.refused = found.complaints.splice(before).length;
  found.requests = found.requests.filter((request) => !request.endsWith("/pixel.png"));
  return seen;
}

try {
  found.accessibility = await accessibility();
  found.filters = await filters();
  found.folded = await page.evaluate((all) => all.map(fold), words);
  found.month = await month();
  found.keys = await keys();
  found.print = await print();
  found.withoutScript = await withoutScript();
  found.hostile = await hostile();
  found.requests = [...new Set(found.requests)].map((request) => request.replace(address, "the page"));
} catch (error) {
  found.failure = error.stack;
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(JSON.stringify(found));
