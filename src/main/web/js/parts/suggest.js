import { all, fill } from './dom.js'

const WAIT = 160
let count = 0

/** `input[data-suggest="/de/suche/vorschlaege"]`: suggestions as an ARIA combobox; the server answers `[{text, href, kind}]`. */
export const suggest = () => all('input[data-suggest]').forEach(combobox)

function combobox(input) {
  const list = document.createElement('ul')
  list.id = `suggest-${++count}`
  list.className = 'suggest'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.dataset.suggestLabel ?? '')
  const status = document.createElement('span')
  status.className = 'sr'
  status.setAttribute('role', 'status')
  ;(input.closest('.find, .seek') ?? input.parentElement).append(list, status)
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, autocomplete: 'off' }
  Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value))

  let entries = [], at = -1, timer, asking
  const close = () => { list.hidden = true; at = -1; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant') }
  const select = (index) => {
    at = (index + entries.length + 1) % (entries.length + 1)
    if (at === entries.length) at = -1
    ;[...list.children].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === at))
      if (i === at) option.scrollIntoView({ block: 'nearest' })
    })
    if (at < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `${list.id}-${at}`)
  }
  const go = (entry) => {
    if (entry.href && /^\/(?!\/)/.test(entry.href)) location.assign(entry.href)
    else { input.value = entry.text; close(); input.form?.requestSubmit() }
  }
  const show = (found) => {
    entries = found
    list.replaceChildren(...found.map((entry, i) => {
      const option = document.createElement('li')
      option.id = `${list.id}-${i}`
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', 'false')
      const text = document.createElement('bdi')
      text.textContent = entry.text
      if (entry.lang) text.lang = entry.lang
      option.append(text)
      if (entry.kind) {
        const kind = document.createElement('small')
        kind.textContent = entry.kind
        option.append(' ', kind)
      }
      option.addEventListener('pointerdown', (event) => event.preventDefault())
      option.addEventListener('click', () => go(entry))
      return option
    }))
    at = -1
    input.removeAttribute('aria-activedescendant')
    list.hidden = found.length === 0
    input.setAttribute('aria-expanded', String(found.length > 0))
    status.textContent = fill(input.dataset.suggestCount ?? '', { n: found.length })
  }
  const look = async () => {
    const words = input.value.trim()
    asking?.abort()
    if (words.length < 2) return close()
    asking = new AbortController()
    try {
      const url = new URL(input.dataset.suggest, location.href)
      url.searchParams.set('q', words)
      const answer = await fetch(url, { signal: asking.signal, headers: { Accept: 'application/json' } })
      if (answer.ok) show((await answer.json()).slice(0, 8))
    } catch { /* offline or overtaken: the search itself still works */ }
  }

  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(look, WAIT) })
  input.addEventListener('blur', () => { clearTimeout(timer); asking?.abort(); close() })
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' && list.hidden && entries.length) { event.preventDefault(); return show(entries) }
    if (list.hidden) return
    if (event.key === 'ArrowDown') { event.preventDefault(); select(at + 1) }
    else if (event.key === 'ArrowUp') { event.preventDefault(); select(at < 0 ? entries.length - 1 : at - 1) }
    else if (event.key === 'Enter' && at >= 0) { event.preventDefault(); go(entries[at]) }
    else if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); close() }
  })
}
