import {
  answerDispute,
  decideDispute,
  type Fact,
  openDispute,
  replyToDispute,
} from '../../../people/commission/index.ts'
import type { Caller } from '../../../kernel/caller.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { expectDone, type CallerCtx } from '../../../platform/ctx.ts'
import { addMonths, type Month } from '../../../kernel/period.ts'
import { mattersOf } from './matters.ts'
import { workshopOf } from './workshop.ts'

/** Something said or decided about a month, on a day of the month after. */
export interface DisputeStep {
  readonly day: string
  readonly time: string
  readonly take: () => Promise<unknown>
}

/** A shown month of the demo, and how to act for people. */
export interface ShownMonth {
  readonly first: Month
  readonly place: number
  /** The month's run, known once it is calculated. */
  readonly runId: () => number
  readonly clerk: CallerCtx
  readonly as: (number: string) => CallerCtx
}

/** The month whose dispute is accepted after it was approved: the next one corrects it. */
export const acceptedPlace = 3

/** The newest month that is shown; a dispute of it waits for an answer. */
export const openPlace = 4

/** More hours than were written down first, in tenths. */
const forgottenTenths = 45

/** The job whose time was written down wrong: the first normal one of the mechanical team. */
const wrongJob = ({ first, place }: ShownMonth): Fact => {
  const job = workshopOf(addMonths(first, place), place).find(
    ({ kind, attributes }) =>
      kind === 'hours' && attributes['team'] === 'mechanical' && attributes['kind'] === 'normal',
  )
  if (!job) throw new Error('the mechanical team of the demo did nothing')
  return job
}

const withForgottenHours = ({ kind, id, dates, measures, attributes, people }: Fact) => {
  const tenths = Number((measures['hours'] ?? '0').replace('.', '')) + forgottenTenths
  const values = {
    id,
    ...Object.fromEntries(
      Object.entries({ ...dates, ...attributes }).map(([name, said]) => [name, String(said ?? '')]),
    ),
    ...Object.fromEntries(Object.entries(people).map(([role, named]) => [role, named.join(' ')])),
    hours: `${Math.floor(tenths / 10)}.${tenths % 10}`,
  }
  return { kind, key: id, isWithdrawn: false as const, values }
}

const accepted = (month: ShownMonth): readonly DisputeStep[] => {
  const { runId, clerk, as } = month
  const job = wrongJob(month)
  let id = 0
  const opened = async (answer: Promise<{ id: number } | Refusal>) => (id = expectDone(await answer).id)
  const subject = { about: 'missing' } as const
  return [
    {
      day: '03',
      time: '20:10',
      take: () => opened(openDispute(as('M02'), { runId: runId(), subject, text: '有一台底盤大修的工時沒有算進來。' })),
    },
    {
      day: '04',
      time: '09:20',
      take: () => answerDispute(clerk, { id, text: '請問是哪一張工單？系統裡的工時單我們一張張對。' }),
    },
    {
      day: '04',
      time: '21:05',
      take: () => replyToDispute(as('M02'), { id, text: `${job.id}，後來追加的四個半小時沒有登記。` }),
    },
    {
      day: '08',
      time: '11:00',
      take: () =>
        decideDispute(clerk, {
          id,
          outcome: 'accepted',
          text: '已和車間對過派工單，追加的工時補上了，差額下個月更正。',
          facts: [withForgottenHours(job)],
        }),
    },
  ]
}

/** E01 doubts the complaint of the month; nobody has answered yet. */
const waiting = ({ runId, as, first, place }: ShownMonth): readonly DisputeStep[] => {
  const complaint = mattersOf(first, place).find(({ kind }) => kind === 'complaint')?.id ?? ''
  const subject = { about: 'node', node: 'deduction.complaints/E01' } as const
  const text = `${complaint} 的客人後來說是誤會，請再向客服查一次。`
  return [{ day: '11', time: '19:40', take: () => openDispute(as('E01'), { runId: runId(), subject, text }) }]
}

/** What people of the demo's station dispute of a month, with what the desk says, in the order in which it is said. */
export const disputesOf = (month: ShownMonth): readonly DisputeStep[] => {
  if (month.place === acceptedPlace) return accepted(month)
  return month.place === openPlace ? waiting(month) : []
}

/** An account of the demo's station as a caller; everybody there has one. */
export const callerOf = (people: ReadonlyMap<string, Caller>, number: string): Caller => {
  const caller = people.get(number)
  if (!caller) throw new Error(`${number} of the demo has no account`)
  return caller
}
