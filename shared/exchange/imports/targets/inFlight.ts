import { text, as, type ImportField } from './fields'
import { shipment } from './shipment'

export const inFlight: readonly ImportField[] = [
  as(
    'entryNumber',
    'entryNumber',
    'Entry number',
    'Entry Number',
    'Entry',
    'Entry No',
    'Entry #',
    'Entry Summary Number',
    'CBP Entry Number',
  ),
  as('code', 'entryType', 'Entry type', 'Entry Type', 'Type', 'Entry Type Code'),
  text(
    'stateAsGiven',
    'State in the main system',
    'Status',
    'State',
    'Entry Status',
    'Disposition',
    'Cargo Release Status',
    'Control Status',
    'Current Status',
  ),
  ...shipment(),
]
