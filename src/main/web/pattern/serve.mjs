/**
 * Shows the parts: `node src/main/web/pattern/serve.mjs [port]` builds the assets and serves the pages of this folder
 * under the policy of the real application. In a page, `{{asset portal.css}}` is the hashed address, `{{icon phone i-s}}` an icon,
 * `{{part head}}` the file `parts/head.html`. `?theme=dark` and `?text=200` show the page as others see it.
 */
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tmpdir } from 'node:os'
import { build } from '../build.mjs'

const HERE = dirname(fileURLToPath(import.meta.url))
const out = process.env.TEILHABE_PATTERN ?? join(tmpdir(), 'teilhabe-pattern')
const port = Number(process.argv[2] ?? 4173)
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', woff2: 'font/woff2', json: 'application/json' }

await build(out)
const assets = JSON.parse(await readFile(join(out, 'assets.json'), 'utf8'))

async function page(name, query) {
  let html = await readFile(join(HERE, name), 'utf8')
  for (let again = true; again;) {
    const parts = [...html.matchAll(/\{\{part ([\w-]+)\}\}/g)]
    again = parts.length > 0
    for (const [whole, part] of parts) html = html.replace(whole, await readFile(join(HERE, 'parts', `${part}.html`), 'utf8'))
  }
  html = html
    .replace(/\{\{asset ([\w.-]+)\}\}/g, (_, logical) => `/assets/${assets[logical] ?? `missing-${logical}`}`)
    .replace(/\{\{icon ([\w-]+)([^}]*)\}\}/g, (_, id, classes) => `<svg class="${id === 'brand' ? 'logo' : `i${classes}`}" aria-hidden="true"><use href="/assets/${assets['icons.svg']}#${id}"/></svg>`)
  if (query.has('theme')) html = html.replace('<html ', `<html data-kern-theme="${query.get('theme') === 'dark' ? 'dark' : 'light'}" `)
  if (query.get('text') === '200') html = html.replace('</head>', '<link rel="stylesheet" href="/text-200.css"></head>')
  return html
}

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  const send = (type, body, status = 200) => {
    response.writeHead(status, { 'Content-Type': TYPES[type] ?? 'application/octet-stream', 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' })
    response.end(body)
  }
  try {
    if (pathname === '/text-200.css') return send('css', 'html { font-size: 200% }')
    if (pathname === '/vorschlaege') {
      const words = ['Sprachcafé in der Stadtbibliothek', 'Sprachkurs für Eltern', 'Sprachpaten', 'Deutschkurs mit Kinderbetreuung']
      const q = (searchParams.get('q') ?? '').toLowerCase()
      return send('json', JSON.stringify(words.filter((w) => w.toLowerCase().includes(q)).map((text) => ({ text, href: '/index.html', kind: 'Angebot' }))))
    }
    if (pathname.startsWith('/entwurf')) return send('json', '{}')
    if (pathname === '/sw.js' || /^\/assets\/[\w.-]+$/.test(pathname)) return send(pathname.split('.').pop(), await readFile(join(out, 'static', pathname)))
    const name = pathname === '/' ? 'index.html' : pathname.slice(1).replace(/^\w\w\/offline$/, 'offline.html')
    if (!/^[\w-]+\.html$/.test(name)) return send('html', 'not found', 404)
    send('html', await page(name, searchParams))
  } catch (error) {
    send('html', String(error), 404)
  }
}).listen(port, '127.0.0.1', () => console.log(`http://localhost:${port}`))
