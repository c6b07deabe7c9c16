import { listRegions } from '../../network/organisation/index.ts'
import type { Db } from '../../platform/db/connect.ts'

/** True while nobody has entered anything: a network begins with its regions. */
export const isDatabaseEmpty = async (db: Db): Promise<boolean> => (await listRegions({ db })).length === 0
