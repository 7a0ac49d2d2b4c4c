/** Every sentence in English, with the same keys as the French. */

import type { Messages } from '../fr/index.ts';
import { audit } from './audit.ts';
import { campaign } from './campaign.ts';
import { charts } from './charts.ts';
import { comparison } from './comparison.ts';
import { plain } from './criteria-in-plain-words.ts';
import { enough } from './enough.ts';
import { everyRun } from './every-run.ts';
import { expect } from './expectations.ts';
import { explain } from './explanation.ts';
import { generate } from './generation.ts';
import { github } from './github.ts';
import { help } from './help.ts';
import { list } from './list.ts';
import { listRemedies } from './list-remedies.ts';
import { minimumCell } from './minimum-cell.ts';
import { decimal, number } from './numbers.ts';
import { operators } from './operators.ts';
import { problems } from './problems/index.ts';
import { rounds } from './published-rounds.ts';
import { report } from './report.ts';
import { score } from './score.ts';
import { solution } from './solution.ts';
import { summary } from './summary.ts';
import { sweep } from './sweep.ts';
import { validate } from './validation.ts';
import { verify } from './verification.ts';
import { warnings } from './warnings.ts';
import { workbook } from './workbook.ts';

export const en: Messages = {
  problems,
  list,
  listRemedies,
  minimumCell,
  number,
  decimal,
  operators,
  ...everyRun,
  summary,
  warnings,
  workbook,
  expect,
  campaign,
  charts,
  audit,
  verify,
  enough,
  comparison,
  sweep,
  solution,
  explain,
  score,
  validate,
  generate,
  github,
  report,
  rounds,
  plain,
  ...help,
};
