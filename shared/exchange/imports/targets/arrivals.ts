import { text, as, needed, type ImportField } from './fields'
import { shipment } from './shipment'

export const arrivals: readonly ImportField[] = [
  ...shipment().map((field) => (field.field === 'arrivalDay' ? needed(field) : field)),
  as(
    'code',
    'container',
    'Container',
    'Container',
    'Container Number',
    'Container No',
    'Equipment',
    'Equipment Number',
    'Trailer',
  ),
  as('code', 'carrier', 'Carrier', 'Carrier', 'SCAC', 'Carrier Code', 'Steamship Line', 'Airline'),
  text(
    'conveyance',
    'Vessel, flight or truck',
    'Conveyance',
    'Vessel',
    'Vessel Name',
    'Flight',
    'Voyage',
    'Truck',
    'Vessel Voyage',
    'Flight Number',
  ),
  as('code', 'firms', 'FIRMS', 'FIRMS', 'FIRMS Code', 'Location of Goods'),
  as('day', 'lastFreeDay', 'Last free day', 'Last Free Day', 'LFD', 'Last Free Date', 'Free Time Ends'),
  text('agencies', 'Agencies', 'Agencies', 'PGA', 'Agency', 'OGA', 'PGAs'),
  as('yesNo', 'perishable', 'Perishable', 'Perishable', 'Reefer', 'Refrigerated', 'Temperature Controlled'),
]
