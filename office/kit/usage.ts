export const KIT_USAGE = `lifeboat kit check FOLDER [--laptops N]
lifeboat kit build FOLDER --out FOLDER|FILE.age --key FILE [--laptops N]

  FOLDER        the main system's exports: firm.json, numbers.csv, numbers-used.csv, contacts.csv, importers.csv,
                products.csv, arrivals.csv, in-flight.csv, plan.md, tariff.csv, forms/*.pdf (docs/kit.md)
  --laptops N   one kit for each of N laptops, and one for a spare; 1 unless told
  --out         where the kits and their register go; nothing is ever written over
  --key FILE    the office's key, which signs the kits; made at the first build, sealed by a passphrase of its own
  --desk ID     the kits load on this desk only
  --register F  a register of earlier kits that does not lie beside the new ones; what it gave away stays given
  --new-key     the key of the earlier kits is lost: sign with another
  --passphrase-file FILE, --key-passphrase-file FILE
                the passphrase is the first line of FILE; without it the terminal asks, and shows nothing

check prints one line for each thing that is missing, malformed or in conflict, "file:row:column: what", and ends with 1
if there is any. build prints the same; what stops a kit, above all a number that could be drawn twice, stops it.`
