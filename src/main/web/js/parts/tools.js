import { on, say } from './dom.js'

/** Where the browser keeps its clipboard to itself, the words stand ready to be copied by hand. */
async function copy(button, words) {
  try {
    await navigator.clipboard.writeText(words)
    say(button, button.dataset.copied)
  } catch {
    const field = document.createElement('input')
    field.className = 'input'
    field.readOnly = true
    field.value = words
    field.setAttribute('aria-label', button.textContent.trim())
    button.after(field)
    field.select()
  }
}

/** Share, copy, print, leave at once. */
export function tools() {
  on('click', '[data-print]', () => print())

  on('click', '[data-share]', async (button) => {
    const url = new URL(button.dataset.share || location.href, location.href).href.replace(/#.*/, '')
    if (navigator.share) {
      try { await navigator.share({ title: document.title, url }); return } catch (refused) { if (refused.name === 'AbortError') return }
    }
    await copy(button, url)
  })

  on('click', '[data-copy]', (button) => copy(button, button.dataset.copy))

  /* Somebody must not be seen reading this: gone at once, and the back button does not lead here. */
  const exit = document.querySelector('[data-quick-exit]')
  if (!exit) return
  const leave = () => {
    document.documentElement.hidden = true
    location.replace(exit.href)
  }
  exit.addEventListener('click', (event) => { event.preventDefault(); leave() })
  let presses = []
  document.addEventListener('keydown', ({ key, timeStamp, repeat }) => {
    if (repeat) return
    presses = key === 'Escape' ? [...presses, timeStamp].filter((t) => timeStamp - t < 2000) : []
    if (presses.length >= 3) leave()
  })
}
