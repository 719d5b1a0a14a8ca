import { all, on } from './dom.js'

/** `[data-theme-toggle]`: light or dark, kept on the device. Its own words name the dark view, `data-light` the light one. */
export function theme() {
  const root = document.documentElement
  const device = matchMedia('(prefers-color-scheme: dark)')
  const dark = () => (root.dataset.kernTheme ?? (device.matches ? 'dark' : 'light')) === 'dark'
  const show = () => all('[data-theme-toggle]').forEach((button) => {
    const words = button.querySelector('span') ?? button
    button.dataset.dark ??= words.textContent
    words.textContent = dark() ? button.dataset.light : button.dataset.dark
    const use = button.querySelector('use')
    use?.setAttribute('href', use.getAttribute('href').replace(/#.*/, dark() ? '#sun' : '#moon'))
  })
  on('click', '[data-theme-toggle]', () => {
    root.dataset.kernTheme = dark() ? 'light' : 'dark'
    try { localStorage.setItem('teilhabe.theme', root.dataset.kernTheme) } catch { /* only for this page then */ }
    show()
  })
  device.addEventListener('change', show)
  show()
}
