import { expect, test } from 'vitest'
import { canonicalJson, chainedHash, hashOf } from './canonical.ts'

test('writes a value the same way however it was put together', () => {
  expect(canonicalJson({ b: 1n, a: [{ d: null, c: 'x' }], none: undefined })).toBe('{"a":[{"c":"x","d":null}],"b":"1"}')
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }))
})

test('what is absent and what is left out hash alike', () => {
  expect(canonicalJson({ none: undefined })).toBe(canonicalJson({}))
})

test('hashes text and chains hashes', () => {
  expect(hashOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(chainedHash('', hashOf('x'))).not.toBe(hashOf('x'))
  expect(chainedHash(hashOf('a'), hashOf('x'))).not.toBe(chainedHash(hashOf('b'), hashOf('x')))
})
