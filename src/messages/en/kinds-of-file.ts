/** Files that people have and that are no text of ours: what each is, and how a CSV is made of it, in English. */

import type { kindsOfFile as french } from '../fr/kinds-of-file.ts';

const export_ = 'export the data as CSV (UTF-8)';
const unpack = 'unpack the file, or pack it with gzip, which is read as it is';
const picture = 'a picture of a table cannot be read: ask for the data as CSV (UTF-8)';
const spreadsheet = 'open it in the spreadsheet and save the sheet as “CSV UTF-8”';

export const kindsOfFile: typeof french = {
  XLSX: { is: 'an Excel workbook (XLSX)', way: spreadsheet },
  XLS: { is: 'an Excel workbook from before 2007 (XLS)', way: spreadsheet },
  ODS: { is: 'a LibreOffice workbook (ODS)', way: 'in LibreOffice: Save As, “Text CSV”, character set UTF-8' },
  Word: { is: 'a Word document', way: 'copy its table into a spreadsheet and save that as “CSV UTF-8”' },
  ZIP: { is: 'a ZIP archive', way: 'unpack it, and give the CSV that it holds' },
  RTF: { is: 'formatted text (RTF)', way: 'save it as plain text (UTF-8)' },
  PDF: { is: 'a PDF', way: 'ask for the data as CSV (UTF-8): a table in a PDF cannot be read reliably' },
  PNG: { is: 'a picture (PNG)', way: picture },
  JPEG: { is: 'a picture (JPEG)', way: picture },
  SPSS: {
    is: 'an SPSS file',
    way: "in SPSS: SAVE TRANSLATE /OUTFILE='pool.csv' /TYPE=CSV /ENCODING='UTF8' /FIELDNAMES /CELLS=VALUES",
  },
  Stata: { is: 'a Stata file', way: 'in Stata: export delimited using pool.csv' },
  SAS: { is: 'a SAS file', way: 'in SAS: proc export data=POOL outfile="pool.csv" dbms=csv; run; (a session in UTF-8)' },
  SQLite: { is: 'an SQLite database', way: 'sqlite3 -header -csv FILE "SELECT * FROM TABLE" > pool.csv' },
  Parquet: { is: 'a Parquet file', way: "duckdb -c \"COPY (FROM 'FILE') TO 'pool.csv' (HEADER)\"" },
  Arrow: { is: 'an Arrow file (Feather)', way: 'in R: readr::write_csv(arrow::read_feather("FILE"), "pool.csv", na = "")' },
  gzip: { is: 'packed with gzip', way: 'unpack the file' },
  bzip2: { is: 'bzip2', way: unpack },
  xz: { is: 'xz', way: unpack },
  zstd: { is: 'zstd', way: unpack },
  HTML: {
    is: 'an HTML page',
    way: 'a spreadsheet often opens it: save as “CSV UTF-8”; or download the file again, which may be a page to sign in',
  },
  XML: { is: 'XML', way: export_ },
  JSON: { is: 'JSON', way: export_ },
  'Git LFS': { is: 'a Git LFS pointer, which stands in place of the data', way: 'git lfs pull brings the data' },
  YAML: {
    is: 'a YAML file of this tool',
    way: 'criteria are given by --criteria, a grid by --grid, a plan and a recipe behind the name of the command',
  },
  CSV: { is: 'a pool (CSV), it seems', way: 'the pool is given with --pool' },
};
