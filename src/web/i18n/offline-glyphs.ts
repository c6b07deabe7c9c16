import i18next from 'i18next'

/** What is said when there is no network, or the server does not answer. */
const offlineTexts = [
  'web.offline',
  'web.broken',
  'web.try-again',
  'ordering.draft.kept',
  'ordering.draft.waiting',
  'ordering.draft.again',
  'ordering.draft.drop',
  'ordering.draft.drop-question',
] as const

/** Plain text and headings. */
const weights = [400, 600] as const

/**
 * Fetches the slices of the typeface which the sentences said without a network need: then it is too late to fetch them,
 * and a device without Chinese fonts would show boxes.
 */
export const fetchOfflineGlyphs = async (): Promise<void> => {
  const text = offlineTexts.map((key) => i18next.t(key, { count: 0 })).join('')
  const { fontFamily } = getComputedStyle(document.body)
  await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 1em ${fontFamily}`, text)))
}
