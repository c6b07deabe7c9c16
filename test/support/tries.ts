/** How often a property is tried at most; mutation tests run it a thousand times over and lower it. */
const most = Number(process.env['MOST_TRIES'] ?? Infinity)

/** How often to try a property. Example: `fc.assert(property, triesOf(10_000))`. */
export const triesOf = (count: number): { readonly numRuns: number } => ({ numRuns: Math.min(count, most) })
