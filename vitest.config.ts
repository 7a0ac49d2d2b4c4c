/** Tests: YAML of the law comes as text, as in the build. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      name: 'yaml-text',
      transform: (code: string, id: string) => (id.endsWith('.yaml') ? `export default ${JSON.stringify(code)};` : undefined),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'threads',
  },
});
