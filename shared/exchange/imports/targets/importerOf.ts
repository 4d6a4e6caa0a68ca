import { text, as, type ImportField } from './fields'

export const importerOf = (): ImportField[] => [
  as(
    'importerNumber',
    'importer',
    'Importer number',
    'Importer Number',
    'IOR',
    'IOR Number',
    'Importer of Record',
    'Importer of Record Number',
    'Importer No',
    'IRS Number',
    'Importer ID',
    'Client Number',
    'IRS No',
    'EIN',
  ),
  text(
    'importerName',
    'Importer name',
    'Importer Name',
    'Client Name',
    'Client',
    'Importer',
    'Importer of Record Name',
    'Customer',
    'Customer Name',
  ),
]
