import { cycleIdsByCode } from '../../goods/supply/index.ts'
import type { Db } from '../../platform/db/connect.ts'
import { SetupError } from '../../platform/setup-error.ts'

/** The id of the cycle a command names by its code. */
export const cycleNamed = async (db: Db, code: string | undefined): Promise<number> => {
  if (code === undefined) throw new SetupError('Name the cycle with --cycle CODE, for example --cycle 2026-W48.')
  const id = (await cycleIdsByCode(db, [code])).get(code)
  if (id === undefined) throw new SetupError(`There is no cycle with the code ${code}.`)
  return id
}
