/**
 * Passkeys against Spring Security's endpoints.
 *
 *   <button type="button" data-passkey-login data-next="/verwaltung">Mit Passkey anmelden</button>
 *   <input data-passkey-label …> <button type="button" data-passkey-register data-next="/mein/anmeldung">Passkey anlegen</button>
 *   <p data-passkey-message data-unsupported="…" data-cancelled="…" data-exists="…" data-label="…" data-failed="…" data-done="…"></p>
 */
import { all, on } from './parts/dom.js'
import { csrf } from './parts/csrf.js'

const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
const toText = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

const message = () => document.querySelector('[data-passkey-message]')
function tell(reason, ok = false) {
  const place = message()
  if (!place) return
  place.hidden = !reason
  place.setAttribute('role', 'alert')
  place.classList.toggle('ok', ok)
  place.classList.toggle('risk', !ok)
  place.textContent = reason ? (place.dataset[reason] ?? place.dataset.failed ?? '') : ''
}

async function post(url, body, signal) {
  const answer = await fetch(url, {
    method: 'POST',
    signal,
    headers: { ...csrf(), ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return answer.json()
}

const withBytes = (list = []) => list.map((credential) => ({ ...credential, id: toBytes(credential.id) }))

async function register(label) {
  const options = await post('/webauthn/register/options')
  const created = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  })
  const { response } = created
  const answer = await post('/webauthn/register', {
    publicKey: {
      credential: {
        id: created.id,
        rawId: toText(created.rawId),
        response: {
          attestationObject: toText(response.attestationObject),
          clientDataJSON: toText(response.clientDataJSON),
          transports: response.getTransports?.() ?? [],
        },
        type: created.type,
        clientExtensionResults: created.getClientExtensionResults(),
        authenticatorAttachment: created.authenticatorAttachment,
      },
      label,
    },
  })
  if (!answer.success) throw new Error('registration refused')
}

async function login(how = {}) {
  const options = await post('/webauthn/authenticate/options', undefined, how.signal)
  const found = await navigator.credentials.get({
    ...how,
    publicKey: { ...options, challenge: toBytes(options.challenge), allowCredentials: withBytes(options.allowCredentials) },
  })
  const { response } = found
  // The house greets in the language of this page, not of the browser.
  const answer = await post(`/login/webauthn?lang=${document.documentElement.lang}`, {
    id: found.id,
    rawId: toText(found.rawId),
    response: {
      authenticatorData: toText(response.authenticatorData),
      clientDataJSON: toText(response.clientDataJSON),
      signature: toText(response.signature),
      userHandle: response.userHandle ? toText(response.userHandle) : undefined,
    },
    type: found.type,
    clientExtensionResults: found.getClientExtensionResults(),
    authenticatorAttachment: found.authenticatorAttachment,
  })
  if (!answer.authenticated) throw new Error('sign-in refused')
  return answer.redirectUrl
}

const reason = (error) => ({ NotAllowedError: 'cancelled', AbortError: 'cancelled', InvalidStateError: 'exists', SecurityError: 'unsupported', NotSupportedError: 'unsupported' })[error.name] ?? 'failed'

async function attempt(button, act) {
  tell()
  button.disabled = true
  try { await act() } catch (error) { tell(reason(error)) }
  button.disabled = false
}

const goOn = (button, next) => location.assign(button.dataset.next ?? next ?? '/')

/** Offers passkeys in the list of the field for the address, until somebody presses the button or sends the form instead. */
const waiting = new AbortController()
async function offer(button) {
  if (!document.querySelector('[autocomplete~=webauthn]') || !await PublicKeyCredential.isConditionalMediationAvailable?.()) return
  try { goOn(button, await login({ mediation: 'conditional', signal: waiting.signal })) } catch (error) {
    // Nobody has asked for this yet: only a passkey that was chosen and refused is worth a word.
    if (error.message === 'sign-in refused' || error.message?.startsWith('/login/')) tell('failed')
  }
}

if (window.PublicKeyCredential && isSecureContext) {
  // An answer that comes after the form has opened the door would bring the cookie of somebody outside.
  addEventListener('submit', () => waiting.abort())
  const offered = Promise.all(all('[data-passkey-login]').slice(0, 1).map(offer))
  on('click', '[data-passkey-login]', (button) => attempt(button, async () => {
    waiting.abort()
    await offered // the server knows one challenge at a time
    goOn(button, await login())
  }))
  on('click', '[data-passkey-register]', (button) => {
    const field = document.querySelector('[data-passkey-label]')
    const label = field?.value.trim() ?? button.dataset.label
    if (!label) { tell('label'); field?.focus(); return }
    return attempt(button, async () => {
      await register(label)
      tell('done', true)
      if (button.dataset.next) location.assign(button.dataset.next)
    })
  })
} else {
  all('[data-passkey-login], [data-passkey-register]').forEach((button) => { button.disabled = true })
  tell('unsupported')
}
