import { all, on } from './dom.js'

/**
 * `[data-toggle]` on `<details>`: one open at a time, Escape and a click elsewhere close it.
 * On `<a href="#id">`: opens and closes the part with that id, which opens by `:target` without a script.
 */
export function toggle() {
  const close = (except) => all('details[data-toggle][open]').forEach((d) => { if (d !== except) d.open = false })
  const targets = () => all('a[data-toggle]')
  const part = (link) => document.getElementById(link.hash.slice(1))
  targets().forEach((link) => { link.setAttribute('role', 'button'); link.setAttribute('aria-expanded', String(part(link)?.matches('.open, :target') ?? false)) })

  on('click', 'a[data-toggle]', (link, event) => {
    const it = part(link)
    if (!it) return
    event.preventDefault()
    const open = !it.matches('.open, :target')
    if (it.matches(':target')) location.replace('#')
    it.classList.toggle('open', open)
    link.setAttribute('aria-expanded', String(open))
    if (open) {
      it.scrollIntoView({ block: 'nearest' })
      it.querySelector('a, button, input, select')?.focus({ preventScroll: true })
    }
  })
  on('keydown', 'a[data-toggle]', (link, event) => { if (event.key === ' ') { event.preventDefault(); link.click() } })
  document.addEventListener('click', (event) => close(event.target.closest?.('details[data-toggle]')))
  document.addEventListener('focusin', (event) => { if (event.target !== document.body) close(event.target.closest?.('details[data-toggle]')) })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    const open = document.querySelector('details[data-toggle][open]')
    if (open) { open.open = false; open.querySelector('summary').focus() }
  })
}
