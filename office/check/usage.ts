export const CHECK_USAGE = `lifeboat check KIND VALUE...

  KIND        entry-number, importer, mid, awb, container or in-bond
  VALUE       one or more; hyphens and spaces inside a value do not matter where the kind allows it

  check mid --name NAME --street STREET --city CITY --country COUNTRY [--province PROVINCE]
              prints the manufacturer ID that the rule gives; with VALUEs, says whether each is the same

  --drill     entry numbers: filer code 000 is right (exercises)
  --factor N  entry numbers: check digit factor of the filer, 0 to 9
  --json      one JSON array instead of lines

A line for each value: the value, "ok" and what was verified, or what is wrong. Many identifiers have no check digit: of
those only the form is checked, and the line says so. Ends with 0 when all are ok, 1 when any is wrong, 2 for bad usage.`
