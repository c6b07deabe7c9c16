/** A file somebody hands in: CSV or a workbook, told apart by its first bytes. */
export interface Upload {
  readonly bytes: Uint8Array
  /** As it is called where it comes from; messages name it. */
  readonly fileName?: string | undefined
  /** True: only say what would happen, write nothing. */
  readonly dryRun?: boolean | undefined
}

/** The name of a file as messages show it: its last part, short, without what would break a line or a path. */
export const shownName = ({ fileName = '' }: Upload): string =>
  fileName
    .replace(/^.*[/\\]/, '')
    // oxlint-disable-next-line no-control-regex -- the very characters that must not stand in a message
    .replace(/[\u0000-\u001F\u007F:]/g, '')
    .slice(0, 100)
    .trim() || 'table.csv'

const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/** What the first bytes say: a ZIP archive is a workbook, an OLE file one of a spreadsheet from before 2007. */
export const formatOf = (bytes: Uint8Array): 'workbook' | 'old-workbook' | 'csv' => {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'workbook'
  return starts(bytes, 0xd0, 0xcf, 0x11, 0xe0) ? 'old-workbook' : 'csv'
}
