import type { Subject } from './dispute-types.ts'

/** What tells subjects of one statement apart. Example: a fact `RO-7` is `fact repairOrder RO-7`. */
const keyOf = (subject: Subject): string => {
  switch (subject.about) {
    case 'node':
      return `node ${subject.node}`
    case 'fact':
      return `fact ${subject.kind} ${subject.fact}`
    case 'correction':
      return `correction ${subject.month}`
    case 'missing':
    default:
      return 'missing'
  }
}

/** True when both are about the same line. */
export const isSameSubject = (one: Subject, other: Subject): boolean => keyOf(one) === keyOf(other)

/** True while somebody still has to do something. Example: `isLive('rejected')` is false. */
export const isLive = (status: string): boolean => status === 'open' || status === 'answered' || status === 'appealed'
