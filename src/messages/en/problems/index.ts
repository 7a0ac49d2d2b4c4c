/** Every problem as a sentence, in English: one that has none does not compile. */

import type { ProblemSentences } from '../../sentences.ts';
import { criteriaProblems } from './criteria.ts';
import { csvProblems } from './csv.ts';
import { fileProblems } from './files.ts';
import { gridProblems } from './grids.ts';
import { keyProblems } from './keys.ts';
import { lawProblems } from './law.ts';
import { planProblems } from './plans.ts';
import { poolProblems } from './pool.ts';
import { recipeProblems } from './recipes.ts';
import { sliceProblems } from './slices.ts';
import { usageProblems } from './usage.ts';
import { yamlProblems } from './yaml.ts';

export const problems: ProblemSentences = {
  ...yamlProblems,
  ...keyProblems,
  ...criteriaProblems,
  ...gridProblems,
  ...recipeProblems,
  ...lawProblems,
  ...planProblems,
  ...sliceProblems,
  ...csvProblems,
  ...poolProblems,
  ...usageProblems,
  ...fileProblems,
};
