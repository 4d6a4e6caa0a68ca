import { theForm } from './theForm'

theForm({
  id: 'cpsc-certificate',
  boxes: [
    ['1. Product covered: description', 'ANSWER1'],
    ['2. Each CPSC rule, ban, standard or regulation certified to (16 CFR)', 'ANSWER3'],
    ['3. Importer or domestic manufacturer certifying: name and address', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['5. Place of manufacture (city, country)', 'ANSWER8'],
    ['CBP entry number', '000-2011048-3'],
    ['H.S. number', '9401.61.4011'],
    ['Quantity', '380 NO'],
    ['Country of origin', 'MX'],
    ['9. The certifying party attests', 'Signature of the certifying party'],
    ['is not known: ask eFilingsupport@cpsc.gov', 'GCC General certificate of conformity'],
  ],
})
