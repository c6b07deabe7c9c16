import type { Tree } from './tree.ts'

/** The longest a file may be, in lines. Aim for a median of 60. */
export const longest = 300

const lines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

const isCounted = (path: string): boolean => /^(src|test|bench|bin)\/.*\.(tsx?|mjs|css)$/.test(path)

const judge = (path: string, text: string, allowed: number | undefined): readonly string[] => {
  const count = lines(text)
  if (allowed === undefined) {
    return count > longest
      ? [`${path} has ${count} lines, ${longest} are allowed: find the second idea and give it a file`]
      : []
  }
  if (count <= longest) return [`${path} is within the law again: take it off test/architecture/exceptions.ts`]
  if (count < allowed) return [`${path} shrank to ${count} lines: lower its number in test/architecture/exceptions.ts`]
  return count > allowed
    ? [`${path} grew to ${count} lines, ${allowed} are its exception: an exception may only shrink`]
    : []
}

/** Law 8: files over {@link longest} lines, and exceptions that are out of date. */
export const tooLong = (files: Tree, exceptions: Readonly<Record<string, number>>): readonly string[] => [
  ...Object.keys(exceptions)
    .filter((path) => !files.has(path))
    .map((path) => `${path} is gone: take it off test/architecture/exceptions.ts`),
  ...[...files].filter(([path]) => isCounted(path)).flatMap(([path, text]) => judge(path, text, exceptions[path])),
]
