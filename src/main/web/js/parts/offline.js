import { all, fill, on, press, say, speak, store, tongue } from './dom.js'

/** Talks to the service worker; resolves with its answer, rejects when none comes. */
async function tell(message) {
  const { active } = await navigator.serviceWorker.ready
  return new Promise((done, fail) => {
    const { port1, port2 } = new MessageChannel()
    const late = setTimeout(() => fail(new Error('no answer')), 15000)
    port1.onmessage = ({ data }) => { clearTimeout(late); data.ok ? done(data) : fail(new Error(data.reason)) }
    active.postMessage(message, [port2])
  })
}

/** `[data-offline]` keeps this page (or its `data-offline="/de/…"`) for reading without a network. Only where `<html data-sw>`. */
export function offline() {
  copy()
  const possible = 'sw' in document.documentElement.dataset && 'serviceWorker' in navigator
  all('[data-offline], [data-offline-clear]').forEach((b) => { b.hidden = !possible })
  if (!possible) return
  navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' }).catch(() => {})

  const page = (button) => new URL(button.dataset.offline || location.pathname, location.href).pathname
  const show = async () => {
    const buttons = all('[data-offline]'), lists = all('[data-offline-list]')
    if (!buttons.length && !lists.length) return
    const { pages } = await tell({ type: 'list' })
    buttons.forEach((b) => press(b, pages.some(({ url }) => url === page(b))))
    lists.forEach((place) => list(place, pages))
  }
  on('click', '[data-offline]', async (button) => {
    const type = button.getAttribute('aria-pressed') === 'true' ? 'forget' : 'keep'
    button.setAttribute('aria-busy', 'true')
    try { await tell({ type, url: page(button) }); await show() } catch { say(button, button.dataset.failed, true) }
    button.removeAttribute('aria-busy')
  })
  on('click', '[data-offline-clear]', async (button) => {
    try { store.clear(); await tell({ type: 'clear' }); await show(); say(button, button.dataset.done) } catch { say(button, button.dataset.failed, true) }
  })
  show().catch(() => {})
}

/** A page shown without network says from when it is, in the words it brought along. */
function copy() {
  const { kept } = document.documentElement.dataset
  if (!kept) return
  const { lang } = document.documentElement
  const known = Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0
  const date = new Intl.DateTimeFormat(known ? lang : 'tr', { dateStyle: known ? 'long' : 'short', timeStyle: 'short' }).format(new Date(kept))
  all('[data-kept-words]').forEach((bar) => {
    bar.querySelector('span').textContent = fill(bar.dataset.keptWords, { date })
    bar.hidden = false
  })
}

/** The kept pages, drawn from the page's own template like the favourites. */
function list(place, pages) {
  all('[data-empty]', place).forEach((e) => { e.hidden = pages.length > 0 })
  const template = place.querySelector('template')
  place.querySelector('ol, ul').replaceChildren(...pages.map(({ url, title }) => {
    const row = template.content.firstElementChild.cloneNode(true)
    const link = row.querySelector('a')
    link.href = url
    link.textContent = title || url
    speak(link, tongue(url))
    const button = row.querySelector('[data-offline]')
    if (button) {
      button.dataset.offline = url
      button.setAttribute('aria-label', fill(button.getAttribute('aria-label') ?? '', { title: title || url }))
      button.setAttribute('aria-pressed', 'true')
    }
    return row
  }))
}
