import { describe, expect, test } from 'vitest'
import { checkMid, midOrigin, proposeMid } from '../../../shared/domain/mid'

describe('manufacturer ID', () => {
  test.each([
    ['La Vie de France', '243 Rue de la Payees', '62591 Bremond', 'France', 'FRLAVIE243BRE'],
    ['20th Century Technologies', '5 Ricardo Munoz, Suite 5880', 'Caracas', 'Venezuela', 'VE20TCEN5880CAR'],
    ['The E.K. Rodgers Companies', 'One World Trade Center', 'London', 'England', 'GBEKRODLON'],
    ['The Greenhouse', '45 Royal Crescent', 'Birmingham', 'US', 'USGRE45BIR'],
    ['Carduccio and Jones', '88 Canburra Avenue', 'Sidney', 'Australia', 'AUCARJON88SID'],
    ['N. Minami & Co., Ltd.', '2-6, 8-Chome Isogami-Dori, Fukiai-Ku', 'Kobe', 'Japan', 'JPMINCO26KOB'],
    ['Bocchaccio S.p.A.', 'Via Mendotti, 61', '8320 Verona', 'Italy', 'ITBOCSPA61VER'],
    ['Murla-Praxiteles Inc.', '', 'Athens', 'Greece', 'GRMURINCATH'],
    ['Sigma Coy E.X.T.', '1640 Delgado', '4000 Smyrna', 'Italy', 'ITSIGCOY1640SMY'],
    ['Companhia Textil Karsten', 'Calle Grande, 25-27', '67890 Lisbon', 'Portugal', 'PTKAR2527LIS'],
  ])('published example: %s', (name, street, city, country, mid) => {
    expect(proposeMid({ name, street, city, country })).toEqual({ ok: true, value: mid })
  })
  test.each([
    ['A.B.C. Company', 'ABCCOM'],
    ['O.A.S.I.S. Corp.', 'OASCOR'],
    ['Dr. S.A. Smith', 'DRSA'],
    ['Shavings B L Inc.', 'SHABL'],
    ['Rawles-Aden Corp.', 'RAWCOR'],
    ['Concept 2000', 'CON200'],
    ['Thomas S. Delvaux Company', 'THODEL'],
    ['Ångström & Søn', 'ANGSON'],
  ])('name %s → %s', (name, part) => {
    expect(proposeMid({ name, street: '', city: 'Paris', country: 'FR' })).toEqual({ ok: true, value: `FR${part}PAR` })
  })
  test.each([
    ['St. Michel', 'FR', 'STM'],
    ['18-Mile High', 'FR', 'MIL'],
    ['The Hague', 'NL', 'HAG'],
    ['Kowloon', 'HK', 'HON'],
    ['Macau', 'MO', 'MAC'],
    ['Jurong', 'SG', 'SIN'],
  ])('city %s in %s → %s', (city, country, part) => {
    expect(proposeMid({ name: 'Lindt', street: '', city, country })).toEqual({
      ok: true,
      value: `${country}LIN${part}`,
    })
  })
  test('prefixes that tell nobody apart are skipped in their own country', () => {
    expect(proposeMid({ name: 'PT Bumi Jaya', street: '', city: 'Bandung', country: 'ID' })).toMatchObject({
      value: 'IDBUMJAYBAN',
    })
    expect(proposeMid({ name: 'OOO Severstal Trade', street: '', city: 'Moscow', country: 'RU' })).toMatchObject({
      value: 'RUSEVTRAMOS',
    })
    expect(proposeMid({ name: 'PT Cruiser', street: '', city: 'Paris', country: 'FR' })).toMatchObject({
      value: 'FRPTCRUPAR',
    })
  })
  test('Canada goes by province', () => {
    const maker = { name: 'Huron Landmark', street: '1840 Huron Road', city: 'Windsor', country: 'Canada' }
    expect(proposeMid({ ...maker, province: 'ON' })).toEqual({ ok: true, value: 'XOHURLAN1840WIN' })
    expect(proposeMid(maker)).toEqual({ ok: false, error: { type: 'ProvinceNeeded' } })
    expect(checkMid('CAHURLAN1840WIN')).toEqual({ ok: false, error: { type: 'ProvinceNeeded' } })
    expect(midOrigin('XOHURLAN1840WIN')).toBe('CA')
  })
  test('the postal code before the city is no number of the street', () => {
    expect(
      proposeMid({ name: 'Bocchaccio S.p.A.', street: 'Via Mendotti, 61, 8320 Verona', city: 'Verona', country: 'IT' }),
    ).toMatchObject({ value: 'ITBOCSPA61VER' })
    expect(proposeMid({ name: 'Acme Ltd', street: '45 London Road', city: 'London', country: 'GB' })).toMatchObject({
      value: 'GBACMLTD45LON',
    })
  })
  test('a name that has no Latin letters is asked for in Latin letters', () => {
    expect(proposeMid({ name: '株式会社', street: '1', city: 'Kobe', country: 'JP' })).toEqual({
      ok: false,
      error: { type: 'NoLatinLetters', part: 'name' },
    })
  })
  test('the form of a keyed one is checked and nothing more is claimed', () => {
    expect(checkMid('frlavie243bre')).toEqual({ ok: true, value: { mid: 'FRLAVIE243BRE', verified: 'formatOnly' } })
    expect(checkMid('ZZLAVIE243BRE')).toMatchObject({ error: { type: 'UnknownCountry', country: 'ZZ' } })
    expect(checkMid('FRLAVIE243')).toMatchObject({ error: { type: 'BadPattern' } })
    expect(checkMid('FR LAVIE')).toMatchObject({ error: { type: 'BadCharacter', position: 3 } })
  })
})
