import type { Month } from '../../../kernel/period.ts'
import type { RosterLine } from './fact.ts'
import { lastDayOf } from './roster.ts'

/** A group with everybody who belongs to it some day of a month, by number. */
export interface Team {
  readonly team: string
  readonly people: readonly { readonly number: string; readonly name: string }[]
}

/**
 * The groups of a month in which two or more work, among whom an amount can be moved. Example: a line that ended in
 * September is in no team of October.
 */
export const teamsIn = (roster: readonly RosterLine[], month: Month): readonly Team[] => {
  const lines = roster.filter(({ from = '', to = '9' }) => from <= lastDayOf(month) && to >= `${month}-01`)
  return [...new Set(lines.map(({ group }) => group))]
    .map((team) => {
      const own = lines.filter(({ group }) => group === team)
      const names = new Map(own.map(({ person, name }) => [person, name]))
      const people = [...names].map(([number, name]) => ({ number, name }))
      return { team, people: people.toSorted((a, b) => (a.number < b.number ? -1 : 1)) }
    })
    .filter(({ people }) => people.length > 1)
    .toSorted((a, b) => (a.team < b.team ? -1 : 1))
}
