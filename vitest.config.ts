import { defineConfig } from 'vitest/config'

const databaseTests = '**/*.db.test.ts'
const browserTests = 'test/browser/**/*.browser.test.ts'

/** Files of one worker share the modules they import: no test keeps state in one, and half of the time went into loading. */
const shared = { isolate: false }

/** Database tests run whole on each supported version; the name of the project says which. */
const onPostgres = (name: 'db18' | 'db15') => ({
  test: { ...shared, name, include: [`{src,test}/${databaseTests}`], globalSetup: ['test/support/database-server.ts'] },
})

/** The programs of version 15 come as a package for this system alone. */
const bringsPostgres15 = process.platform === 'linux' && process.arch === 'x64'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        test: { ...shared, name: 'pure', include: ['{src,test}/**/*.test.ts'], exclude: [databaseTests, browserTests] },
      },
      onPostgres('db18'),
      ...(bringsPostgres15 ? [onPostgres('db15')] : []),
      {
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: ['test/browser/global-setup.ts'],
          // A busy machine takes its time; only what fails waits this long.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
