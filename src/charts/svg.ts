/** Elements of SVG as text. */

type Attributes = Readonly<Record<string, string | number | null>>;

/** An element; attributes that are null are left out. What stands inside is SVG already. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value ?? '')}"`)
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A text, its baseline at `y`. */
export function label(text: string, attributes: Attributes): string {
  return element('text', attributes, escaped(text));
}

/** A number to two digits after the point: less than a pixel of any screen. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Text that SVG and HTML read as text; what neither may hold is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
