import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { languages, type Language } from '../../src/kernel/language.ts'
import { launch } from '../browser/chromium.ts'
import { openDemoHouse, type DemoHouse } from './demo-house.ts'
import { enter, open, pictureFolder, shoot, signIn, type SignedIn } from './photographer.ts'
import { reels, type Reel, type Scene } from './scenes.ts'
import { wordsIn } from './words.ts'

/** Pictures show this morning, whenever they are taken: a Monday, filing has been open since midnight. */
const morning = new Date('2026-11-23T10:30:00+08:00')

/** Names on the command line take only the pictures that begin so, and keep the others. */
const wanted = process.argv.slice(2)

const isWanted = ({ name }: Scene): boolean => wanted.length === 0 || wanted.some((one) => name.startsWith(one))

/** One picture to take. */
interface Shot {
  readonly scene: Scene
  readonly language: Language
  readonly cookies: SignedIn
}

const fileOf = ({ scene, language }: Shot): string =>
  language === 'zh-Hant' ? scene.name : `${scene.name}-${language}`

const take = async (browser: Browser, house: DemoHouse, shot: Shot): Promise<void> => {
  const { scene, language, cookies } = shot
  const page = await enter(browser, house, { ...scene, language, cookies })
  try {
    await open(page, scene.path)
    await scene.act?.(page, { language, says: wordsIn(language) })
    await shoot(page, fileOf(shot))
  } finally {
    await page.context().close()
  }
}

const shotsOf = async (browser: Browser, house: DemoHouse, { who, scenes }: Reel): Promise<readonly Shot[]> => {
  const chosen = scenes(house).filter(isWanted)
  if (chosen.length === 0) return []
  const cookies = await signIn(browser, house, who)
  return chosen.flatMap((scene) => languages.map((language) => ({ scene, language, cookies })))
}

const clear = (): void => {
  mkdirSync(pictureFolder, { recursive: true })
  if (wanted.length > 0) return
  for (const file of readdirSync(pictureFolder)) if (file.endsWith('.png')) rmSync(pictureFolder + file)
}

/** Takes the pictures of one person, two at a time; gives back what went wrong. */
const takeReel = async (browser: Browser, house: DemoHouse, reel: Reel): Promise<readonly string[]> => {
  const failures: string[] = []
  const shots = (await shotsOf(browser, house, reel)).values()
  const takeNext = async (): Promise<void> => {
    for (const shot of shots)
      await take(browser, house, shot).catch((error: unknown) => {
        failures.push(`${fileOf(shot)}: ${error instanceof Error ? error.message : String(error)}`)
      })
  }
  await Promise.all([takeNext(), takeNext()])
  return failures
}

const house = await openDemoHouse(morning)
const browser = await launch()
try {
  clear()
  for (const reel of reels)
    for (const failure of await takeReel(browser, house, reel)) {
      process.stderr.write(`${failure}\n`)
      process.exitCode = 1
    }
} finally {
  await browser.close()
  await house.close()
}
