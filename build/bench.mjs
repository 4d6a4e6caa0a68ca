import { spawnSync } from 'node:child_process'

/** `npm run bench`: each figure as a ratio against the plain thing in the same run, beside the ratio to hold. */
function measured(file, ...args) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (run.status !== 0) throw new Error(`${file} ended with ${run.status}`)
  return JSON.parse(run.stdout.trim().split('\n').at(-1))
}

const ms = (value) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const rows = []
const row = (what, value, most, detail) =>
  rows.push([what, String(value), `≤ ${most}`, value <= most ? 'held' : 'MISSED', detail])

const { save, open } = measured('tests/bench/store.ts')
row(
  'a saved field, median, × a bare strict put',
  save.ratio.median,
  1.4,
  `${ms(save.saved.median)} against ${ms(save.bare.median)}`,
)
row('a saved field, p95, × p95 of the put', save.ratio.p95, 1.5, `${ms(save.saved.p95)} against ${ms(save.bare.p95)}`)
row(
  `opening ${open.entries} entries cold, × bare rows`,
  open.ratio,
  0.5,
  `${ms(middle(open.coldMs))} against ${ms(middle(open.bareMs))}`,
)

const merge = measured('tests/bench/merge.ts')
row(
  `a merge of ${merge.items} items, µs an item beyond unsealing`,
  merge.beyondMicroseconds,
  25,
  `taken in whole: ${merge.whole} × unsealing and storing bare rows; longest pause ${ms(merge.longestPauseMs)}`,
)

const list = measured('tests/bench/list.ts')
row(
  `first screens of ${list.entries} entries, × a bare pass over them`,
  list.first,
  8,
  `${ms(list.firstMs)} against ${ms(list.bareMs)}`,
)
row(
  `an entry with its rows, × the same on a desk of ten`,
  list.open,
  5,
  `${ms(list.largeMs)} against ${ms(list.smallMs)}`,
)

const keys = measured('tests/bench/keys.ts')
for (const [where, { p95, median }] of [
  ['in a box of an entry', keys.box],
  ['in the list of entries', keys.list],
  ['in the queue', keys.queue],
  ['in the deadlines', keys.deadlines],
  [`in the log of ${keys.log.rows} lines`, keys.log],
])
  row(
    `a key press ${where}, p95, ms of script`,
    p95,
    16,
    `median ${ms(median)}; ${keys.entries} entries, ${keys.arrivals} arrivals`,
  )

const queue = measured('tests/bench/queue.ts')
row(
  `the queue of ${queue.queued} shipments ranked again, × a bare sort of its keys`,
  queue.ratio,
  2.5,
  `${ms(queue.bareMs)} the sort; ${ms(queue.arrivalMs)} after an arrival, ${ms(queue.factMs)} after a fact, ${ms(queue.tickMs)} at a tick`,
)

const bundle = measured('tests/bench/bundle.ts')
const sized = ({ entries, bytes }) => `${entries} entries, ${Math.round(bytes / 1e6)} MB`
row(
  'a bundle exported, × the bare libraries on the same bytes',
  bundle.export,
  1.3,
  `${ms(bundle.large.exportMs)} against ${ms(bundle.large.bareExportMs)}; ${sized(bundle.large)}`,
)
row(
  'a bundle verified, × the bare libraries on the same bytes',
  bundle.verify,
  1.3,
  `${ms(bundle.large.verifyMs)} against ${ms(bundle.large.bareVerifyMs)}; at most ${bundle.large.memory.most} MB of memory`,
)
row(
  'an item exported, × the same in a tenth of the journal',
  bundle.exportGrowth,
  1.5,
  `${bundle.small.items} and ${bundle.large.items} items`,
)
row('an item verified, × the same in a tenth of the journal', bundle.verifyGrowth, 1.5, sized(bundle.small))

const office = measured('tests/bench/receive.ts')
if (office.skipped !== undefined) console.log(`receiving is not measured: ${office.skipped}`)
else {
  row(
    `receiving ${office.entries} entries, × age, unzip, parse, hash and COPY of the same rows`,
    office.ratio,
    2,
    `${ms(office.ms)} against ${ms(office.bareMs)}; at most ${office.memoryMb} MB of memory, ${office.memoryOfTenthMb} for a tenth`,
  )
  row(
    'an item received, × the same of a tenth of the entries',
    office.growth,
    1.5,
    `${office.itemMicroseconds} µs an item`,
  )
  row('an item received from 50 laptops, × the same from one', office.laptops, 1.5, `${office.entries} entries`)
}

const paper = measured('tests/bench/packets.ts')
row(
  `${paper.packets} packets, × naive pdf-lib`,
  paper.ratio,
  0.7,
  `${ms(paper.oursMs)} against ${ms(paper.naiveMs)} a packet`,
)
row('longest pause of the window while drawing, ms', paper.longestPauseMs, 50, 'drawing is in a worker')

const bulk = measured('tests/bench/imports.ts')
row(
  `importing ${bulk.rows} products, × parser + storing`,
  bulk.import.ratio,
  1.5,
  `${ms(bulk.import.ms)} against ${ms(bulk.import.bareMs)}`,
)
row('longest pause of the window while importing, ms', Math.round(bulk.import.longestPauseMs), 100, 'a worker reads')
row('opening them, × reading and parsing them plain', bulk.open.ratio, 2.5, `${ms(bulk.open.ms)}`)
row('searching them, p95, ms', Math.round(bulk.search.p95 * 10) / 10, 10, `median ${ms(bulk.search.median)}`)
row('their memory, × their bytes', bulk.memory.ratio, 3, `${Math.round(bulk.bytes / 1_048_576)} MB of rows`)

const found = measured('tests/bench/search.ts')
row(
  `searching ${found.rows} products, p95, × FlexSearch on the same rows`,
  Math.round((found.ours.p95 / found.flex.p95) * 100) / 100,
  1,
  `${ms(found.ours.p95)} against ${ms(found.flex.p95)}; ready in ${ms(found.ours.buildMs)}, ${ms(found.flex.buildMs)}`,
)

const forms = measured('tests/bench/officialForms.ts')
for (const [form, filled] of Object.entries(forms))
  // The agencies' own files lie beside the repository, not in it.
  if (filled !== null)
    row(
      `filling the official ${form}, × bare pdf-lib`,
      filled.ratio,
      1.3,
      `${ms(filled.oursMs)} against ${ms(filled.bareMs)}`,
    )

const agencies = measured('tests/bench/pga.ts')
row(
  `agencies of ${agencies.products} products, × one SHA-256 pass over them`,
  agencies.againstHash,
  10,
  `${ms(agencies.determineMs)} against ${ms(agencies.hashMs)}; ${agencies.flags} flags, ${agencies.numbers} numbers`,
)
row('the same, × a tenth of the products', agencies.growth, 11, `${ms(agencies.tenthMs)} for the tenth`)

const widths = rows[0].map((_, column) => Math.max(...rows.map((one) => one[column].length)))
for (const one of rows) console.log(one.map((cell, column) => cell.padEnd(widths[column])).join('  '))
