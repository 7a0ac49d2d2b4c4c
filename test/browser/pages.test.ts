/**
 * Pages in a browser: nothing that keeps anybody from reading them. For this Chromium is needed, which `.ci/run` installs:
 * `npm run browser`.
 */

import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NAMES, Results } from '../report/results.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const results = new Results();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  await results.makePools();
  for (const name of NAMES) {
    await results.make(name, '--report', results.at(`${name}.fr.html`), '--lang', 'fr');
    await results.make(name, '--report', results.at(`${name}.en.html`), '--lang', 'en');
  }
}, 180_000);
afterAll(async () => {
  await browser.close();
  results.remove();
});

type Mode = 'light' | 'dark' | 'forced';
const PHONE = 320;
const DESK = 1000;

/** A page as a reader opens it; axe needs to run in it, which the page itself allows nobody. */
async function open(file: string, mode: Mode, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: mode === 'dark' ? 'dark' : 'light',
    forcedColors: mode === 'forced' ? 'active' : 'none',
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`file://${results.at(file)}`);
  return page;
}

const FILES = NAMES.flatMap((name) => [`${name}.fr.html`, `${name}.en.html`]);

describe.each(FILES)('%s', (file) => {
  it.each(['light', 'dark', 'forced'] as const)(
    'has no violation that axe finds, %s',
    async (mode) => {
      for (const width of [PHONE, DESK]) {
        const page = await open(file, mode, width);
        // What is folded away is looked at too.
        await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true');
        await page.addScriptTag({ content: axe.source });
        const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
          violations: { id: string; nodes: { html: string }[] }[];
        };
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        await page.context().close();
      }
    },
    60_000,
  );

  it('fits a phone, which is a desk at 400 %, and no text of a chart is under 12 pixels', async () => {
    for (const width of [PHONE, 500, DESK]) {
      const page = await open(file, 'light', width);
      const [content, window] = (await page.evaluate(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      )) as number[];
      expect(content).toBeLessThanOrEqual(window ?? 0);
      const seen = (await page.evaluate(`Array.from(document.querySelectorAll('figure'), (figure) => {
        const shown = Array.from(figure.querySelectorAll('svg')).filter((svg) => svg.getBoundingClientRect().width > 0);
        const box = shown[0].getBoundingClientRect();
        const scale = box.width / shown[0].viewBox.baseVal.width;
        const texts = Array.from(shown[0].querySelectorAll('text'), (text) => {
          const { left, right } = text.getBoundingClientRect();
          return { size: scale * Number(text.getAttribute('font-size')), out: Math.max(box.left - left, right - box.right), text: text.textContent };
        });
        return { drawings: shown.length, texts };
      })`)) as { drawings: number; texts: { size: number; out: number; text: string }[] }[];
      for (const { drawings, texts } of seen) {
        expect(drawings).toBe(1);
        for (const { size, out, text } of texts) {
          expect(size, text).toBeGreaterThanOrEqual(12);
          expect(out, text).toBeLessThanOrEqual(1);
        }
      }
      await page.context().close();
    }
  }, 60_000);

  it('is walked through with the keyboard: every table and every line that unfolds, in their order', async () => {
    const page = await open(file, 'light', DESK);
    const wanted = (await page.evaluate(
      `Array.from(document.querySelectorAll('summary, [tabindex="0"]')).filter((each) => each.matches('summary') || each.checkVisibility({ contentVisibilityAuto: true }) && each.closest('details:not([open])') === null).length`,
    )) as number;
    const walked: string[] = [];
    for (let stop = 0; stop < wanted; stop++) {
      await page.keyboard.press('Tab');
      walked.push(
        (await page.evaluate(
          'document.activeElement.tagName + " " + Math.round(document.activeElement.getBoundingClientRect().top + scrollY)',
        )) as string,
      );
    }
    expect(new Set(walked).size).toBe(wanted);
    const tops = walked.map((each) => Number(each.split(' ')[1]));
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    await page.evaluate('document.querySelector("figure summary").focus()');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.querySelector("figure details").open')).toBe(true);
    await page.context().close();
  }, 60_000);

  it('asks for nothing, and nothing is held back by its own rule', async () => {
    const context = await browser.newContext({ viewport: { width: DESK, height: 800 } });
    const page = await context.newPage();
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${results.at(file)}`);
    expect(said).toEqual([]);
    expect(asked).toEqual([`file://${results.at(file)}`]);
    await context.close();
  });

  it('is printed on A4 and on Letter without a cut chart', async () => {
    for (const { width, height } of [
      { width: 210, height: 297 },
      { width: 215.9, height: 279.4 },
    ]) {
      // The sheet without its margins of 15 millimetres, at 96 pixels an inch.
      const pixels = (millimetres: number): number => Math.floor(((millimetres - 30) / 25.4) * 96);
      const page = await open(file, 'light', pixels(width));
      await page.emulateMedia({ media: 'print' });
      const charts = (await page.evaluate(`Array.from(document.querySelectorAll('figure'), (figure) => {
        const svg = figure.querySelector('svg.wide').getBoundingClientRect();
        return { height: svg.height, right: svg.right, kept: getComputedStyle(figure).breakInside, narrow: figure.querySelector('svg.narrow').getBoundingClientRect().height };
      })`)) as { height: number; right: number; kept: string; narrow: number }[];
      for (const chart of charts) {
        expect(chart.kept).toBe('avoid');
        expect(chart.height).toBeLessThanOrEqual(pixels(height));
        expect(chart.right).toBeLessThanOrEqual(pixels(width));
        expect(chart.narrow).toBe(0);
      }
      await page.context().close();
    }
  });
});
