// Drives Firefox over WebDriver BiDi. Reads one JSON command a line from stdin, answers each with one line:
// {"ok": value} or {"error": text}.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const puppeteer = createRequire(import.meta.url)('puppeteer-core');
const SECONDS = 20;

const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath: '/usr/bin/firefox-esr',
  headless: true,
  // Puppeteer turns both off, which would make Firefox laxer than it is for learners.
  extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true, 'dom.disable_open_during_load': true },
});
let page = null;

async function until(read, what) {
  const end = Date.now() + SECONDS * 1000;
  while (Date.now() < end) {
    const value = await read().catch(() => null);
    if (value) {
      return value;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`waited ${SECONDS} s for ${what}`);
}

/** The content's frame, once the module's session is open. */
function content() {
  return until(async () => {
    const element = await page.$('#content');
    const frame = element && (await element.contentFrame());
    const ready = frame && (await frame.evaluate(() => {
      const { classList } = document.documentElement;
      return classList.contains('js') && !classList.contains('opening');
    }));
    return ready ? frame : null;
  }, 'the module');
}

/** Waits for an address of the LMS's own page. One that comes out of the browser's cache fires no load event. */
function arrived(path) {
  return until(
    () => page.evaluate((wanted) => location.pathname === wanted && document.readyState === 'complete', path),
    path,
  );
}

async function click(frame, selector) {
  const element = await frame.waitForSelector(selector, { visible: true, timeout: SECONDS * 1000 });
  await element.evaluate((target) => target.scrollIntoView({ block: 'center' }));
  await element.click();
}

const commands = {
  async open({ url }) {
    page = await browser.newPage();
    await page.goto(url);
    await content();
  },
  async go({ part }) {
    const frame = await content();
    const link = `[data-view=menu] a[href="#${part}"]`;
    // Small frames fold the menu away; on a busy machine a click may come before the page is ready for it.
    await until(async () => {
      if (!(await frame.$eval(link, (a) => a.offsetParent !== null))) {
        await click(frame, '[data-view=menu] > button');
      }
      await (await frame.$(link)).click();
      return frame.evaluate((wanted) => document.documentElement.dataset.at === wanted, part);
    }, `${part} to be shown`);
  },
  async choose({ item, option }) {
    const frame = await content();
    const input = `[data-item="${item}"] input[value="${option}"]`;
    await until(async () => {
      await click(frame, `[data-item="${item}"] label:has(input[value="${option}"])`);
      return frame.$eval(input, (radio) => radio.checked);
    }, `${option} to be chosen`);
    await until(async () => {
      await click(frame, `[data-item="${item}"] [data-act=check]`);
      return frame.$eval(`[data-item="${item}"] .verdict`, (verdict) => verdict.innerText.trim());
    }, 'a verdict');
  },
  /** Writes into a box and leaves it, unless `stay`: who is still in it is given longer before the page saves. */
  async write({ item, text, stay }) {
    const frame = await content();
    const area = `[data-item="${item}"] textarea`;
    await frame.waitForSelector(area, { visible: true, timeout: SECONDS * 1000 });
    await until(async () => {
      await frame.$eval(area, (box) => {
        box.focus();
        box.select();
      });
      await page.keyboard.type(text);
      return frame.$eval(area, (box, wanted) => box.value === wanted, text);
    }, 'the text to stand in the box');
    if (!stay) {
      await page.keyboard.press('Tab');
    }
  },
  async saved() {
    const frame = await content();
    await until(
      () => frame.evaluate(() => /^\s*(Saved |Everything is saved)/.test(document.querySelector('[data-view=save]').innerText)),
      'the page to say that it is saved',
    );
  },
  async shown() {
    const frame = await content();
    return frame.evaluate(() => Object.fromEntries([...document.querySelectorAll('[data-item]')].map((item) => [
      item.dataset.item,
      {
        chosen: [...item.querySelectorAll('input:checked')].map((input) => input.value),
        texts: [...item.querySelectorAll('textarea')].map((area) => area.value),
      },
    ])));
  },
  async leave({ how }) {
    if (how === 'close') {
      await page.close({ runBeforeUnload: true });
    } else if (how === 'exit') {
      await page.click('a[href="/course"]');
      await arrived('/course');
    } else if (how === 'remove') {
      await page.click('#remove-frame');
    } else if (how === 'reload') {
      await page.reload();
    } else if (how === 'back') {
      await page.evaluate(() => setTimeout(() => history.back()));
      await arrived('/course');
    } else {
      throw new Error(`no such way of leaving: ${how}`);
    }
  },
  /** Back to the launch page, whose module has to be there and open. */
  async back() {
    await page.evaluate(() => setTimeout(() => history.back()));
    await arrived('/launch');
    await until(
      () => page.evaluate(() => {
        const inner = document.getElementById('content').contentDocument;
        return inner && inner.documentElement.matches('.js:not(.opening)');
      }),
      'the module',
    );
  },
  /**
   * Answers one more question and waits for it to be saved. By way of the outer page: BiDi reports no frames of a page
   * that comes out of the browser's cache.
   */
  async answerAfterBack({ item, option }) {
    await page.evaluate((name, value) => {
      const box = document.getElementById('content').contentDocument.querySelector(`[data-item="${name}"]`);
      box.querySelector(`input[value="${value}"]`).click();
      box.querySelector('[data-act=check]').click();
    }, item, option);
    await until(
      () => page.evaluate(() => {
        const line = document.getElementById('content').contentDocument.querySelector('[data-view=save]');
        return /^\s*Saved /.test(line.innerText);
      }),
      'the page to say that it is saved',
    );
  },
  async from({ url }) {
    page = await browser.newPage();
    await page.goto(url);
  },
  /** Follows the link "Open the activity", so that there is somewhere to go back to. */
  async follow() {
    await page.click('a[href="/launch"]');
    await arrived('/launch');
    await content();
  },
  async end() {
    for (const open of await browser.pages()) {
      await open.close().catch(() => {});
    }
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { command, ...options } = JSON.parse(line);
  let answer;
  try {
    answer = { ok: (await commands[command](options)) ?? null };
  } catch (error) {
    answer = { error: String(error && error.stack) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
await browser.close();
