import { theForm } from './theForm'

theForm({
  id: 'dea-236',
  boxes: [
    ['DEA takes no paper', 'Nothing goes out on this sheet alone.'],
    ['Importer: name and address', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['Broker or forwarding agent: name and address', 'HARBOR LIGHT CUSTOMS BROKERS'],
    ['CBP entry number', '000-2011048-3'],
    ['2c. Date imported and actual quantity', 'U.S. customs certification'],
    ['3. Foreign port (city, country) and approximate departure date', 'ANSWER5'],
    ['First U.S. customs port', '2704'],
    ['Approximate arrival date', '11/24/2026'],
  ],
})
