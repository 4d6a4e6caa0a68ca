/** Boxes of HS-7: 1, 2A, 2B and 7 by the form's transcript, the others by 49 CFR 591.5. Box 14 is not known to exist. */
export interface Hs7Box {
  code: string
  text: string
  /** asked boxes that are written beside it */
  boxes?: readonly string[]
}

export const HS7_BOXES: readonly Hs7Box[] = [
  {
    code: '1',
    text: 'The vehicle is 25 or more years old, or the equipment was manufactured on a date when no applicable standard was in effect (591.5(i)).',
    boxes: ['dateOfManufacture'],
  },
  {
    code: '2A',
    text: "The vehicle or equipment conforms to all applicable standards (or does so but for readily attachable equipment, to be attached before it is offered for sale) and bears the manufacturer's certification label (591.5(b)).",
  },
  {
    code: '2B',
    text: "The vehicle is certified to Canadian standards; its manufacturer confirms in a letter that it conforms to the U.S. standards but for labeling; imported by an individual for personal use (591.5(g)). Manufacturer's letter attached.",
  },
  {
    code: '3',
    text: 'The vehicle does not conform, is eligible for importation, and will be brought into conformity by a registered importer (591.5(f)). DOT bond (HS-474) of 150% of the dutiable value and contract with the registered importer attached.',
  },
  { code: '4', text: 'It does not conform; it is intended solely for export and so labeled (591.5(c)).' },
  {
    code: '5',
    text: 'Imported by a nonresident for personal use, for not over one year, not to be sold, and to be exported at the end (591.5(d)).',
    boxes: ['passport', 'passportCountry'],
  },
  {
    code: '6',
    text: 'Imported by a member of a foreign government or of an international organization on assignment (591.5(h)(1)). Official orders attached.',
    boxes: ['embassy'],
  },
  {
    code: '7',
    text: "It does not conform; imported for research, investigations, demonstrations, training, or competitive racing events (591.5(j)); proof of export or destruction follows within 30 days of the end. NHTSA's letter attached unless the importer is an original manufacturer.",
  },
  {
    code: '8',
    text: 'It was not manufactured primarily for use on public roads and is not a motor vehicle, or it is not equipment that is covered (591.5(a)). Statement that proves it attached.',
  },
  {
    code: '9',
    text: "It requires further manufacturing to perform its intended function: an incomplete vehicle (49 CFR 568), or equipment (591.5(e)). Manufacturer's statement attached.",
  },
  { code: '10', text: "Imported for show or display (591.5(j)(1)). NHTSA's letter attached." },
  {
    code: '11',
    text: 'Equipment subject to the Theft Prevention Standard, marked as 49 CFR 541 requires (591.5(k)).',
  },
  {
    code: '12',
    text: 'Imported by a member of the armed forces of a foreign country on assignment (591.5(h)(2)). Orders attached.',
  },
  {
    code: '13',
    text: "Imported by a registered importer to prepare a petition for import eligibility (591.5(l)). NHTSA's letter attached.",
  },
]
