import { expect, test } from 'vitest'
import { draftName, dropPassedDrafts, emptyDraft, keepDraft, readDraft, type Draft } from './draft.ts'

/** The browser's storage as the standard describes it. */
const buildBox = (): Storage => {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    key: (place) => [...values.keys()][place] ?? null,
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, value),
    removeItem: (name) => void values.delete(name),
    clear: () => values.clear(),
  }
}

const place = { outletId: 7, cycleId: 3, phase: 'filing' } as const
const draft: Draft = {
  basket: { typed: { 5: '1' }, committed: { 5: 12 } },
  sending: { key: 'key', lines: [{ productId: 5, quantity: 12 }] },
}

test('a draft is found again as it was kept, and only in its own place', () => {
  const box = buildBox()
  expect(keepDraft(box, place, draft)).toBe(true)
  expect(readDraft(box, place)).toEqual(draft)
  expect(readDraft(box, { ...place, phase: 'ordering' })).toEqual(emptyDraft)
  expect(readDraft(box, { ...place, outletId: 8 })).toEqual(emptyDraft)
})

test('an empty draft leaves nothing behind', () => {
  const box = buildBox()
  keepDraft(box, place, draft)
  keepDraft(box, place, emptyDraft)
  expect(box.length).toBe(0)
})

test.each(['{', '{}', '{"basket":{"typed":{"5":1},"committed":{}},"sending":null}'])(
  'what cannot be read as a draft is none: %s',
  (text) => {
    const box = buildBox()
    box.setItem(draftName(place), text)
    expect(readDraft(box, place)).toEqual(emptyDraft)
  },
)

test('drafts of passed phases go, those of another outlet stay', () => {
  const box = buildBox()
  const other = { ...place, outletId: 71 }
  const ordering = { ...place, phase: 'ordering' } as const
  for (const one of [place, ordering, { ...place, cycleId: 2 }, other]) keepDraft(box, one, draft)
  dropPassedDrafts(box, 7, ordering)
  expect([place, ordering, other].map((one) => readDraft(box, one))).toEqual([emptyDraft, draft, draft])
  dropPassedDrafts(box, 7, null)
  expect(box.length).toBe(1)
})

test('a device without room says so instead of failing', () => {
  const box = buildBox()
  box.setItem = () => {
    throw new Error('QuotaExceededError')
  }
  expect(keepDraft(box, place, draft)).toBe(false)
})
