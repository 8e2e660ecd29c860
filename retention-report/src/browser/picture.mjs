// Makes the README's picture: the head of a page as a window shows it.
import { resolve } from "node:path";
import { chromium } from "playwright-core";

const [page, picture] = process.argv.slice(2).map((name) => resolve(name));
const chrome = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const tab = await chrome.newPage({ viewport: { width: 1280, height: 930 } });
  await tab.goto(`file://${page}`);
  await tab.screenshot({ path: picture });
} finally {
  await chrome.close();
}
