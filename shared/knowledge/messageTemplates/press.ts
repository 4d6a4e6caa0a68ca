import { templatesFor } from './row'

/** Given when somebody asks; no figure, no client, no cause. */
const NO_MORE = 'We give no information about clients, shipments or systems. Further questions: {phone}.'

export const pressTemplates = templatesFor('press', [
  [
    'firstNotice',
    '{firm}: statement',
    [],
    [
      'Since {incidentBegan} the computer systems of {firm} do not work. We go on working for our clients on paper, and speak with the authorities.',
      NO_MORE,
    ],
  ],
  [
    'update',
    '{firm}: statement as of {now}',
    [],
    ['The computer systems of {firm} do not work yet. We go on working for our clients on paper.', NO_MORE],
  ],
  [
    'allClear',
    '{firm}: statement as of {now}',
    [],
    ['{firm} works with its own systems again. We thank our clients and the authorities for their patience.', NO_MORE],
  ],
])
