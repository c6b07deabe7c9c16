import { startVitest } from 'vitest/node'

// Every screen in both sizes, light and dark, in three languages: too long for each run, so it has a command of its own.
process.env['MANZU_ALL_LOOKS'] = '1'
const vitest = await startVitest('test', ['test/browser/screens'], { project: ['browser'], watch: false })
await vitest.close()
