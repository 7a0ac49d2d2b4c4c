/** `arrima-sim audit`: holds a round, and says what its result hangs on. */

import { auditing, holdRound } from '../../engine/index.ts';
import { sha256 } from '../../hash/node.ts';
import { type Audit, auditFigures } from '../../outputs/audit.ts';
import { poolInManifest } from '../../outputs/pool-input.ts';
import { criteriaInManifest, namedCriteria, namedReading } from '../../outputs/question-inputs.ts';
import { readingOf } from '../../outputs/reading.ts';
import { warningsOf } from '../../outputs/warnings.ts';
import { unseenValues } from '../../pool/warnings/value-unseen.ts';
import { auditBlocks } from '../../render/audit.ts';
import { refuseBlanksInCaps } from '../caps.ts';
import type { Context } from '../context.ts';
import { inSteps } from '../in-steps.ts';
import { requireSeed } from '../inputs.ts';
import { loadPool, poolName } from '../pools.ts';
import { criteriaRead, endOfFolder, giveAnswer, prepared, type QuestionOptions, questionArguments, seedOf } from '../questions.ts';
import { named, type PlannedFile } from '../results.ts';

export interface AuditCommandOptions extends QuestionOptions {
  /** Points of score on either side of a cut-off. */
  readonly points: number;
  readonly days: number;
}

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run(options: AuditCommandOptions, context: Context): Promise<number> {
  const planned = plannedFiles(options);
  const { pools, loaded, judgeAgain } = await prepared(options, planned, 'audit.json', context);
  const { criteria } = loaded;
  const { points, days, seed: given } = options;
  requireSeed(criteria, given, options.criteria);
  const { pool, file } = await loadPool(pools, criteria, { options, decoding: {} }, context);
  const round = holdRound(pool, criteria, { hash: sha256, seed: given });
  refuseBlanksInCaps(round, poolName(pools));
  const steps = criteria.groups.length + 2;
  const found = await inSteps(auditing(round, { points, days, hash: sha256, seed: given }), steps, options, context);

  const read = { file, reading: readingOf(options) };
  const criteriaGiven = await criteriaRead(loaded, options, context);
  const seed = seedOf(options, criteria);
  const json: Audit = {
    schema: 'arrima-sim/audit/v1',
    tool: { name: 'arrima-sim', version: context.version },
    inputs: { ...namedReading(read, pool), ...namedCriteria(criteriaGiven), seed },
    asked: criteriaGiven.asked,
    ...auditFigures(found, unseenValues(criteria, pool)),
    warnings: warningsOf(round, pool),
  };
  return await giveAnswer(
    options,
    planned,
    judgeAgain,
    {
      command: 'audit',
      json,
      blocks: (language, messages) => auditBlocks(json, { criteria, counts: round.figures.counts, points, days }, language, messages),
      texts: {},
      inputs: [...criteriaInManifest(criteriaGiven, 'criteria'), ...poolInManifest(file, read.reading)],
      arguments: questionArguments(options, seed, { points, days }),
      pool,
      of: { id: criteria.id, pool: json.inputs.pool },
      sendsData: false,
    },
    context,
  );
}

/** The files that a run will write, in the order in which they are renamed: the audit last. */
function plannedFiles({ rejects, outDir }: AuditCommandOptions): PlannedFile[] {
  return [...named(rejects, 'rejects'), ...endOfFolder(outDir, 'audit.json', 'audit')];
}
