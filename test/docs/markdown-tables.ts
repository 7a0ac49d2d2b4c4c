/** Reads the tables of a fixture's README, so that what is worked out there by hand is compared with what comes out. */

/** The rows under the table heads that begin with `first`, each as cells by head; code marks are dropped. */
export function tableRows(markdown: string, first: string): Map<string, string>[] {
  const rows: Map<string, string>[] = [];
  let head: readonly string[] | null = null;
  for (const line of markdown.split('\n')) {
    const cells = cellsOf(line);
    if (cells === null) head = null;
    else if (head === null) head = cells;
    else if (head[0] === first && !/^-+:?$/.test(cells[0] ?? '')) rows.push(new Map(cells.map((cell, i) => [head?.[i] ?? '', cell])));
  }
  return rows;
}

/** A dash stands for nothing, several code marks for a list: `a` `b` is a|b. */
function cellsOf(line: string): readonly string[] | null {
  if (!line.startsWith('| ')) return null;
  return line
    .slice(2, -2)
    .split(/ \| /)
    .map((cell) => cell.replace(/\\\|/g, '|'))
    .map((cell) => (cell === '—' ? '' : /^`.*`$/.test(cell) ? cell.slice(1, -1).replaceAll('` `', '|') : cell));
}
