/** How wide a text is, about, and where it is broken: no browser is there to ask, so the widest of common letters count. */

import stringWidth from 'string-width';

/** Pixels of CSS. */
export const TEXT_SIZE = 13;
export const LINE_HEIGHT = 17;

const NARROW = /[iljtfrI.,;:'’|!()[\]\u00a0\u202f ]/;
const BROAD = /[mwMW@%&A-ZÀ-Þ—…→+−=<>]/;

/** The width of a text, rather too large than too small. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const share = NARROW.test(character) ? 0.36 : BROAD.test(character) ? 0.82 : stringWidth(character) > 1 ? 1.05 : 0.65;
    width += share * TEXT_SIZE;
  }
  return width;
}

/** A text in lines of at most so many pixels, at most `most` lines, the last ending in `…` where it is cut. */
export function wrapped(text: string, width: number, most = 4): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word;
      while (textWidth(line) > width) {
        const head = headOf(line, width);
        lines.push(head);
        line = line.slice(head.length);
      }
    }
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${headOf(last, width - textWidth('…'))}…`];
}

/** A text on one line, cut with `…` where it is wider. */
export function fitted(text: string, width: number): string {
  return textWidth(text) <= width ? text : (wrapped(text, width, 1)[0] ?? '');
}

/** The longest beginning of a text that fits, of one character at least. */
function headOf(text: string, width: number): string {
  let head = '';
  for (const character of text) {
    if (head !== '' && textWidth(head + character) > width) break;
    head += character;
  }
  return head;
}
