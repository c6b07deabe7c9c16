import type { Answer } from '../../../../../kernel/contract.ts'
import type { listMyPayTargets, listPayTargets } from '../../../../../people/commission/target.contract.ts'

/** A sheet of targets as the desk sees it. */
export type Sheet = Answer<typeof listPayTargets>['sheets'][number]

/** A sheet as who has to sign it sees it. */
export type MySheet = Answer<typeof listMyPayTargets>['sheets'][number]

/** A field of a sheet. */
export type SheetField = Sheet['fields'][number]
