// Typesets with Typst. Takes jobs as lines of JSON {main, job, standard} on its input; answers each with a line
// {pages, bytes} or {error} and, where it went well, that many bytes of PDF. Ends after a quiet time and with its input.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { join } from 'node:path'

const [folder, quietSeconds] = process.argv.slice(2)
const { NodeCompiler } = createRequire(import.meta.url)(join(folder, 'typst.node'))
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [join(folder, 'fonts')] }] })

function typeset({ main, job }) {
  const made = compiler.compile({ mainFilePath: join(folder, main), inputs: { job } })
  if (!made.result) return { error: said(made.takeDiagnostics()) }
  return { pages: made.result.numOfPages, pdf: compiler.pdf(made.result, { pdfStandard: 'ua-1' }) }
}

const said = diagnostics => compiler.fetchDiagnostics(diagnostics).map(d => d.message).join('; ')

async function answer(head, pdf) {
  process.stdout.write(JSON.stringify(head) + '\n')
  if (pdf && !process.stdout.write(pdf)) await once(process.stdout, 'drain')
}

let quiet
const rest = () => { clearTimeout(quiet); quiet = setTimeout(() => process.exit(0), quietSeconds * 1000) }
rest()
for await (const line of createInterface({ input: process.stdin })) {
  rest()
  try {
    const { pages, pdf, error } = typeset(JSON.parse(line))
    if (error) await answer({ error })
    else await answer({ pages, bytes: pdf.length }, pdf)
  } catch (e) {
    await answer({ error: String(e.message ?? e) })
  }
  compiler.evictCache(0)
}
process.exit(0)
