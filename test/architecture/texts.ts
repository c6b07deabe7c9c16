import type { Tree } from './tree.ts'

const homes = new RegExp(
  String.raw`(?:^|[\s"'\`(=])((?:/(?:${['home', 'Users', 'work'].join('|')})|[A-Z]:\\Users\\\w+)/?[\w.-]*)/`,
  'm',
)

/** Paths of a developer's machine, in any file of the tree. */
export const machinePaths = (files: Tree): readonly string[] =>
  [...files].flatMap(([path, text]) => {
    const found = path === 'package-lock.json' ? null : homes.exec(text)
    if (!found) return []
    const line = text.slice(0, found.index).split('\n').length
    return [
      `${path}:${line} names ${found[1] ?? ''}, a folder of one machine: use a path from the root of the checkout`,
    ]
  })

/** Hosts of a registry in the lock file: they would bind everybody to one mirror. */
export const lockedHosts = (files: Tree): readonly string[] =>
  /"resolved"\s*:\s*"http/.test(files.get('package-lock.json') ?? '')
    ? ['package-lock.json names registry hosts: run npm install with --omit-lockfile-registry-resolved']
    : []
