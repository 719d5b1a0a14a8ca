/** The header Spring Security asks for, from `<meta name="_csrf">` and `<meta name="_csrf_header">`. */
export function csrf() {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content
  const header = meta('_csrf_header')
  return header ? { [header]: meta('_csrf') } : {}
}
