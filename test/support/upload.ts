import type { Upload } from '../../src/platform/table/upload.ts'

/** A CSV file as somebody hands it in. */
export const uploadOf = (csv: string, fileName?: string): Upload => ({ bytes: new TextEncoder().encode(csv), fileName })
