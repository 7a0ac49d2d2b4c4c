/** A workbook as bytes: the same anywhere, at any time. Its deflate comes with the package, since machines have their own. */

import { strToU8, Zip, ZipDeflate } from 'fflate';
import { WORKBOOK_MARK } from '../outputs/kinds.ts';
import { problem, Refusal } from '../problems/problem.ts';
import { MOST_ROWS, type Sheet } from './sheet.ts';
import { attributeXml, columnName, rowXml, SharedWords, STYLES, textXml } from './xml.ts';

/** Above each sheet, where it is not null: that people are invented. */
export interface WorkbookOptions {
  readonly notice: string | null;
}

/** The moment that every file within has, on whatever clocks it is read: the first that a ZIP knows. */
const NO_DAY = '1980-01-01T00:00:00';

const encoder = new TextEncoder();

/** Rows are packed so many characters at a time. */
const PIECE = 1 << 18;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of a workbook, piece by piece. */
export function* workbookBytes(sheets: readonly Sheet[], { notice }: WorkbookOptions): Generator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    made.push(piece);
  });
  const take = function* (): Generator<Uint8Array> {
    yield* made;
    made = [];
  };
  const whole = (name: string, text: string): void => {
    const file = new ZipDeflate(name, { level: 0 });
    file.mtime = NO_DAY;
    zip.add(file);
    file.push(strToU8(text), true);
  };
  whole(
    'docProps/app.xml',
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${WORKBOOK_MARK}</Properties>`,
  );
  whole('[Content_Types].xml', contentTypes(sheets.length));
  whole(
    '_rels/.rels',
    relations([
      ['officeDocument', 'xl/workbook.xml'],
      ['extended-properties', 'docProps/app.xml'],
    ]),
  );
  whole('xl/workbook.xml', workbookXml(sheets));
  whole(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  );
  whole('xl/styles.xml', STYLE_SHEET);
  yield* take();
  const packed = function* (name: string, texts: Iterable<string>): Generator<Uint8Array> {
    const file = new ZipDeflate(name, { level: 3 });
    file.mtime = NO_DAY;
    zip.add(file);
    for (const text of texts) {
      file.push(encoder.encode(text));
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  };
  const words = new SharedWords();
  for (const [at, sheet] of sheets.entries()) yield* packed(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, notice, words));
  yield* packed('xl/sharedStrings.xml', sharedXml(words));
  zip.end();
  yield* take();
}

/** The words of all sheets. */
function* sharedXml(words: SharedWords): Generator<string> {
  yield `${HEAD}<sst xmlns="${MAIN}">`;
  yield* words.xml();
  yield '</sst>';
}

/** The XML of a sheet: the head stays in view, and can be filtered by. */
function* sheetXml({ name, columns, records }: Sheet, notice: string | null, words: SharedWords): Generator<string> {
  const above = notice === null ? 1 : 2;
  const last = columnName(columns.length - 1);
  const widths = columns.map(({ header }, at) => {
    const width = Math.min(48, Math.max(12, header.length + 4));
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  });
  let text = [
    `${HEAD}<worksheet xmlns="${MAIN}">`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${above}" topLeftCell="A${above + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${widths.join('')}</cols><sheetData>`,
    notice === null ? '' : `<row>${textXml(notice, STYLES.notice)}</row>`,
    `<row>${columns.map(({ header }) => textXml(header, STYLES.header)).join('')}</row>`,
  ].join('');
  let count = 0;
  for (const record of records) {
    text += rowXml(record, columns, words);
    count += 1;
    if (above + count > MOST_ROWS) throw new Refusal(problem('workbook_too_long', { most: MOST_ROWS - above }, { value: name }));
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData><autoFilter ref="A${above}:${last}${above + count}"/></worksheet>`;
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  return [
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    part('xl/workbook.xml', 'spreadsheetml.sheet.main'),
    ...Array.from({ length: sheets }, (_, at) => part(`xl/worksheets/sheet${at + 1}.xml`, 'spreadsheetml.worksheet')),
    part('xl/styles.xml', 'spreadsheetml.styles'),
    part('xl/sharedStrings.xml', 'spreadsheetml.sharedStrings'),
    part('docProps/app.xml', 'extended-properties'),
    '</Types>',
  ].join('');
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheetNames(sheets).map((name, at) => `<sheet name="${attributeXml(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`);
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets></workbook>`;
}

/** The names as spreadsheets allow them: 31 characters, without some, and each once whatever its case. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .slice(0, 31);
    let found = plain;
    for (let copy = 2; taken.has(found.toLowerCase()); copy++) found = `${plain.slice(0, 28)} ${copy}`;
    taken.add(found.toLowerCase());
    return found;
  });
}

/** Plain; texts that stay texts (format 49 is `@`); bold headers that are broken into lines; the notice in bold. */
const STYLE_SHEET = [
  `${HEAD}<styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border/></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
  '<cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
