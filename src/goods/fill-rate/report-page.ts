import type { Column, Content, ContentTable, TableCell } from 'pdfmake/interfaces.js'
import type { Language } from '../../kernel/language.ts'
import type { Fit, Pdf } from '../../platform/pdf/write-pdf.ts'
import type { FillSlice } from './fill-rates.ts'
import { barPicture, barsOf, trendFloor, trendPicture } from './report-charts.ts'
import { mostLost } from './rules/loss.ts'

/** What stands in the report of a region. */
export interface Report {
  readonly place: string
  readonly period: string
  readonly all: FillSlice
  /** Cycle by cycle, oldest first. */
  readonly trend: readonly FillSlice[]
  /** The lowest first, only where anything was lost. */
  readonly outlets: readonly FillSlice[]
  readonly products: readonly FillSlice[]
  /** When and by whom. */
  readonly printed: string
}

/** How words and numbers are said. */
interface Voice {
  readonly say: (key: string, params?: Readonly<Record<string, string | number>>) => string
  readonly language: Language
}

interface Pen extends Voice {
  readonly fit: Fit
  readonly percent: (rate: string | number | null) => string
  readonly number: (value: number) => string
}

const pageWidth = 515
const axis = 38
const muted = '#5d6870'
const alarm = '#b42318'
const ink = '#1b2227'

const penOf = (voice: Voice, fit: Fit): Pen => {
  const shares = new Intl.NumberFormat(voice.language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const numbers = new Intl.NumberFormat(voice.language)
  return {
    ...voice,
    fit,
    percent: (rate) => (rate === null ? '–' : shares.format(Number(rate))),
    number: (value) => numbers.format(value),
  }
}

const heading = ({ fit, say }: Pen, key: string, params = {}): Content => ({
  text: fit(say(key, params)),
  bold: true,
  fontSize: 11,
  margin: [0, 10, 0, 4],
})

const isBelow = ({ byUnit, target }: FillSlice): boolean =>
  byUnit.rate !== null && target !== null && Number(byUnit.rate) < Number(target)

interface Figure {
  readonly label: string
  readonly value: string
  readonly note: string
  readonly isBad?: boolean
}

const figure = ({ fit }: Pen, { label, value, note, isBad = false }: Figure): Content => ({
  stack: [
    { text: fit(label), color: muted },
    { text: fit(value), bold: true, fontSize: 20, color: isBad ? alarm : ink },
    { text: fit(note), color: muted, fontSize: 8 },
  ],
})

/** How far the rate by unit is from its target, in points of a hundred. */
const distanceOf = ({ say }: Pen, { byUnit, target }: FillSlice): string => {
  if (target === null) return say('fill-rate.report.no-target')
  const distance = (Number(byUnit.rate) - Number(target)) * 100
  return say('fill-rate.report.distance', { points: `${distance < 0 ? '−' : '+'}${Math.abs(distance).toFixed(1)}` })
}

/** Three rates, and how far the first is from its target. */
const figures = (pen: Pen, { all }: Report): Content => {
  const { say, percent, number } = pen
  const counted = (rate: FillSlice['byUnit'], kind: string): string =>
    say(`fill-rate.report.filled.${kind}`, { filled: number(rate.filled), asked: number(rate.asked) })
  const shown = (kind: 'byUnit' | 'byLine' | 'byOrder', of: string): Figure => ({
    label: say(`fill-rate.column.${kind}`),
    value: percent(all[kind].rate),
    note: counted(all[kind], of),
  })
  const target = { label: say('fill-rate.column.target'), value: percent(all.target), note: distanceOf(pen, all) }
  const four = [
    { ...shown('byUnit', 'unit'), isBad: isBelow(all) },
    target,
    shown('byLine', 'line'),
    shown('byOrder', 'order'),
  ]
  return { columns: four.map((one) => figure(pen, one)), columnGap: 10, margin: [0, 8, 0, 0] }
}

const trend = (pen: Pen, { trend: slices }: Report): Content[] => {
  if (slices.length < 2) return []
  const { fit, percent } = pen
  const [width, height] = [pageWidth - axis, 84]
  const floor = trendFloor(slices)
  const label = (rate: number): Content => ({ text: fit(percent(rate)), fontSize: 7, color: muted, alignment: 'right' })
  const under = (texts: readonly string[]): Content => ({
    columns: [
      { width: axis, text: '' },
      ...texts.map((text): Column => ({
        width: width / slices.length,
        text: fit(text),
        fontSize: 7,
        alignment: 'center',
      })),
    ],
  })
  return [
    heading(pen, 'fill-rate.report.trend'),
    {
      columns: [
        {
          width: axis - 4,
          stack: [label(1), { ...(label((1 + floor) / 2) as object), margin: [0, 27, 0, 27] } as Content, label(floor)],
        },
        { width: width + 4, svg: trendPicture(slices, { width, height }), margin: [4, 0, 0, 0] },
      ],
    },
    under(slices.map(({ name }) => name)),
    under(slices.map(({ byUnit }) => percent(byUnit.rate))),
  ]
}

const causes = (pen: Pen, { all }: Report): Content[] => {
  const { fit, say, number, percent } = pen
  const width = 300
  const body = barsOf(all).map((bar): TableCell[] => {
    const isLoss = bar.key !== 'asked' && bar.key !== 'filled'
    const name = isLoss ? say(`fill-rate.word.mostLost.${bar.key}`) : say(`fill-rate.column.${bar.key}`)
    return [
      { text: fit(name) },
      { svg: barPicture(bar, all.byUnit.asked, width), margin: [0, 3, 0, 0] },
      { text: fit(`${isLoss ? '−' : ''}${number(bar.units)}`), alignment: 'right' },
      { text: fit(percent(bar.units / all.byUnit.asked)), alignment: 'right', color: muted },
    ]
  })
  return [
    heading(pen, 'fill-rate.report.causes'),
    { table: { widths: ['*', width, 55, 45], body }, layout: 'noBorders' },
  ]
}

const widest = 21

/** A name that stays on its line: what is too long ends in an ellipsis, so that the page stays one. */
const clipped = (name: string): string => {
  let width = 0
  let kept = ''
  for (const character of name) {
    width += character < '\u2e80' ? 0.6 : 1
    if (width > widest) return `${kept}…`
    kept += character
  }
  return name
}

const lowest = (
  pen: Pen,
  { title, column, slices }: { title: string; column: string; slices: readonly FillSlice[] },
): Content[] => {
  const { fit, say, number, percent } = pen
  if (slices.length === 0) return []
  const head = [column, 'byUnit', 'target', 'asked', 'lost', 'mostLost'].map((one, place): TableCell => ({
    text: fit(say(`fill-rate.column.${one}`)),
    color: muted,
    alignment: place === 0 || place === 5 ? 'left' : 'right',
  }))
  const rows = slices.map((slice): TableCell[] => {
    const most = mostLost(slice.lost)
    return [
      { text: fit(clipped(slice.name)) },
      {
        text: fit(percent(slice.byUnit.rate)),
        alignment: 'right',
        bold: isBelow(slice),
        color: isBelow(slice) ? alarm : ink,
      },
      { text: fit(percent(slice.target)), alignment: 'right' },
      { text: fit(number(slice.byUnit.asked)), alignment: 'right' },
      { text: fit(number(slice.byUnit.asked - slice.byUnit.filled)), alignment: 'right' },
      { text: fit(most === null ? '–' : say(`fill-rate.word.mostLost.${most}`)) },
    ]
  })
  const table: ContentTable = {
    table: { headerRows: 1, widths: ['*', 45, 45, 50, 50, 90], body: [head, ...rows] },
    layout: 'lightHorizontalLines',
    fontSize: 8.5,
  }
  return [heading(pen, title), table]
}

/** The page: who and when, three rates, the trend, the causes, the lowest outlets and products. */
export const reportPage = (report: Report, voice: Voice): Pick<Pdf, 'content' | 'footer'> => ({
  content: (fit) => {
    const pen = penOf(voice, fit)
    const { outlets, products } = report
    return [
      { text: fit(voice.say('fill-rate.report.title', { place: report.place })), bold: true, fontSize: 17 },
      { text: fit(report.period), color: muted },
      figures(pen, report),
      ...trend(pen, report),
      ...causes(pen, report),
      ...lowest(pen, { title: 'fill-rate.report.outlets', column: 'outletName', slices: outlets }),
      ...lowest(pen, { title: 'fill-rate.report.products', column: 'productName', slices: products }),
    ]
  },
  footer: (fit) => ({ text: fit(report.printed), color: muted, fontSize: 8, margin: [40, 12, 40, 0] }),
})
