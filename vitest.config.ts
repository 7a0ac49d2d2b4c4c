/** Tests: what the sources import that is no TypeScript comes as in the build, and the package is built once for all. */

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { withSources } from './sources.mjs';

/** The file that takes longest by far begins first, so that no processor waits for it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('/commands/shipped-campaigns.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** What measures CPU time has no place among the tests: it runs alone, by a script of its own. */
const MEASURING = ['test/pool/cost.test.ts', 'test/hostile/scaling/scaling.test.ts'];
/** What needs a browser or an office suite runs where there is one. */
const IN_BROWSER = ['test/browser/**'];
const IN_OFFICE = ['test/office/**'];
/** Every example of every help, which takes as long as many other tests. */
const EXAMPLES = ['test/examples/**'];
const script = process.env['npm_lifecycle_event'] ?? '';
/** Each is asked for by the script that names it. */
const left = ['fuzz', 'scaling', 'browser', 'office', 'examples'].includes(script)
  ? []
  : [...MEASURING, ...IN_BROWSER, ...IN_OFFICE, ...EXAMPLES];

export default defineConfig({
  plugins: [withSources],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: left,
    globalSetup: ['test/processes/built.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    pool: 'threads',
    // Files of tests share the modules of a worker: to load them anew for each takes a quarter of the time.
    isolate: false,
    // Every processor works: by default one is kept for whoever watches.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/pool/kernel/**', 'src/**/*.d.ts'],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'reports/coverage',
    },
  },
});
