/** Files that people have and that are no text of ours: what each is, and how a CSV is made of it, in French. */

import type { OtherKind } from '../../problems/problem.ts';

/** What a file is, and the way from it to a CSV. */
interface KindOfFile {
  readonly is: string;
  readonly way: string;
}

const export_ = 'exportez les données en CSV (UTF-8)';
const unpack = 'décompressez le fichier, ou compressez-le en gzip, qui se lit tel quel';
const picture = 'un tableau photographié ne se lit pas\u00a0: demandez les données en CSV (UTF-8)';
const spreadsheet = 'ouvrez-le dans le tableur et enregistrez la feuille sous «\u00a0CSV UTF-8\u00a0»';

export const kindsOfFile: Readonly<Record<OtherKind, KindOfFile>> = {
  XLSX: { is: 'un classeur Excel (XLSX)', way: spreadsheet },
  XLS: { is: 'un classeur Excel d’avant 2007 (XLS)', way: spreadsheet },
  ODS: {
    is: 'un classeur LibreOffice (ODS)',
    way: 'dans LibreOffice\u00a0: Enregistrer sous, «\u00a0Texte CSV\u00a0», jeu de caractères UTF-8',
  },
  Word: { is: 'un document Word', way: 'copiez son tableau dans un tableur et enregistrez-le sous «\u00a0CSV UTF-8\u00a0»' },
  ZIP: { is: 'une archive ZIP', way: 'décompressez-la, et donnez le CSV qu’elle contient' },
  RTF: { is: 'un texte mis en forme (RTF)', way: 'enregistrez-le en texte brut (UTF-8)' },
  PDF: { is: 'un PDF', way: 'demandez les données en CSV (UTF-8)\u00a0: un tableau de PDF ne se lit pas sûrement' },
  PNG: { is: 'une image (PNG)', way: picture },
  JPEG: { is: 'une image (JPEG)', way: picture },
  SPSS: {
    is: 'un fichier SPSS',
    way: "dans SPSS\u00a0: SAVE TRANSLATE /OUTFILE='banque.csv' /TYPE=CSV /ENCODING='UTF8' /FIELDNAMES /CELLS=VALUES",
  },
  Stata: { is: 'un fichier Stata', way: 'dans Stata\u00a0: export delimited using banque.csv' },
  SAS: { is: 'un fichier SAS', way: 'dans SAS\u00a0: proc export data=BANQUE outfile="banque.csv" dbms=csv; run; (session en UTF-8)' },
  SQLite: { is: 'une base SQLite', way: 'sqlite3 -header -csv FICHIER "SELECT * FROM TABLE" > banque.csv' },
  Parquet: { is: 'un fichier Parquet', way: "duckdb -c \"COPY (FROM 'FICHIER') TO 'banque.csv' (HEADER)\"" },
  Arrow: { is: 'un fichier Arrow (Feather)', way: 'dans R\u00a0: readr::write_csv(arrow::read_feather("FICHIER"), "banque.csv", na = "")' },
  gzip: { is: 'compressé avec gzip', way: 'décompressez le fichier' },
  bzip2: { is: 'du bzip2', way: unpack },
  xz: { is: 'du xz', way: unpack },
  zstd: { is: 'du zstd', way: unpack },
  HTML: {
    is: 'une page HTML',
    way: 'un tableur l’ouvre souvent\u00a0: enregistrez sous «\u00a0CSV UTF-8\u00a0»\u00a0; ou retéléchargez le fichier, qui est peut-être une page de connexion',
  },
  XML: { is: 'du XML', way: export_ },
  JSON: { is: 'du JSON', way: export_ },
  'Git LFS': { is: 'un pointeur Git LFS, qui tient la place des données', way: 'git lfs pull apporte les données' },
  YAML: {
    is: 'un fichier YAML de cet outil',
    way: 'des critères se donnent avec --criteria, une grille avec --grid, un plan et une recette derrière le nom de la commande',
  },
  CSV: { is: 'une banque (CSV), semble-t-il', way: 'la banque se donne avec --pool' },
};
