import { Visitor } from 'vite'
import { sources, type Source, type Tree } from './tree.ts'

const suppression = /(?:oxlint|eslint)-disable(?:-next-line|-line)?\b|@ts-(?:ignore|expect-error|nocheck)\b/
const reason = /(?:--|:)\s*\S.{9,}/
const unfinished = /\b(?:TODO|FIXME|XXX|HACK)\b/

const commentsIn = (source: Source): readonly string[] =>
  source.comments.flatMap(({ value, start }) => {
    const at = source.at(start)
    const silenced = suppression.exec(value)
    const found: string[] = []
    if (silenced && !reason.test(value.slice(silenced.index + silenced[0].length))) {
      found.push(
        `${at} silences a check without a reason: mend the cause, or end the comment with " -- why it must be"`,
      )
    }
    if (unfinished.test(value))
      found.push(`${at} leaves work for later: do it now, or write it down in docs/roadmap.md`)
    return found
  })

const anyIn = (source: Source): readonly string[] => {
  const found: string[] = []
  const add = (start: number): void => {
    found.push(`${source.at(start)} casts to any: use unknown and narrow it, or give the value its type`)
  }
  new Visitor({
    TSAsExpression: (node) => {
      if (node.typeAnnotation.type === 'TSAnyKeyword') add(node.start)
    },
    TSTypeAssertion: (node) => {
      if (node.typeAnnotation.type === 'TSAnyKeyword') add(node.start)
    },
  }).visit(source.program)
  return found
}

/** Law 10: suppressions without a reason, unfinished work in comments, casts to any. */
export const excuses = (files: Tree): readonly string[] =>
  sources(files).flatMap((source) => [...commentsIn(source), ...anyIn(source)])
