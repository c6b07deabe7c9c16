import { defineConfig } from 'vitest/config'

process.env['MOST_TRIES'] ??= '10'

/**
 * What `npm run test:mutants` runs again for each change it makes: the tests of pay and of allocation, in short. Files
 * share a worker, which is several times faster; the changes are switched at run time and leave nothing behind.
 */
export default defineConfig({
  test: {
    include: [
      'src/kernel/*.test.ts',
      'src/people/commission/rules/*.test.ts',
      'src/goods/allocation/rules/*.test.ts',
      'test/commission/*.test.ts',
    ],
    testTimeout: 60_000,
    isolate: false,
  },
})
