/** Runs before anything is drawn: the chosen theme, if someone chose one on this device. */
try {
  const chosen = localStorage.getItem('teilhabe.theme')
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.kernTheme = chosen
} catch { /* storage is switched off: the device decides */ }
