import { beforeAll, expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildRegion, managerOf } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { pdfPages, pdfText } from '../../../test/support/pdf-text.ts'
import { buildSettledWeek } from '../../../test/support/settled-week.ts'
import type { Language } from '../../kernel/language.ts'
import { expectDone } from '../../platform/ctx.ts'
import { fillRateClock } from './count-cycle.ts'
import { getFillReport } from './region-report.ts'
import { createFillTarget } from './targets.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const week = await buildSettledWeek(ctx, clock)
await fillRateClock(ctx)

beforeAll(async () => {
  const target = { sliceBy: 'network' as const, sliceKey: '', from: '2026-01-01', rate: '0.9' }
  expectDone(await createFillTarget(ctx, target))
})

const report = async (query: object, language: Language = 'zh-Hant', caller = ctx.caller) => {
  const file = expectDone(await getFillReport({ ...ctx, language, caller }, query))
  if (!(file.content instanceof Uint8Array)) throw new Error('a PDF is bytes')
  return { name: file.fileName, pages: pdfPages(file.content), text: pdfText(file.content).replaceAll(/\s/g, '') }
}

test('one page says of a region its rates, target, causes, lowest outlets and products, when and by whom', async () => {
  const { name, pages, text } = await report({ regionId: week.south.id })
  expect(name).toBe('南區滿足率報告 2026年11月23日.pdf')
  expect(pages).toBe(1)
  // 小港店 got 4 of 8 milk, and no wine of 5: not meant for it.
  for (const said of [
    '南區滿足率報告週期W48',
    '30.8%13件中滿足4件',
    '目標90.0%與目標相差−59.2個百分點',
    '申報13100.0%定向投放−538.5%貨源不足−430.8%',
    '小港店30.8%90.0%139定向投放',
    '紅酒0.0%90.0%55定向投放',
    '2026年11月23日週一19:00由測試管理員列印',
  ])
    expect(text).toContain(said)
  expect(text).not.toContain('大安店')
})

test('speaks simplified Chinese and English, and writes names in their own script', async () => {
  expect((await report({}, 'zh-Hans')).text).toContain('满足率报告')
  const { text } = await report({ cycleId: week.cycle.id }, 'en')
  expect(text).toContain('Fillratereport:Wholenetwork')
  expect(text).toContain('大安店')
})

test('an account manager prints the own outlets; what is not there is said', async () => {
  const { text } = await report({}, 'zh-Hant', managerOf(week.big))
  expect(text).toContain('大安店')
  expect(text).not.toContain('小港店')
  const refused = async (query: object) => getFillReport(ctx, query)
  expect(await refused({ regionId: 4711 })).toMatchObject({ code: 'organisation.no-region' })
  expect(await refused({ cycleId: 4711 })).toMatchObject({ code: 'fill-rate.not-settled' })
  expect(await refused({ fromMonth: '2027-01' })).toMatchObject({ code: 'fill-rate.report.empty' })
  const empty = await buildRegion(ctx)
  expect(await refused({ regionId: empty.id })).toMatchObject({ code: 'fill-rate.report.empty' })
})

test('the trend shows the cycles up to the one asked about, and the page stays one', async () => {
  for (let count = 49; count < 64; count += 1) {
    await buildSettledWeek(ctx, clock, `W${count}`)
    await fillRateClock(ctx)
  }
  const all = await report({})
  expect(all.pages).toBe(1)
  expect(all.text).toContain('W52W53W54W55W56W57W58W59W60W61W62W63')
  expect((await report({ cycleId: week.cycle.id })).text).not.toContain('W49')
})
