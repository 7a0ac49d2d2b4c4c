/** The examples with which the help of each command begins. */

import type { HelpWords } from '../messages/index.ts';
import type { Example } from './help.ts';

const JANUARY = '-c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv';

export function roundExamples({ help: { exampleNotes: notes, value } }: HelpWords): readonly Example[] {
  return [
    { note: notes.january, line: `arrima-sim round ${JANUARY} --expect published` },
    { note: notes.outDir, line: `arrima-sim round -c ${value.criteriaExample} -p ${value.poolExample} --out-dir ${value.outExample}` },
    {
      note: notes.whatIf,
      line: `arrima-sim round -c ${value.criteriaExample} -p ${value.poolExample} --set groups.${value.groupExample}.select.minimum_score=580`,
    },
    { note: notes.pipe, line: `arrima-sim round ${JANUARY} --invited - --quiet | head -3` },
  ];
}

export function validateExamples({ help: { exampleNotes: notes, value } }: HelpWords): readonly Example[] {
  return [
    { note: notes.validate, line: `arrima-sim validate -c ${value.criteriaExample} -p ${value.poolExample}` },
    { note: notes.check, line: 'arrima-sim validate -c prtq-2020-01-16' },
  ];
}

export function explainExamples({ help: { exampleNotes: notes } }: HelpWords): readonly Example[] {
  return [{ note: notes.explain, line: `arrima-sim explain DI-000001 ${JANUARY}` }];
}

export function generateExamples({ help: { exampleNotes: notes, value } }: HelpWords): readonly Example[] {
  return [
    { note: notes.generate, line: `arrima-sim generate prtq-2020-01-16 -o ${value.poolExample}` },
    { note: notes.million, line: `arrima-sim generate benchmark --rows 1000000 --seed 2 -o ${value.poolExample}` },
    { note: notes.recipe, line: `arrima-sim generate ${value.recipeExample} -o - | head -3` },
  ];
}

export function roundsExamples({ help: { exampleNotes: notes } }: HelpWords): readonly Example[] {
  return [
    { note: notes.rounds, line: 'arrima-sim rounds --from 2023 --to 2023' },
    { note: notes.show, line: 'arrima-sim rounds show prtq-2020-01-16' },
    { note: notes.checkRounds, line: 'arrima-sim rounds check' },
  ];
}

export function campaignExamples({ help: { exampleNotes: notes, value } }: HelpWords): readonly Example[] {
  return [
    { note: notes.campaign, line: `arrima-sim campaign prtq-2019-2020 -p ${value.poolExample} --expect published` },
    {
      note: notes.ownPlan,
      line: `arrima-sim campaign ${value.planExample} -p ${value.poolExample} --replicates 500 --jobs 2 --out-dir ${value.outExample}`,
    },
    {
      note: notes.shard,
      line: `arrima-sim campaign ${value.planExample} -p ${value.poolExample} --replicates 500 --shard 3/16 --out-dir ${value.shardExample}`,
    },
    { note: notes.campaignJson, line: `arrima-sim campaign ${value.planExample} -p ${value.poolExample} --format json --quiet` },
  ];
}

export function mergeExamples({ help: { exampleNotes: notes, value } }: HelpWords): readonly Example[] {
  return [{ note: notes.merge, line: `arrima-sim campaign merge ${value.shardsExample} --out-dir ${value.outExample}` }];
}
