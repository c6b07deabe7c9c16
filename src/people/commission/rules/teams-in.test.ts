import { expect, test } from 'vitest'
import { teamsIn } from './teams-in.ts'

const line = (person: string, group: string, days: { readonly from?: string; readonly to?: string } = {}) => ({
  person,
  name: `${person} 名`,
  group,
  role: '',
  isOnProbation: false,
  ...days,
})

test('a team is who works in a group some day of the month, each once, and one alone is none', () => {
  const roster = [
    line('M02', 'mechanical'),
    line('M01', 'mechanical', { from: '2026-10-20' }),
    line('M01', 'mechanical', { to: '2026-10-19' }),
    line('M03', 'mechanical', { to: '2026-09-30' }),
    line('M04', 'mechanical', { from: '2026-11-01' }),
    line('P01', 'parts'),
  ]
  expect(teamsIn(roster, '2026-10')).toEqual([
    {
      team: 'mechanical',
      people: [
        { number: 'M01', name: 'M01 名' },
        { number: 'M02', name: 'M02 名' },
      ],
    },
  ])
})
