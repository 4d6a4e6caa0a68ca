import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'

/**
 * File name of a sealed blob: 64 hex characters, HMAC-SHA-256 of the document's SHA-256 (64 hex) under the names
 * subkey. Equal documents get one file, and whoever finds the file cannot tell whether it is a document he knows.
 */
export const blobName = (namesKey: Uint8Array, sha256Hex: string): string =>
  bytesToHex(hmac(sha256, namesKey, hexToBytes(sha256Hex)))
