/** Tests: YAML and CSV of the law come as text, and the kernel compiled, as in the build. */

import { defineConfig } from 'vitest/config';
import { KERNEL, kernelModule } from './kernel.mjs';
import { LAW, lawText } from './law-text.mjs';

export default defineConfig({
  plugins: [
    {
      name: 'law-text',
      transform: (code: string, id: string) => (LAW.test(id) ? `export default ${JSON.stringify(lawText(id, code))};` : undefined),
    },
    {
      name: 'kernel',
      enforce: 'pre',
      resolveId: (id: string) => (KERNEL.test(id) ? '\0kernel' : undefined),
      load: (id: string) => (id === '\0kernel' ? kernelModule() : undefined),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'threads',
  },
});
