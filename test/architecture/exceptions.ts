/**
 * Files that are longer than the law allows, with the length they may have. The list may only shrink: a file that
 * got shorter must lower its number, one within the law must leave.
 */
export const longFiles: Readonly<Record<string, number>> = {}

/** How many files the list above may hold. Lower it when one leaves; it never rises. */
export const longFilesAtMost = 0
