import { theForm } from './theForm'

theForm({
  id: 'fda-line',
  boxes: [
    ['Entry number', '000-2011048-3'],
    ['Line', '001'],
    ['H.S. number', '9401.61.4011'],
    ['Port of entry', '2704 LOS ANGELES, CA'],
    ['Description', 'DINING CHAIR'],
    ['Value, US dollars', '18,240'],
    ['Customs broker', 'HARBOR LIGHT'],
  ],
})
