/** Pages of results: the same from a command and from a folder, of the folder alone, and nothing of it is more than text. */

import { appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/hash/node.ts';
import { command } from '../commands/command.ts';
import { NAMES, Results } from './results.ts';

const results = new Results();
beforeAll(async () => {
  await results.makePools();
  for (const name of NAMES) await results.make(name, '--report', results.at(`${name}.html`), '--charts', results.at(`${name}-charts`));
}, 120_000);
afterAll(() => results.remove());

const page = (name: string): string => readFileSync(results.at(name), 'utf8');

/** A folder with some files of another. */
function some(from: string, to: string, files: readonly string[]): string {
  mkdirSync(results.at(to), { recursive: true });
  for (const file of files) copyFileSync(join(results.at(from), file), join(results.at(to), file));
  return results.at(to);
}

describe('a page', () => {
  it.each(NAMES)('of %s is the same from its folder, by its JSON alone', async (name) => {
    const files = readdirSync(results.at(name)).filter((file) =>
      /^(?:manifest|statistics|comparison|sweep|campaign)\.json$|^timeline/.test(file),
    );
    const folder = some(name, `${name}-alone`, files);
    expect((await command(['report', folder, '-o', results.at('again.html'), '--charts', results.at('again'), '--force'])).exit).toBe(0);
    expect(page('again.html')).toBe(page(`${name}.html`));
    const charts = readdirSync(results.at(`${name}-charts`));
    expect(charts.length).toBeGreaterThan(0);
    for (const file of charts) expect(page(`again/${file}`)).toBe(page(`${name}-charts/${file}`));
  });

  it('asks for nothing from anywhere, and runs no script', () => {
    for (const name of NAMES) {
      const html = page(`${name}.html`);
      expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-`);
      const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
      expect(html).toContain(`'sha256-${Buffer.from(sha256(style), 'hex').toString('base64')}'`);
      expect(html).not.toMatch(/<script|<link|<img|<iframe|<object|\son\w+=|\sstyle=|url\(|@import|src=/i);
      expect(html.slice(0, 200)).toContain('<!-- arrima-sim/report/v1 -->');
    }
  });

  it('says that people are invented at the top and at every chart', () => {
    for (const name of NAMES) {
      const html = page(`${name}.html`);
      const charts = html.match(/<figure>.*?<\/figure>/gs) ?? [];
      const notice = 'toutes les personnes sont inventées';
      expect(html.indexOf(notice)).toBeLessThan(html.indexOf('<h2'));
      expect(charts.length).toBeGreaterThan(0);
      for (const chart of charts) expect(chart).toContain(notice);
    }
    for (const file of readdirSync(results.at('round-charts'))) expect(page(`round-charts/${file}`)).toContain('toutes les personnes sont');
  });

  it('of several results has each under its own ids, and the title asked for', async () => {
    const folders = ['round', 'compare', 'campaign'].map((name) => results.at(name));
    const { exit, stdout } = await command(['report', ...folders, '-o', '-', '--title', 'Trois <b>', '--lang', 'en', '-q']);
    expect(exit).toBe(0);
    expect(stdout).toContain('<h1>Trois &lt;b&gt;</h1>');
    const ids = [...stdout.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, named = ''] of stdout.matchAll(/aria-(?:labelledby|describedby)="([^"]*)"/g)) expect(ids).toContain(named);
  });

  it('shows texts of files as texts', async () => {
    const wrong = '"><script>alert(1)</script>&amp;\u0007';
    const yaml = [
      'schema: arrima-sim/criteria/v1',
      'id: r',
      `title: {fr: ${JSON.stringify(wrong)}, en: x}`,
      'round: {date: 2030-01-15}',
      'fields: {area: {type: text, column: area}}',
      'groups:',
      '  - id: g',
      `    label: {fr: ${JSON.stringify(wrong)}, en: x}`,
      `    criteria: [{id: c, label: {fr: ${JSON.stringify(wrong)}, en: x}, test: {field: area, is: a}}]`,
      '    select: all',
    ].join('\n');
    writeFileSync(results.at('wrong.yaml'), yaml);
    writeFileSync(results.at('wrong.csv'), `candidate_id,area,"x<y>""&"\nA,a,"<svg onload=alert(1)>"\n`);
    const line = ['round', '-c', results.at('wrong.yaml'), '-p', results.at('wrong.csv'), '--by', 'x<y>"&', '-q', '--force'];
    const { exit, stderr } = await command([...line, '--report', results.at('wrong.html'), '--charts', results.at('wrong')]);
    expect([exit, stderr]).toEqual([0, '']);
    for (const text of [page('wrong.html'), ...readdirSync(results.at('wrong')).map((file) => page(`wrong/${file}`))]) {
      expect(text).not.toMatch(/<script|<svg onload|\u0007/);
      expect(text).toMatch(/&lt;script|&lt;svg onload/);
    }
    expect(readdirSync(results.at('wrong')).sort()).toEqual(['breakdown-x-y.svg', 'funnel-g.svg']);
  });
});

describe('is refused', () => {
  it.each([
    ['a JSON that is not the one its manifest names', 'statistics.json', 3, 'C603'],
    ['a manifest that is none', 'manifest.json', 3, 'C598'],
  ])('%s', async (_, file, exit, code) => {
    const folder = some('round', 'changed', ['manifest.json', 'statistics.json']);
    appendFileSync(join(folder, file), ' x');
    const found = await problemsInPage(folder);
    expect([found.exit, found.codes]).toEqual([exit, [code]]);
  });

  it('a JSON of another shape, with its key', async () => {
    const folder = some('round', 'shaped', ['manifest.json', 'statistics.json']);
    const text = readFileSync(join(folder, 'statistics.json'), 'utf8').replace('"remaining": ', '"remaining": "x", "more": ');
    writeFileSync(join(folder, 'statistics.json'), text);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    for (const output of manifest.outputs) if (output.name === 'statistics.json') output.sha256 = sha256(text);
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    const found = await problemsInPage(folder);
    expect([found.exit, found.codes]).toEqual([3, ['C604']]);
    expect(found.fields[0]).toMatch(/^groups\.0\.criteria\.0\./);
  });

  it('a folder of which no page is made', async () => {
    const line = ['audit', '-c', 'pstq-2025-07-17', '-p', results.at('pool.csv'), '--out-dir', results.at('audit'), '-q'];
    expect((await command(line)).exit).toBe(0);
    expect(await problemsInPage(results.at('audit'))).toMatchObject({ exit: 2, codes: ['U125'] });
    const slice = [...results.line('campaign'), '--shard', '1/3', '--out-dir', results.at('slice'), '-q'];
    expect((await command(slice)).exit).toBe(0);
    expect(await problemsInPage(results.at('slice'))).toMatchObject({ exit: 2, codes: ['U125'] });
    expect(await problemsInPage(results.at('nowhere'))).toMatchObject({ exit: 5 });
  });

  it.each([
    ['a file', 'pool.csv'],
    ['a path through a file', 'pool.csv/deeper'],
    ['a name that is too long', 'x'.repeat(300)],
    ['a NUL', 'a\0b'],
  ])('%s in place of a folder, by verify too', async (_, name) => {
    expect(await problemsInPage(results.at(name))).toMatchObject({ exit: 5, codes: ['F101'] });
    expect((await command(['verify', results.at(name), '-p', results.at('pool.csv'), '--lang', 'en'])).exit).toBe(5);
  });

  it('to replace what is no page and no picture of ours, and what was edited so that it is none', async () => {
    writeFileSync(results.at('mine.html'), '<!DOCTYPE html><p>mine</p>');
    mkdirSync(results.at('mine'), { recursive: true });
    writeFileSync(results.at('mine/scores.svg'), '<svg/>');
    const folder = results.at('round');
    expect((await command(['report', folder, '-o', results.at('mine.html')])).exit).toBe(5);
    expect((await command(['report', folder, '-o', results.at('ok.html'), '--charts', results.at('mine')])).exit).toBe(5);
    expect(readdirSync(results.folder)).not.toContain('ok.html');
    expect(page('mine.html')).toBe('<!DOCTYPE html><p>mine</p>');
    expect((await command(['report', folder, '-o', results.at('mine.html'), '--charts', results.at('mine'), '--force'])).exit).toBe(0);
    expect((await command(['report', folder, '-o', results.at('mine.html'), '--charts', results.at('mine')])).exit).toBe(0);
  });

  it('a page and a folder of charts in one place', async () => {
    const line = [...results.line('round'), '--report', results.at('one'), '--charts', results.at('one'), '-q', '--lang', 'en'];
    const { exit, stderr } = await command(line);
    expect([exit, stderr.slice(0, 4)]).toEqual([5, 'F105']);
    expect(readdirSync(results.folder)).not.toContain('one');
  });

  it('a page of a slice', async () => {
    const line = [...results.line('campaign'), '--shard', '1/3', '--out-dir', results.at('s'), '--report', results.at('s.html')];
    expect((await command(line)).exit).toBe(2);
  });
});

async function problemsInPage(folder: string): Promise<{ exit: number; codes: string[]; fields: (string | null)[] }> {
  const { exit, stderr } = await command(['report', folder, '-o', results.at('refused.html'), '--lang', 'en']);
  expect(readdirSync(results.folder)).not.toContain('refused.html');
  const codes = [...stderr.matchAll(/^([A-Z]\d{3}) /gm)].map(([, code = '']) => code);
  return { exit, codes, fields: [...stderr.matchAll(/key “([^”]*)”/g)].map(([, field = null]) => field) };
}
