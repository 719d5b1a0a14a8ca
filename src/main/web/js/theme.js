/** Runs before anything is drawn: what needs a script may show, and the theme someone chose on this device. */
document.documentElement.dataset.js = ''
try {
  const chosen = localStorage.getItem('teilhabe.theme')
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.kernTheme = chosen
} catch { /* storage is switched off: the device decides */ }
