import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Call, Contract } from '../../../kernel/contract.ts'
import { call } from '../../client.ts'

/** What an import did, or would do; the preview is there before it is done. */
export interface Report {
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly notes: readonly string[]
  readonly preview?: Preview | undefined
}

/** A file as it was read, and all that is wrong with it. */
export interface Preview {
  readonly columns: readonly { readonly name: string; readonly label: string }[]
  readonly rows: readonly PreviewRow[]
  readonly total: number
  readonly errors: readonly { readonly line: number; readonly column: string; readonly message: string }[]
  readonly errorCount: number
}

/** One row of a file and what it would do. */
export interface PreviewRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly effect: 'added' | 'changed' | 'same' | 'wrong' | null
}

/** Any route that takes over a file. */
export type ImportContract = Contract & {
  readonly answer: { readonly _zod: { readonly output: Report; readonly input: unknown } }
}

/** One file on its way in. */
export interface FileImportState {
  readonly fileName: string
  readonly isBusy: boolean
  readonly error: unknown
  /** What it would do; null before a file is chosen. */
  readonly tried: Report | null
  /** What it did. */
  readonly done: Report | null
  readonly pick: (file: File) => Promise<void>
  readonly take: () => Promise<void>
  /** Forgets the file. */
  readonly again: () => void
}

/** What systems call a file differs; its ending does not. */
const typeOf = (fileName: string): { mediaType: string } => ({
  mediaType: /\.xlsx$/i.test(fileName)
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv',
})

const nothing = { fileName: '', isBusy: false, error: null, tried: null, done: null }
type Kept = Omit<FileImportState, 'pick' | 'take' | 'again'>

/** Tries a file, then takes it over; what is answered after the file was put away is not looked at. */
export const useFileImport = (contract: ImportContract, params: Call<Contract>['params']): FileImportState => {
  const [state, setState] = useState<Kept>(nothing)
  const [body, setBody] = useState<Uint8Array>(new Uint8Array())
  const turn = useRef(0)
  const client = useQueryClient()
  const follow = async (asked: Promise<Report>, told: (report: Report) => Partial<Kept>): Promise<void> => {
    const mine = turn.current
    const tell = (change: Partial<Kept>): void => {
      if (turn.current === mine) setState((before) => ({ ...before, isBusy: false, ...change }))
    }
    setState((before) => ({ ...before, isBusy: true, error: null }))
    try {
      tell(told(await asked))
    } catch (error) {
      tell({ error })
    }
  }
  const pick = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    setBody(bytes)
    setState({ ...nothing, fileName: file.name })
    const query = { fileName: file.name, dryRun: 'true' }
    await follow(call(contract, { params, query, body: bytes }, typeOf(file.name)), (tried) => ({ tried }))
  }
  const take = async (): Promise<void> => {
    const mine = turn.current
    const request = { params, query: { fileName: state.fileName }, body }
    await follow(call(contract, request, typeOf(state.fileName)), (done) => ({ done }))
    // Every read is old now, but is asked again only when the result has been read: a page may begin anew then. Whoever left
    // before it was there reads no result.
    await client.invalidateQueries(turn.current === mine ? { refetchType: 'none' } : {})
  }
  const again = (): void => {
    turn.current += 1
    setState(nothing)
    if (state.done) void client.invalidateQueries()
  }
  return { ...state, pick, take, again }
}
