import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compressBlock, initialState } from './sha256-block.ts'

test('compressBlock is the step of SHA-256: one closed block gives the digest a library gives', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 55 }), (text) => {
      const block = new Uint8Array(64)
      block.set(text)
      block[text.length] = 0x80
      new DataView(block.buffer).setUint32(60, text.length * 8)
      const state = Int32Array.from(initialState)
      compressBlock(state, block)
      const digest = Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
      expect(digest).toBe(bytesToHex(sha256(text)))
    }),
    { numRuns: 2000 },
  )
})
