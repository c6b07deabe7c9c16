/** The pattern for `like` that finds the typed text anywhere, its own wildcards taken literally. */
export const likePattern = (typed: string): string =>
  `%${typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
