import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { launch } from '../browser/chromium.ts'
import { openDemoHouse, type DemoHouse } from './demo-house.ts'
import { enter, open, pictureFolder, shoot } from './photographer.ts'
import { reels, type Scene } from './scenes.ts'

/** Pictures show this morning, whenever they are taken: a Monday, filing has been open since midnight. */
const morning = new Date('2026-11-23T10:30:00+08:00')

/** Names on the command line take only the pictures that begin so, and keep the others. */
const wanted = process.argv.slice(2)
const inLanguages = (scene: Scene): readonly Scene[] =>
  scene.isInEnglishToo ? [scene, { ...scene, name: `${scene.name}-en`, language: 'en' }] : [scene]

const isWanted = ({ name }: Scene): boolean => wanted.length === 0 || wanted.some((one) => name.startsWith(one))

const take = async (browser: Browser, house: DemoHouse, { who, scene }: { who: string; scene: Scene }) => {
  const page = await enter(browser, house, { who, ...scene })
  try {
    await open(page, scene.path)
    await scene.act?.(page)
    await shoot(page, scene.name)
  } finally {
    await page.context().close()
  }
}

const clear = (): void => {
  mkdirSync(pictureFolder, { recursive: true })
  if (wanted.length > 0) return
  for (const file of readdirSync(pictureFolder)) if (file.endsWith('.png')) rmSync(pictureFolder + file)
}

const house = await openDemoHouse(morning)
const browser = await launch()
const failures: string[] = []
try {
  clear()
  for (const { who, scenes } of reels)
    for (const scene of scenes(house).flatMap(inLanguages).filter(isWanted))
      await take(browser, house, { who, scene }).catch((error: unknown) => {
        failures.push(`${scene.name}: ${error instanceof Error ? error.message : String(error)}`)
      })
} finally {
  await browser.close()
  await house.close()
}
for (const failure of failures) process.stderr.write(`${failure}\n`)
if (failures.length > 0) process.exitCode = 1
