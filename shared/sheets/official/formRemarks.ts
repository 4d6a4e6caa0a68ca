import { PDFArray, PDFDict, PDFName, PDFSignature, PDFStream, type PDFDocument, type PDFObject } from 'pdf-lib'

/** What a person should know of a form before it is put on file; none of it hinders filling. */
export interface FormRemarks {
  /** signed already: filling breaks the signature, so our text is written on a flat copy */
  signed: boolean
  /** has programs in it: never run, and not in what we save */
  scripts: boolean
}

export function remarksOf(document: PDFDocument): FormRemarks {
  return { signed: isSigned(document), scripts: hasScripts(document) }
}

function isSigned(document: PDFDocument): boolean {
  const permissions = document.catalog.lookup(PDFName.of('Perms'))
  if (permissions instanceof PDFDict && permissions.has(PDFName.of('DocMDP'))) return true
  return document
    .getForm()
    .getFields()
    .some((field) => field instanceof PDFSignature && field.acroField.dict.has(PDFName.of('V')))
}

const SCRIPT = PDFName.of('JavaScript')
const KIND = PDFName.of('S')

/** An action of any object of the file, whether a key, an opening or a page sets it off. */
const hasScripts = (document: PDFDocument): boolean =>
  document.context.enumerateIndirectObjects().some(([, object]) => isScripted(object, 0))

/** Actions lie at most so deep in an object of their own: field, its actions, the action, what follows it. */
const DEEPEST = 8

function isScripted(object: PDFObject, depth: number): boolean {
  if (depth > DEEPEST) return false
  if (object instanceof PDFStream) return isScripted(object.dict, depth)
  if (object instanceof PDFArray) return object.asArray().some((one) => isScripted(one, depth + 1))
  if (!(object instanceof PDFDict)) return false
  return object.get(KIND) === SCRIPT || object.values().some((one) => isScripted(one, depth + 1))
}
