import type { TestProject } from 'vitest/node'
import { buildWeb } from '../../src/app/build-web.ts'
import { setup as startDatabase } from '../support/database-server.ts'
import { chromiumPath } from './chromium.ts'

/** Once for all browser tests: the web app is built, the browser unpacked, the database started. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  await buildWeb(() => {})
  await chromiumPath()
  return startDatabase(project)
}
