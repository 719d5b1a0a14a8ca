import { all, fill, on, press, store } from './dom.js'

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
    const { keep: id, title, href } = button.dataset
    const entries = kept()
    const without = entries.filter((entry) => entry.id !== id)
    store.write(KEY, without.length < entries.length ? without : [{ id, title, href: href ?? location.pathname }, ...entries])
    const next = button.closest('[data-favourites] li')?.nextElementSibling
    show()
    if (!button.isConnected) (next?.isConnected ? next : document.querySelector('[data-favourites]'))?.querySelector('a, button')?.focus()
  })
  on('click', '[data-favourites-clear]', () => { store.write(KEY, undefined); show() })
  addEventListener('storage', ({ key }) => { if (key === KEY || key === null) show() })
  document.addEventListener('htmx:afterSwap', show)
  show()
}

function list(page, entries) {
  const template = page.querySelector('template')
  const place = page.querySelector('ol, ul')
  place.hidden = entries.length === 0
  all('[data-favourites-clear]', page).forEach((b) => { b.hidden = entries.length === 0 })
  all('[data-empty]', page).forEach((e) => { e.hidden = entries.length > 0 })
  const shown = new Map([...place.children].map((row) => [row.dataset.id, row]))
  place.replaceChildren(...entries.map(({ id, title, href }) => shown.get(id) ?? row(template, id, title, href)))
}

function row(template, id, title, href) {
  const it = template.content.firstElementChild.cloneNode(true)
  it.dataset.id = id
  const link = it.querySelector('a')
  link.textContent = title
  if (/^\/(?!\/)/.test(href)) link.href = href
  const button = it.querySelector('.keep')
  Object.assign(button.dataset, { keep: id, title, href })
  button.setAttribute('aria-label', fill(button.getAttribute('aria-label') ?? '{title}', { title }))
  return it
}
