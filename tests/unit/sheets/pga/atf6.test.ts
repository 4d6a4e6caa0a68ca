import { theForm } from './theForm'

theForm({
  id: 'atf-6',
  boxes: [
    ['CBP entry number', '000-2011048-3'],
    ['4. Customs broker', 'HARBOR LIGHT CUSTOMS BROKERS'],
    ['5. Applicant: name and address', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['8a. Manufacturer', 'W6R1'],
    ['8j. Serial number', 'W15R2'],
    ['19. Permit date', '02/19/2026'],
    ['Within the permit (initials)', 'LED VANITY LAMP'],
    ['NOT THE PERMIT', 'Without the approved Form 6 nothing is released.'],
  ],
})
