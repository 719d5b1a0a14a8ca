/**
 * Service worker: pages come from the network; the ones people chose to keep are there without it.
 * Nothing is kept that was not asked for, and nothing whose answer says `X-Teilhabe-Keep: never`.
 */
const KEPT = 'teilhabe-kept-1'
const ASSETS = 'teilhabe-assets-1'
const META = '/__teilhabe/kept'

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('teilhabe-') && ![KEPT, ASSETS].includes(name)) await caches.delete(name)
  await self.clients.claim()
})()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request, url))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request))
})

async function page(request, url) {
  try {
    const answer = await fetch(request)
    if (answer.ok && await isKept(url.pathname)) await refresh(url.pathname, answer.clone())
    if (answer.ok) await readyFor(url.pathname)
    return answer
  } catch (unreachable) {
    const found = await caches.match(url.pathname, { ignoreSearch: true })
    if (found) return await isKept(url.pathname) ? dated(found) : found
    const instead = await caches.match(fallback(url.pathname)) ?? await anyFallback()
    if (instead) return instead
    throw unreachable
  }
}

async function asset(request) {
  const kept = await caches.match(request, { ignoreVary: true })
  return kept ?? fetch(request)
}

const fallback = (path) => `/${/^\/([a-z]{2,3}(?:-x-[a-z]+)?)(?:\/|$)/.exec(path)?.[1] ?? 'de'}/offline`

/** Who keeps pages in one language and reads on in another finds the page for »no network« in that one too. */
async function readyFor(path) {
  const page = fallback(path)
  if ((await pages()).length === 0 || await caches.match(page)) return
  try { await store(page) } catch { /* a courtesy */ }
}

/** The page for »no network« names its twins: whoever goes on in another language is answered in that one. */
async function readyInEveryLanguage(path) {
  const page = await caches.match(fallback(path))
  const twins = page ? [...(await page.text()).matchAll(/href="(\/[a-z-]+\/offline)"/g)].map(([, twin]) => twin) : []
  for (const twin of new Set(twins)) if (!(await caches.match(twin))) try { await store(twin) } catch { /* a courtesy */ }
}

async function anyFallback() {
  const kept = await caches.open(KEPT)
  const page = (await kept.keys()).find(({ url }) => url.endsWith('/offline'))
  return page && kept.match(page)
}

/** A copy says that it is one, and since when: `data-kept` hides what was true only then. */
async function dated(answer) {
  const since = new Date(answer.headers.get('Date') ?? NaN)
  if (Number.isNaN(since.getTime())) return answer
  const html = (await answer.text()).replace('<html ', `<html data-kept="${since.toISOString()}" `)
  return new Response(html, { status: answer.status, headers: answer.headers })
}

const never = (answer) => answer.headers.get('X-Teilhabe-Keep') === 'never'

/** A kept page that was just read again is renewed; if it must no longer be kept, it goes. */
async function refresh(path, answer) {
  if (never(answer) || answer.redirected) return forget(path)
  const kept = await caches.open(KEPT)
  const html = await answer.clone().text()
  await kept.put(path, answer)
  await keepAssets(html, path)
}

async function keep(path) {
  await store(path)
  const page = fallback(path)
  for (const courtesy of [page, page.replace(/offline$/, 'gemerkt')]) try { await store(courtesy) } catch { /* the page itself is kept */ }
  const list = await pages()
  if (path === page || list.some(({ url }) => url === path)) return
  await note([{ url: path, title: heading(await (await (await caches.open(KEPT)).match(path)).text()) }, ...list])
}

/** The page's own name: its title also names the portal, which is the same for every page kept. */
function heading(html) {
  const inner = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? /<title[^>]*>([^<]*)/.exec(html)
  return unescape_((inner?.[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim())
}

async function store(path) {
  const answer = await fetch(path, { credentials: 'same-origin', headers: { Accept: 'text/html' } })
  if (!answer.ok || answer.redirected || never(answer)) throw new Error('not to be kept')
  const kept = await caches.open(KEPT)
  const html = await answer.clone().text()
  await keepAssets(html, path)
  await kept.put(path, answer)
}

/** Sheets, scripts, icons and pictures the page names, and what its sheets name (fonts). */
async function keepAssets(html, path) {
  const assets = await caches.open(ASSETS)
  const base = new URL(path, self.location.origin)
  const named = new Set([...html.matchAll(/(?:href|src)="([^"#?]+)/g)].map(([, ref]) => new URL(ref, base)).filter(ours).map(({ href }) => href))
  for (const href of named) {
    const answer = await assets.match(href) ?? await into(assets, href)
    if (!answer || !href.endsWith('.css')) continue
    for (const [, ref] of (await answer.clone().text()).matchAll(/url\(["']?([^"')#]+)/g)) {
      const font = new URL(ref, href)
      if (ours(font) && !(await assets.match(font.href))) await into(assets, font.href)
    }
  }
}

const ours = (url) => url.origin === self.location.origin && /^\/(assets|bilder|medien)\//.test(url.pathname)

async function into(cache, href) {
  try {
    const answer = await fetch(href)
    if (!answer.ok) return undefined
    await cache.put(href, answer.clone())
    return answer
  } catch { return undefined }
}

async function forget(path) {
  await (await caches.open(KEPT)).delete(path)
  const left = (await pages()).filter(({ url }) => url !== path)
  if (left.length === 0) return clear()
  await note(left)
}

async function clear() {
  for (const name of await caches.keys()) if (name.startsWith('teilhabe-')) await caches.delete(name)
}

async function pages() {
  const found = await caches.match(META)
  return found ? found.json() : []
}
const note = async (list) => (await caches.open(KEPT)).put(META, new Response(JSON.stringify(list), { headers: { 'Content-Type': 'application/json' } }))
const isKept = async (path) => (await pages()).some(({ url }) => url === path)
const unescape_ = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name])

self.addEventListener('message', (event) => {
  const { type, url } = event.data ?? {}
  const path = url && new URL(url, self.location.origin)
  if (path && path.origin !== self.location.origin) return
  const does = {
    keep: () => keep(path.pathname),
    forget: () => forget(path.pathname),
    list: () => undefined,
    clear,
  }[type]
  if (!does) return
  event.waitUntil((async () => {
    let answer
    try {
      await does()
      answer = { ok: true, type, pages: await pages() }
    } catch (refused) {
      answer = { ok: false, type, reason: refused.message }
    }
    ;(event.ports[0] ?? event.source)?.postMessage(answer)
    if (answer.ok && type === 'keep') await readyInEveryLanguage(path.pathname)
  })())
})
