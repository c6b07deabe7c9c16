/**
 * What a contract's shapes are in the browser: nothing but the choices of their enums. Here a contract is a method and an
 * address with types; the server checks every request and every answer was made by it. The build puts this in the place of
 * zod, whose checks would be a quarter of the first page (docs/decisions/0009).
 */

/** Asked to check something, a shape says so instead of letting it pass. */
const checks = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'decode', 'encode'])

const shapeOf = (options: readonly string[]): unknown => {
  const shape: unknown = new Proxy(() => shape, {
    get: (_target, name) => {
      if (name === 'options') return options
      if (name === 'shape') return {}
      if (typeof name === 'string' && checks.has(name)) throw new Error(`shapes check nothing in the browser: ${name}`)
      return shape
    },
  })
  return shape
}

/** Stands for zod's `z`: every chain of calls gives a shape again, an enum keeps its choices. */
export const z: unknown = new Proxy(
  {},
  { get: (_target, name) => (name === 'enum' ? (options: readonly string[]) => shapeOf(options) : shapeOf([])) },
)
