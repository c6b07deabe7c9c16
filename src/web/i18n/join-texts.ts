/** One flat catalogue out of the locale files of rooms and pages. */
export const joinTexts = (files: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.assign({}, ...Object.values(files)) as Readonly<Record<string, string>>
