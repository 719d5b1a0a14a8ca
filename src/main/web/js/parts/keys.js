import { all, store } from './dom.js'

const OFF = 'teilhabe.keys.off'
const PAUSE = 1200
/** Where people type; a box to tick takes no letters. */
const TYPED = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=file]), textarea, select, [contenteditable]'

/** `[data-key="g a"]`: a key sequence presses a link or focuses a field. `?` shows them all; whoever wants can switch them off. */
export function keys() {
  const dialog = document.getElementById('shortcuts')
  let typed = '', last = 0
  if (dialog) show(dialog)

  document.addEventListener('keydown', (event) => {
    // On some keyboards a sign needs AltGr, which Windows calls Ctrl and Alt.
    const held = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph')
    if (held || event.metaKey || event.isComposing || event.key.length > 1) return
    if (store.read(OFF, false) || document.querySelector('dialog[open]')) return
    if (event.target.closest(TYPED)) return
    typed = event.timeStamp - last < PAUSE ? `${typed} ${event.key}` : event.key
    last = event.timeStamp
    const targets = all('[data-key]')
    const target = targets.find((t) => t.dataset.key === typed) ?? targets.find((t) => t.dataset.key === event.key)
    if (event.key === '?' && dialog) { event.preventDefault(); show(dialog); dialog.showModal() }
    else if (target) {
      event.preventDefault()
      typed = ''
      if (target.matches('input, textarea, select')) { target.focus(); target.select?.() }
      else target.click()
    }
  })

  all('[data-shortcuts-off]').forEach((box) => {
    box.checked = store.read(OFF, false)
    box.addEventListener('change', () => store.write(OFF, box.checked))
  })
}

function show(dialog) {
  const list = dialog.querySelector('[data-shortcut-list]')
  if (!list) return
  list.replaceChildren(...all('[data-key]').flatMap((target) => {
    const key = document.createElement('dt')
    target.dataset.key.split(' ').forEach((k) => { const kbd = document.createElement('kbd'); kbd.textContent = k; key.append(kbd, ' ') })
    const does = document.createElement('dd')
    does.textContent = target.dataset.keyLabel ?? target.getAttribute('aria-label') ?? target.placeholder
      ?? target.querySelector('span:not(:empty)')?.textContent ?? target.textContent.trim()
    return [key, does]
  }))
}
