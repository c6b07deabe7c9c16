import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Language } from '../../kernel/language.ts'

const manifestShape = z.record(z.string(), z.object({ file: z.string(), css: z.array(z.string()).default([]) }))

/**
 * Addresses of the styles of the built web app that a page outside of it needs to look alike: the app's own and the font
 * of the language. A build without a list of its files gives none; the page is readable without.
 */
export const builtStyles = (webRoot: string, language: Language): readonly string[] => {
  const file = join(webRoot, '.vite/manifest.json')
  if (!existsSync(file)) return []
  const manifest = manifestShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  const font = language === 'zh-Hans' ? 'i18n/fonts-sc.ts' : 'i18n/fonts-tc.ts'
  const files = ['index.html', font].flatMap((key) => [...(manifest[key]?.css ?? []), manifest[key]?.file ?? ''])
  // What is made of styles alone is a file of styles itself.
  return files.filter((path) => path.endsWith('.css')).map((path) => `/${path}`)
}
