import { all, fill, on, press, speak, store, tongue } from './dom.js'

const KEY = 'teilhabe.kept'
const kept = () => store.read(KEY, [])

/** Favourites stay on the device: `[data-keep]` buttons, `[data-keep-count]`, the page's `[data-favourites]`. */
export function favourites() {
  const show = () => {
    const entries = kept()
    all('[data-keep]').forEach((b) => press(b, entries.some(({ id }) => id === b.dataset.keep)))
    all('[data-keep-count]').forEach((c) => { c.textContent = entries.length ? `(${entries.length})` : '' })
    all('[data-favourites]').forEach((page) => list(page, entries))
  }
  on('click', '[data-keep]', (button) => {
    const { keep: id } = button.dataset
    const entries = kept()
    const without = entries.filter((entry) => entry.id !== id)
    store.write(KEY, without.length < entries.length ? without : [read(button), ...entries])
    const next = button.closest('[data-favourites] li')?.nextElementSibling
    show()
    if (!button.isConnected) (next?.isConnected ? next : document.querySelector('[data-favourites]'))?.querySelector('a, button')?.focus()
  })
  on('click', '[data-favourites-clear]', () => { store.write(KEY, undefined); show() })
  addEventListener('storage', ({ key }) => { if (key === KEY || key === null) show() })
  document.addEventListener('htmx:afterSwap', show)
  renew()
  show()
}

function read({ dataset: { keep: id, title, titleLang, href = location.pathname } }) {
  return { id, title, href, lang: titleLang ?? tongue(href) }
}

/** What the reader meets again in another language is from now on kept in that language; nobody is asked for it. */
function renew() {
  const met = new Map(all('[data-keep][data-title]').map((button) => [button.dataset.keep, read(button)]))
  const entries = kept()
  const newer = entries.map((entry) => met.get(entry.id) ?? entry)
  if (newer.some(({ title, href }, n) => title !== entries[n].title || href !== entries[n].href)) store.write(KEY, newer)
}

function list(page, entries) {
  const template = page.querySelector('template')
  const place = page.querySelector('ol, ul')
  place.hidden = entries.length === 0
  all('[data-favourites-clear]', page).forEach((b) => { b.hidden = entries.length === 0 })
  all('[data-empty]', page).forEach((e) => { e.hidden = entries.length > 0 })
  const shown = new Map([...place.children].map((row) => [row.dataset.id, row]))
  place.replaceChildren(...entries.map((entry) => shown.get(entry.id) ?? row(template, entry)))
}

/** The title as it was kept, the link into the page's language; without a network to the page that may be kept too. */
function row(template, { id, title, href, lang = tongue(href) }) {
  const it = template.content.firstElementChild.cloneNode(true)
  it.dataset.id = id
  const link = it.querySelector('a')
  link.textContent = title
  speak(link, lang)
  if (/^\/(?!\/)/.test(href)) link.href = navigator.onLine ? href.replace(/^\/[a-z]{2,3}(?=\/)/, `/${document.documentElement.lang}`) : href
  const button = it.querySelector('.keep')
  Object.assign(button.dataset, { keep: id, title, href, titleLang: lang })
  button.setAttribute('aria-label', fill(button.getAttribute('aria-label') ?? '{title}', { title }))
  return it
}
