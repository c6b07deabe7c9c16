/** Ids of the trail as numbers; what is no id of a table is left out. Example: `['7', 'x']` gives `[7]`. */
export const numberIds = (ids: readonly string[]): number[] => ids.filter((id) => /^\d{1,9}$/.test(id)).map(Number)
