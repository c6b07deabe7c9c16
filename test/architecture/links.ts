import { posix } from 'node:path'
import type { Tree } from './tree.ts'

const link = /\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g

const isThere = (files: Tree, target: string): boolean =>
  files.has(target) || [...files.keys()].some((path) => path.startsWith(`${target.replace(/\/$/, '')}/`))

/** Links of the documents that lead to no file or folder of the tree. Pictures are no text and are left out. */
export const brokenLinks = (files: Tree): readonly string[] =>
  [...files]
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([path, text]) =>
      [...text.matchAll(link)]
        .map(([, target = '']) => target)
        .filter((target) => !/\.(png|jpg|svg|gif|webp)$/.test(target))
        .filter((target) => !isThere(files, posix.join(posix.dirname(path), target)))
        .map((target) => `${path} links to ${target}, which is not there: mend the link`),
    )
