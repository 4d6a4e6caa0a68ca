import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Part } from '../../domain/recover/home'
import type { Answer } from '../abi/answers/answer'
import { conditionsText } from './conditionText'

/**
 * What was answered, as 32 hexadecimal digits: the same answer in two files, or on two laptops, is one receipt. The file
 * that it answers is part of it, so that the same rejection of a second try is another.
 */
export function receiptId(answer: Answer, part: Part, entry: string): string {
  const said = [
    answer.source,
    answer.entryNumber,
    entry,
    part,
    answer.answer,
    conditionsText(answer.conditions),
    answer.batch,
    answer.block,
    answer.sentDay,
    answer.answeredDay,
    answer.answeredTime,
  ]
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said)))).slice(0, 32)
}

/** A file of answers by its hash: read twice, it is the same. */
export const receiptFileId = (sha256Hex: string): string => sha256Hex.slice(0, 32)
