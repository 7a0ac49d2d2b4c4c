/** Tests: YAML and CSV of the law come as text, as in the build. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      name: 'law-text',
      transform: (code: string, id: string) => (/\.(?:yaml|csv)$/.test(id) ? `export default ${JSON.stringify(code)};` : undefined),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'threads',
  },
});
