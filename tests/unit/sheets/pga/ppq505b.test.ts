import { theForm } from './theForm'

theForm({
  id: 'ppq-505b',
  boxes: [
    ['Entry Number', '000-2011048-3'],
    ['Line of the entry', '001'],
    ["Importer's Name", 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['11. HTSUS Number (no dashes or symbols)', '9401614011'],
    ['13. Article/Component of Article', 'W0R1'],
    ['15. Country of Harvest', 'W2R2'],
  ],
})
