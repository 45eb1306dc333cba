type Listener = () => void;

const listeners = new Set<Listener>();

/** Called where an answer says that nobody is signed in any more; the shell then asks for the password again over the page. */
export function announceExpiry(): void {
  for (const listener of listeners) listener();
}

export function onExpiry(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
