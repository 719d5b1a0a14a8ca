/** The few helpers all scripts share. Words never come from here: they stand in the page. */

export const all = (selector, root = document) => [...root.querySelectorAll(selector)]

/** Listens on the document, so that parts that arrive later (htmx) work as well. */
export const on = (type, selector, act, options) =>
  document.addEventListener(type, (event) => {
    const target = event.target instanceof Element ? event.target.closest(selector) : null
    if (target) act(target, event)
  }, options)

/** `{n}` and `{time}` in a text of the page. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)

const here = document.documentElement.lang

/** The language of a page of ours, by its address. */
export const tongue = (href) => /^\/([a-z]{2,3})\//.exec(href)?.[1] ?? here

/** A title in another language than the page's says so. */
export const speak = (link, lang) => { if (lang !== here) Object.assign(link, { lang, dir: /^(ar|fa)/.test(lang) ? 'rtl' : 'ltr' }) }

/** Says something beside a control, for eyes and for screen readers. */
export function say(control, text, risk = false) {
  let place = control.nextElementSibling
  if (!place?.matches('.said')) {
    place = document.createElement('span')
    place.className = 'said'
    place.setAttribute('role', 'status')
    control.after(place)
  }
  place.classList.toggle('risk', risk)
  place.textContent = ''
  setTimeout(() => { place.textContent = text ?? '' }, 50)
}

/** A small JSON store on the device; without storage it is simply empty. */
export const store = {
  read(key, otherwise) {
    try { return JSON.parse(localStorage.getItem(key)) ?? otherwise } catch { return otherwise }
  },
  write(key, value) {
    try {
      if (value === undefined) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(value))
      return true
    } catch { return false }
  },
  /** Nothing of ours is left on the device; every part of the page hears it as it would from another tab. */
  clear() {
    try {
      Object.keys(localStorage).filter((key) => key.startsWith('teilhabe.')).forEach((key) => localStorage.removeItem(key))
    } catch { /* nothing was kept then */ }
    dispatchEvent(new StorageEvent('storage', { key: null }))
  },
}

/** A pressed button shows its other text, when the page gives one in `data-on`. */
export function press(button, pressed) {
  button.setAttribute('aria-pressed', String(pressed))
  const words = button.querySelector('span')
  if (!words || !button.dataset.on) return
  button.dataset.off ??= words.textContent
  words.textContent = pressed ? button.dataset.on : button.dataset.off
}
