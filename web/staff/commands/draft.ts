const prefix = 'concept ';
const database = 'wederhoor-werkplek';

/** The key that drafts are sealed with: made in this browser, it cannot be taken out of it,
 *  and it goes when somebody signs out, with all the browser kept for us (`Clear-Site-Data`). */
async function draftKey(): Promise<CryptoKey> {
  const keys = await openKeys();
  try {
    const found = await outcome(keys.transaction('keys').objectStore('keys').get('draft'));
    if (found instanceof CryptoKey) return found;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await outcome(keys.transaction('keys', 'readwrite').objectStore('keys').put(made, 'draft'));
    return made;
  } finally {
    keys.close();
  }
}

function openKeys(): Promise<IDBDatabase> {
  const opening = indexedDB.open(database, 1);
  opening.addEventListener('upgradeneeded', () => void opening.result.createObjectStore('keys'));
  return outcome(opening);
}

function outcome<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer from the browser')));
  });
}

const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const bytesOf = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** Keeps unfinished input in this tab, sealed, until it is sent. */
export async function keepDraft(name: string, draft: unknown): Promise<void> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(draft));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await draftKey(), plain);
  sessionStorage.setItem(prefix + name, `${base64(nonce)}.${base64(new Uint8Array(sealed))}`);
}

/** The unfinished input of before; undefined when there is none, or when its key is gone. */
export async function findDraft<T>(name: string): Promise<T | undefined> {
  const [nonce, sealed] = sessionStorage.getItem(prefix + name)?.split('.') ?? [];
  if (!nonce || !sealed) return undefined;
  const key = await draftKey();
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(nonce) }, key, bytesOf(sealed)).catch(() => undefined);
  return plain && (JSON.parse(new TextDecoder().decode(plain)) as T);
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(prefix + name);
}
