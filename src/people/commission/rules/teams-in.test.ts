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

test('who begins on the last day of the month or ends on the first is of the team', () => {
  const roster = [line('P01', 'parts', { from: '2026-10-31' }), line('P02', 'parts', { to: '2026-10-01' })]
  expect(teamsIn(roster, '2026-10')[0]?.people.map(({ number }) => number)).toEqual(['P01', 'P02'])
})

test('teams and their people stand in the order of their codes, however the roster is written', () => {
  const roster = ['parts', 'body', 'mechanical', 'install'].flatMap((team) =>
    ['3', '1', '4', '2'].map((number) => line(`${team}${number}`, team)),
  )
  const teams = teamsIn(roster, '2026-10')
  expect(teams.map(({ team }) => team)).toEqual(['body', 'install', 'mechanical', 'parts'])
  expect(teams[0]?.people.map(({ number }) => number)).toEqual(['body1', 'body2', 'body3', 'body4'])
})
