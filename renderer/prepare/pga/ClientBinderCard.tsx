import { useState } from 'react'
import { textOf, type Entity } from '../../../shared/journal/state'
import { clientBinder } from '../../../shared/sheets/pga/clientBinder'
import { useReport, type ReportBody } from '../../paper/useReport'
import { readTables } from '../../pga/readTables'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { permitsOnCard, productAnswers } from './productAnswers'

/** As many of a client's products as a binder holds; what is over is said. */
const most = 2_000

/** A client's products with what the agencies want of each: printed before any incident, to be there without a screen. */
export default function ClientBinderCard({ client }: { client: Entity }) {
  const desk = useDeskHandle()
  const report = useReport()
  const [told, setTold] = useState<string>()
  const name = textOf(client, 'name')
  const make = async (send: (binder: () => ReportBody) => Promise<boolean>) => {
    setTold('Reading the products …')
    const made = await binderOf(desk, client)
    setTold(made.left === 0 ? undefined : `${made.left} products more are not in it: print them product by product.`)
    await send(() => made.binder)
  }
  return (
    <Card title="PGA binder">
      <p className="small muted">
        Each product with its agencies, the answers kept and what is open, the papers and permits, and whom to call.
      </p>
      <div className="row">
        <Button disabled={report.busy} onClick={() => void make(report.print)}>
          Print the binder
        </Button>
        <Button
          look="quiet"
          disabled={report.busy}
          onClick={() => void make((binder) => report.save(binder, `PGA binder ${name}`))}
        >
          Save PDF
        </Button>
      </div>
      {(told ?? report.said) !== undefined && (
        <p className="small muted" aria-live="polite">
          {told ?? report.said}
        </p>
      )}
    </Card>
  )
}

async function binderOf(desk: Desk, client: Entity): Promise<{ binder: ReportBody; left: number }> {
  const found = await desk.searchCatalogue('products', client.id, most)
  const rows = (found?.rows ?? []).filter((row) => row['importer'] === client.id)
  const tables = await readTables(
    desk,
    rows.map((row) => row['htsNumber'] ?? ''),
  )
  const name = textOf(client, 'name')
  return {
    binder: clientBinder({
      client: { name, number: textOf(client, 'importerNumber') },
      products: rows.map((row) => productAnswers(desk.state, row, name, tables)),
      permits: permitsOnCard(desk.state, { importer: client.id }),
      tables,
    }),
    left: Math.max(0, (found?.total ?? 0) - (found?.rows.length ?? 0)),
  }
}
