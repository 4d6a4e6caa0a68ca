import { degrees, PDFDocument, PDFName, PDFString } from 'pdf-lib'

/** Files as they come to a broker: made here, byte by byte or by the library, since nobody keeps such files. */

export interface Made {
  password?: string
  pages?: number
  /** programs: when the file is opened, when a page is, when a key is pressed in the field */
  scripts?: true
  signed?: true
  fields?: false
}

export async function aForm({ password, pages = 1, scripts, signed, fields }: Made = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.setTitle('A form')
  for (let at = 0; at < pages; at++) document.addPage([612, 792])
  const [first] = document.getPages()
  if (first !== undefined && fields !== false) {
    const field = document.getForm().createTextField('Port')
    field.addToPage(first, { x: 40, y: 600, width: 200, height: 20 })
    if (scripts === true) {
      const action = () => document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert("run")') })
      document.catalog.set(PDFName.of('OpenAction'), document.context.register(action()))
      first.node.set(PDFName.of('AA'), document.context.obj({ O: action() }))
      field.acroField.dict.set(PDFName.of('AA'), document.context.obj({ K: action() }))
      document.addJavaScript('opening', 'app.alert("run")')
    }
  }
  if (signed === true) {
    const signature = document.context.register(
      document.context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', Contents: PDFString.of('00') }),
    )
    const widget = document.context.register(
      document.context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Sig',
        T: PDFString.of('Signature'),
        V: signature,
        Rect: [40, 40, 200, 60],
      }),
    )
    first?.node.addAnnot(widget)
    document.getForm().acroForm.addField(widget)
  }
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: 'owner' })
  return document.save()
}

/** As LiveCycle makes a dynamic form: one page that asks to wait, and the form itself in XML that Adobe's reader draws. */
export async function anXfaForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([612, 792])
  page.drawText('Please wait... If this message is not eventually replaced', { x: 40, y: 700, size: 10 })
  const xml = document.context.register(document.context.flateStream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>'))
  const form = document.context.obj({ Fields: [], XFA: [PDFString.of('template'), xml] })
  document.catalog.set(PDFName.of('AcroForm'), document.context.register(form))
  document.catalog.set(PDFName.of('NeedsRendering'), document.context.obj(true))
  return document.save()
}

/** A page on its side, cut out of a larger sheet, with circles of which one is chosen. */
export async function aTurnedForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([1000, 1200])
  page.setCropBox(100, 200, 612, 792)
  page.setRotation(degrees(90))
  const form = document.getForm()
  // As seen, with the page turned clockwise: 150 pt from the left and 62 pt from the foot.
  form.createTextField('Port').addToPage(page, { x: 612, y: 350, width: 38, height: 200, borderWidth: 0 })
  const bond = form.createRadioGroup('Bond')
  bond.addOptionToPage('Single', page, { x: 300, y: 300, width: 10, height: 10 })
  bond.addOptionToPage('Continuous', page, { x: 300, y: 400, width: 10, height: 10 })
  return document.save()
}
